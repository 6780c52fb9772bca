package vn.khenthuong.eligibility;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import vn.khenthuong.shared.Clause;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;

/**
 * Row 9, plan II.3, read by stand A17: the achievement overlaps the campaign's time, which may be open at either end. What began earlier or ended later is
 * only said, since a role in the election may well be older than the campaign.
 */
final class AchievementInWindow implements NomineeRule {

    @Override
    public String name() {
        return "achievement-in-window";
    }

    @Override
    public Set<Integer> rows() {
        return Set.of(9);
    }

    @Override
    public Stream<Finding> check(NomineeFacts nominee, DossierFacts dossier, PlanRules plan, Stage stage) {
        LocalDate from = nominee.achievementFrom();
        LocalDate to = nominee.achievementTo();
        Severity severity = stage.blockingFrom(Stage.SELECTION);
        Clause window = Clauses.orCampaign(plan, plan.windowClause());
        if (from == null || to == null) {
            return Stream.of(say(
                    nominee,
                    plan,
                    from == null ? "achievementFrom" : "achievementTo",
                    severity,
                    window,
                    "Chưa có đủ thời gian lập thành tích. Đề nghị nhập ngày bắt đầu và ngày kết thúc.",
                    "The time of the achievement is incomplete. Please enter its first and last day."));
        }
        if (from.isAfter(to)) {
            return Stream.of(say(
                    nominee,
                    plan,
                    "achievementTo",
                    severity,
                    Clauses.reading(window),
                    "Ngày kết thúc thành tích trước ngày bắt đầu. Đề nghị kiểm tra lại hai ngày này.",
                    "The achievement ends before it begins. Please check both days."));
        }
        if (before(plan, to) || after(plan, from)) {
            return Stream.of(say(
                    nominee,
                    plan,
                    "achievementFrom",
                    severity,
                    window,
                    "Thành tích nằm ngoài thời gian phong trào thi đua. Chỉ đề nghị thành tích đạt được trong thời gian này.",
                    "The achievement lies outside the campaign's time. Only achievements within it can be proposed."));
        }
        if (before(plan, from) || after(plan, to)) {
            return Stream.of(say(
                    nominee,
                    plan,
                    before(plan, from) ? "achievementFrom" : "achievementTo",
                    Severity.INFO,
                    Clauses.reading(window),
                    "Thành tích có phần ngoài thời gian phong trào thi đua; chỉ phần trong thời gian này được xem xét.",
                    "Part of the achievement lies outside the campaign's time; only the part within it is weighed."));
        }
        return Stream.empty();
    }

    private static boolean before(PlanRules plan, LocalDate day) {
        return plan.windowFrom() != null && day.isBefore(plan.windowFrom());
    }

    private static boolean after(PlanRules plan, LocalDate day) {
        return plan.windowTo() != null && day.isAfter(plan.windowTo());
    }

    private Finding say(
            NomineeFacts nominee,
            PlanRules plan,
            String field,
            Severity severity,
            Clause clause,
            String vi,
            String en) {
        return finding(
                severity,
                Subjects.of(nominee, field),
                span(nominee.achievementFrom(), nominee.achievementTo()),
                span(plan.windowFrom(), plan.windowTo()),
                clause,
                vi,
                en);
    }

    private static String span(LocalDate from, LocalDate to) {
        return from == null && to == null ? "" : Notation.date(from) + " – " + Notation.date(to);
    }
}
