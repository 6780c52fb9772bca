package vn.khenthuong.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.UnitKind;
import vn.khenthuong.shared.UnitCode;

/**
 * The organisation's bodies that a plan's quota lines must cover, each by exactly one; a plan without numbers covers none.
 *
 * @param appraiser the organisation's office that appraises, to which the plan must have dossiers sent; null: not asked
 */
record Bodies(List<Unit> units, UnitCode appraiser) {

    Bodies(List<Unit> units) {
        this(units, null);
    }

    List<PlanProblem> problems(Plan plan, Locations locations) {
        List<PlanProblem> problems = new ArrayList<>();
        List<QuotaLine> lines = plan.lines();
        Set<UnitCode> known = units.stream().map(Unit::code).collect(Collectors.toSet());
        for (int i = 0; i < lines.size(); i++) {
            List<UnitCode> named = lines.get(i).appliesTo().bodies();
            for (int j = 0; j < named.size(); j++) {
                known(named.get(j), "/quota/lines/" + i + "/appliesTo/bodies/" + j, known, locations, problems);
            }
        }
        if (plan.deadline() != null && plan.deadline().recipient() != null) {
            known(plan.deadline().recipient(), "/deadline/recipient", known, locations, problems);
            if (appraiser != null && !appraiser.equals(plan.deadline().recipient())) {
                problems.add(locations.problem(
                        "/deadline/recipient",
                        "khác nơi thẩm định của tổ chức; cần " + appraiser,
                        "differs from who appraises in the organisation; expected " + appraiser));
            }
        }
        for (int i = 0; i < plan.duties().size(); i++) {
            if (plan.duties().get(i).unit() != null) {
                known(plan.duties().get(i).unit(), "/duties/" + i + "/unit", known, locations, problems);
            }
        }
        for (Unit body : units) {
            if (plan.quota() != null && body.kind() != UnitKind.SUBORDINATE) {
                check(body, plan, locations, problems);
            }
        }
        return problems;
    }

    private static void known(
            UnitCode code, String pointer, Set<UnitCode> known, Locations locations, List<PlanProblem> problems) {
        if (!known.contains(code)) {
            problems.add(locations.problem(
                    pointer,
                    "tổ chức không có đơn vị '" + code + "'; cần mã đơn vị đã có",
                    "no unit '" + code + "' in the organisation; expected a known code"));
        }
    }

    private static void check(Unit body, Plan plan, Locations locations, List<PlanProblem> problems) {
        List<QuotaLine> lines = plan.lines();
        List<QuotaLine> matching = LineMatch.linesFor(lines, body);
        if (matching.isEmpty()) {
            problems.add(locations.problem(
                    "/quota/lines",
                    "không dòng nào áp dụng cho " + body.name() + " (" + body.code() + "); cần đúng một dòng",
                    "no line matches " + body.name() + " (" + body.code() + ", " + body.kind()
                            + "); expected exactly one"));
        } else if (matching.size() > 1) {
            QuotaLine last = matching.get(matching.size() - 1);
            problems.add(locations.problem(
                    "/quota/lines/" + lines.indexOf(last) + "/appliesTo",
                    matching.stream().map(QuotaLine::key).collect(Collectors.joining(" và ")) + " cùng áp dụng cho "
                            + body.name() + " (" + body.code() + "); cần đúng một dòng",
                    matching.stream().map(QuotaLine::key).collect(Collectors.joining(" and ")) + " both match "
                            + body.name() + " (" + body.code() + "); expected exactly one line"));
        } else {
            subjects(body, matching.get(0), plan, locations, problems);
        }
    }

    /** Whomever a line counts, somebody of that kind may be proposed for its bodies. */
    private static void subjects(
            Unit body, QuotaLine line, Plan plan, Locations locations, List<PlanProblem> problems) {
        for (Limit limit : line.limits()) {
            boolean somebody = plan.subjectTypes().stream()
                    .anyMatch(type -> limit.counts().counts(type.kind())
                            && (type.fits().kinds().contains(body.kind())
                                    || type.fits().lines().contains(line.key())));
            if (!somebody) {
                problems.add(locations.problem(
                        "/subjectTypes",
                        "không đối tượng nào dòng " + line.key() + " tính phù hợp với " + body.name() + " ("
                                + body.code() + "); cần một",
                        "none that line " + line.key() + " counts (" + limit.counts() + ") fits " + body.name() + " ("
                                + body.code() + ", " + body.kind() + "); expected one"));
            }
        }
    }
}
