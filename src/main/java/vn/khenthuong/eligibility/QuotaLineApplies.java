package vn.khenthuong.eligibility;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import vn.khenthuong.shared.Clause;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;

/**
 * Rows 40 to 50, plan IV.2: every nominee stands on one line, and the line counts nominees of this kind (no collective on
 * the line of Ban Chỉ đạo); a plan without numbers has no lines. The line belongs to the nominee, not to the dossier
 * (stand A2), and that of a commune's police is the provincial police's (stand A15).
 */
final class QuotaLineApplies implements NomineeRule {

    @Override
    public String name() {
        return "quota-line-applies";
    }

    @Override
    public Set<Integer> rows() {
        return Set.of(40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50);
    }

    /**
     * The lines bind the provincial form only (stand A4), and who is marked to come to it from the State's; what a head grants
     * alone has none (plan IV.3, row 51).
     */
    @Override
    public Set<Route> routes() {
        return EnumSet.of(Route.PROVINCE, Route.STATE);
    }

    @Override
    public Stream<Finding> check(NomineeFacts nominee, DossierFacts dossier, PlanRules plan, Stage stage) {
        Clause quota = Clauses.principle(plan, PlanRules.Principle.QUOTA);
        if (nominee.body() == null || nominee.body().isBlank()) {
            return Stream.of(say(
                    nominee,
                    stage,
                    "body",
                    quota,
                    "Chưa chọn cơ quan, đơn vị của trường hợp này. Đề nghị chọn nơi trường hợp này được xét chọn.",
                    "It is not said for which body the nominee is proposed. Please choose the body."));
        }
        if (!plan.limited() || !nominee.counted()) {
            return Stream.empty();
        }
        if (nominee.lineKey() == null) {
            return Stream.of(say(
                    nominee,
                    stage,
                    "body",
                    quota,
                    "Kế hoạch không phân bổ số lượng cho cơ quan, đơn vị này. Đề nghị chọn lại nơi được xét chọn.",
                    "The plan gives this body no number. Please choose another body."));
        }
        if (!nominee.countedByLine()) {
            boolean collective = nominee.kind() == NomineeKind.COLLECTIVE;
            return Stream.of(say(
                    nominee,
                    stage,
                    "kind",
                    lineClause(nominee, dossier, quota),
                    "Số lượng phân bổ cho " + Objects.requireNonNullElse(nominee.bodyName(), "cơ quan, đơn vị này")
                            + " không dành cho " + (collective ? "tập thể" : "cá nhân")
                            + ". Đề nghị chọn trường hợp khác hoặc chọn lại nơi được xét chọn.",
                    "The numbers of " + Objects.requireNonNullElse(nominee.bodyName(), "this body") + " are not for "
                            + (collective ? "collectives" : "individuals")
                            + ". Please choose another nominee or another body."));
        }
        if (stage.reached(Stage.SELECTION) && dossier.quota().stream().noneMatch(use -> use.counts(nominee))) {
            // Fail closed: a nominee whose limit nobody counted must not slip past quota-not-exceeded.
            return Stream.of(say(
                    nominee,
                    stage,
                    "body",
                    quota,
                    "Chưa xác định được số lượng còn lại của cơ quan, đơn vị này. Đề nghị thử lại hoặc báo [appraiser].",
                    "The slots left for this body are not known. Please try again or tell [appraiser]."));
        }
        return nominee.communalPolice() ? Stream.of(policeElsewhere(nominee, dossier, quota)) : Stream.empty();
    }

    /** Stand A15; a warning, since where somebody works is told by words alone. */
    private Finding policeElsewhere(NomineeFacts nominee, DossierFacts dossier, Clause quota) {
        return finding(
                Severity.WARN,
                Subjects.of(nominee, "body"),
                nominee.bodyName() == null ? "" : nominee.bodyName(),
                "",
                Clauses.reading(lineClause(nominee, dossier, quota)),
                "Có vẻ thuộc Công an xã, phường. Công an xã, phường tính vào số lượng của Công an [here], không tính vào số lượng "
                        + "của xã, phường. Nếu đúng, đề nghị chuyển để Công an [here] xét; nếu không, đề nghị ghi rõ chức vụ, "
                        + "nơi công tác.",
                "This seems to be of the police of the commune or ward, whose number is the police's of the [here]. If so, leave "
                        + "it to them; if not, please make the post and the workplace clear.");
    }

    private Finding say(NomineeFacts nominee, Stage stage, String field, Clause clause, String vi, String en) {
        return finding(
                stage.blockingFrom(Stage.SELECTION),
                Subjects.of(nominee, field),
                nominee.bodyName() == null ? "" : nominee.bodyName(),
                "",
                clause,
                vi,
                en);
    }

    private static Clause lineClause(NomineeFacts nominee, DossierFacts dossier, Clause otherwise) {
        return dossier.quota().stream()
                .filter(use -> use.lineKey().equals(nominee.lineKey()))
                .map(QuotaUse::clause)
                .findFirst()
                .orElse(otherwise);
    }
}
