package vn.khenthuong.eligibility;

import java.util.Set;
import java.util.stream.Stream;
import vn.khenthuong.shared.Clause;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Subject;

/**
 * Stand A21 on row 60: a dossier returned for completion keeps its first instant, so after the deadline it may correct what
 * the return listed and drop nominees, but neither add nor replace one nor change anything else.
 */
final class ChangesAfterReturn implements Rule {

    private static final String WHOLE_DOSSIER = "dossier";
    private static final String DOCUMENT = "document:";
    private static final String NOMINEE = "nominee:";

    @Override
    public String name() {
        return "changes-after-return";
    }

    @Override
    public Set<Integer> rows() {
        return Set.of(60);
    }

    @Override
    public Stream<Finding> check(DossierFacts dossier, PlanRules plan, Stage stage) {
        boolean late = dossier.deadline() != null && !dossier.at().isBefore(dossier.deadline());
        // From appraisal on the resending has been judged and only the office itself acts.
        if (!dossier.sentBefore() || !late || stage.reached(Stage.APPRAISAL)) {
            return Stream.empty();
        }
        Clause clause = Clauses.reading(plan.deadlineClause());
        Stream<Finding> added = dossier.addedAfterDeadline()
                ? Stream.of(finding(
                        stage.blockingFrom(Stage.SENDING),
                        Subjects.of(dossier, "nominees"),
                        "",
                        "",
                        clause,
                        "Sau thời hạn không được bổ sung hoặc thay trường hợp mới. Đề nghị đưa trường hợp mới ra khỏi hồ sơ.",
                        "After the deadline no nominee may be added or replaced. Please take the new one out."))
                : Stream.empty();
        Stream<Finding> changed = dossier.changedWhileReturned().stream()
                .filter(key -> dossier.returnPoints().stream().noneMatch(point -> covers(point, key)))
                .sorted()
                .map(key -> finding(
                        stage.blockingFrom(Stage.SENDING),
                        subject(key, dossier, plan),
                        "",
                        "",
                        clause,
                        "Nội dung này không có trong yêu cầu bổ sung của Sở Nội vụ. "
                                + "Sau thời hạn chỉ được sửa nội dung được yêu cầu; đề nghị khôi phục như đã gửi.",
                        "Home Affairs did not ask for this change. After the deadline only the listed points may change; "
                                + "please restore what was sent."));
        return Stream.concat(added, changed);
    }

    static boolean covers(String point, String changed) {
        return point.equals(changed) || point.equals(WHOLE_DOSSIER) || changed.startsWith(point + ":");
    }

    private static Subject subject(String key, DossierFacts dossier, PlanRules plan) {
        if (key.startsWith(DOCUMENT)) {
            return Subjects.item(plan, key.substring(DOCUMENT.length()));
        }
        if (key.startsWith(NOMINEE)) {
            String[] parts = key.substring(NOMINEE.length()).split(":", 2);
            String field = parts.length == 2 ? parts[1] : "";
            return dossier.nominees().stream()
                    .filter(nominee -> nominee.id().equals(parts[0]))
                    .map(nominee -> Subjects.of(nominee, field))
                    .findFirst()
                    .orElseGet(() -> Subjects.of(dossier, field));
        }
        return Subjects.of(dossier, key);
    }
}
