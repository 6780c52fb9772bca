package vn.khenthuong.eligibility;

import java.util.Set;
import java.util.stream.Stream;
import vn.khenthuong.shared.Clause;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;

/**
 * Row 17, plan III.1.b: nobody is proposed or rewarded while discipline, an investigation, an inspection or a complaint is
 * open. Stand A19: the nominee waits, the dossier does not; never a rejection.
 */
final class NoHold implements Rule {

    /** Where neither plan nor law speaks, a hold that an office recorded still binds: it fails closed. */
    private static final Clause RECORDED = new Clause("Sổ tạm dừng", "");

    @Override
    public String name() {
        return "no-hold";
    }

    @Override
    public Set<Integer> rows() {
        return Set.of(17);
    }

    @Override
    public Stream<Finding> check(DossierFacts dossier, PlanRules plan, Stage stage) {
        Clause clause =
                Clauses.basis(plan, PlanRules.Principle.HOLD, dossier.today()).orElse(RECORDED);
        return dossier.nominees().stream().flatMap(nominee -> of(nominee, clause, stage));
    }

    private Stream<Finding> of(NomineeFacts nominee, Clause clause, Stage stage) {
        if (nominee.holds().isEmpty()) {
            return nominee.suspended() ? Stream.of(cleared(nominee, clause)) : Stream.empty();
        }
        return nominee.holds().stream().map(hold -> held(nominee, hold, clause, stage));
    }

    private Finding held(NomineeFacts nominee, HoldFact hold, Clause clause, Stage stage) {
        return finding(
                Severity.HOLD,
                Subjects.of(nominee, ""),
                found(hold),
                "",
                clause,
                "Đang tạm dừng vì cơ quan có thẩm quyền đang xem xét, xác minh. " + consequenceVi(stage)
                        + (hold.detailed() ? "" : " Đề nghị liên hệ [appraiser] để biết căn cứ."),
                "On hold while the competent authority examines the matter. " + consequenceEn(stage)
                        + (hold.detailed() ? "" : " [Appraiser] knows the ground."));
    }

    private static String found(HoldFact hold) {
        String days = Notation.date(hold.since()) + (hold.until() == null ? "" : " – " + Notation.date(hold.until()));
        return hold.detailed() ? hold.reason() + "; " + hold.authority() + "; " + hold.document() + "; " + days : days;
    }

    private static String consequenceVi(Stage stage) {
        return switch (stage) {
            case DRAFT, SELECTION -> "Chưa đề nghị khen thưởng trường hợp này cho đến khi có kết luận.";
            case SENDING ->
                "Trường hợp này chưa đưa vào tờ trình nhưng vẫn giữ chỗ và thời điểm gửi; "
                        + "khi có kết luận, đơn vị gửi tờ trình bổ sung.";
            case APPRAISAL -> "Chưa đề xuất trường hợp này; các trường hợp khác trong hồ sơ vẫn được thẩm định.";
            case DECISION -> "Đề nghị đưa trường hợp này ra khỏi danh sách; sau khi có kết luận sẽ trình đợt sau.";
        };
    }

    private static String consequenceEn(Stage stage) {
        return switch (stage) {
            case DRAFT, SELECTION -> "Do not propose this nominee until there is a conclusion.";
            case SENDING ->
                "The nominee stays out of the letter but keeps the slot and the time of sending; "
                        + "after the conclusion the unit sends a supplementary letter.";
            case APPRAISAL -> "Do not put the nominee forward yet; the others of the dossier are appraised.";
            case DECISION -> "Please take the line out of the list; after the conclusion it joins a later round.";
        };
    }

    private Finding cleared(NomineeFacts nominee, Clause clause) {
        return finding(
                Severity.INFO,
                Subjects.of(nominee, ""),
                "",
                "",
                Clauses.reading(clause),
                "Không còn căn cứ tạm dừng. Đề nghị đơn vị gửi tờ trình bổ sung để tiếp tục xem xét trường hợp này.",
                "Nothing holds the nominee any more. Please send a supplementary letter so that it goes on.");
    }
}
