package vn.khenthuong.eligibility;

import java.util.Set;
import java.util.stream.Stream;
import vn.khenthuong.eligibility.SameSubjectFact.Kind;
import vn.khenthuong.shared.Clause;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;

/**
 * Row 14, plan III.1.b, across units, lines and forms (stands A3 and A9). A draft learns the other unit's name and nothing
 * more. Who is the same where only name and birth date agree is said by a person of Home Affairs, not by the order of typing.
 */
final class OneAwardPerAchievement implements NomineeRule {

    @Override
    public String name() {
        return "one-award-per-achievement";
    }

    @Override
    public Set<Integer> rows() {
        return Set.of(14);
    }

    @Override
    public Stream<Finding> check(NomineeFacts nominee, DossierFacts dossier, PlanRules plan, Stage stage) {
        return Clauses.basis(plan, PlanRules.Principle.ONE_AWARD, dossier.today()).stream()
                .flatMap(clause -> nominee.same().stream()
                        .filter(same -> same.kind() != Kind.SAME_DOSSIER)
                        .flatMap(same -> judge(nominee, same, clause, stage)));
    }

    private Stream<Finding> judge(NomineeFacts nominee, SameSubjectFact same, Clause clause, Stage stage) {
        return switch (same.kind()) {
            case SAME_DOSSIER -> Stream.empty();
            case AWARDED, COMMENDATION_RECORDED -> rewarded(nominee, same, clause, stage);
            case CITIZEN_NUMBER, NAME_AND_BIRTH_DATE, COLLECTIVE_NAME ->
                same.live()
                        ? proposedElsewhere(nominee, same, clause, stage)
                        : draftedElsewhere(nominee, same, clause, stage);
        };
    }

    private Stream<Finding> rewarded(NomineeFacts nominee, SameSubjectFact same, Clause clause, Stage stage) {
        if (Boolean.FALSE.equals(same.confirmed())) {
            return Stream.empty();
        }
        boolean commended = same.kind() == Kind.COMMENDATION_RECORDED;
        // Not certain, it must be sent first: only of what was sent can Home Affairs say whether it is the same (stand
        // A3).
        boolean certain = Boolean.TRUE.equals(same.confirmed());
        return Stream.of(say(
                nominee,
                same,
                stage.blockingFrom(certain ? Stage.SENDING : Stage.APPRAISAL),
                commended ? Clauses.reading(clause) : clause,
                rewardedVi(commended, certain),
                rewardedEn(commended, certain)));
    }

    /** A likeness is no fact: what is not certain is said as a possibility, and by whom it will be cleared. */
    private static String rewardedVi(boolean commended, boolean certain) {
        String what = commended ? "được tặng Giấy khen cho thành tích này" : "được khen thưởng trong phong trào này";
        return certain
                ? "Đã " + what + ". Đề nghị chọn trường hợp khác."
                : "Có thể đã " + what + ". Đề nghị kiểm tra; nếu là người khác, tập thể khác"
                        + (commended ? " hoặc thành tích khác" : "")
                        + " thì vẫn gửi được, [appraiser] sẽ xác nhận khi thẩm định.";
    }

    private static String rewardedEn(boolean commended, boolean certain) {
        String what = commended ? "commended for this achievement" : "rewarded in this campaign";
        return certain
                ? "Already " + what + ". Please choose another nominee."
                : "Perhaps already " + what + ". Please check; another person or collective"
                        + (commended ? ", or another achievement," : "")
                        + " may still be sent, [appraiser] confirms it during the appraisal.";
    }

    private Stream<Finding> proposedElsewhere(NomineeFacts nominee, SameSubjectFact same, Clause clause, Stage stage) {
        if (Boolean.TRUE.equals(same.confirmed())) {
            return Stream.of(say(
                    nominee,
                    same,
                    stage.blockingFrom(Stage.SELECTION),
                    clause,
                    "[Appraiser] đã xác nhận cùng người (cùng tập thể) với trường hợp do đơn vị khác đề nghị. "
                            + "Chỉ một đơn vị được đề nghị; đề nghị rút ở một trong hai hồ sơ.",
                    "[Appraiser] confirmed that another unit proposes the same. Only one unit may; please withdraw the "
                            + "nominee from one of the two dossiers."));
        }
        if (same.kind() == Kind.CITIZEN_NUMBER) {
            return Stream.of(
                    Boolean.FALSE.equals(same.confirmed())
                            ? numberToCorrect(nominee, same, clause)
                            : sameNumber(nominee, same, clause, stage));
        }
        if (Boolean.FALSE.equals(same.confirmed())) {
            return Stream.empty();
        }
        return Stream.of(say(
                nominee,
                same,
                stage.blockingFrom(Stage.APPRAISAL),
                clause,
                "Có thể trùng với trường hợp do đơn vị khác đề nghị. "
                        + "[Appraiser] phải xác nhận cùng người / khác người trước khi thẩm định xong.",
                "This may be the same as another unit's nominee. [Appraiser] must confirm same or different before the "
                        + "appraisal is done."));
    }

    private Finding sameNumber(NomineeFacts nominee, SameSubjectFact same, Clause clause, Stage stage) {
        return finding(
                stage.blockingFrom(Stage.SENDING),
                Subjects.of(nominee, "citizenNumber"),
                unit(same),
                "",
                clause,
                "Số định danh cá nhân này đã có trong hồ sơ đơn vị khác đã gửi. "
                        + "Đề nghị kiểm tra lại số; nếu đúng là một người thì thống nhất để chỉ một đơn vị đề nghị.",
                "This citizen number stands in another unit's sent dossier. Please check it; if it is the same person, agree "
                        + "which of the two units proposes.");
    }

    private Finding numberToCorrect(NomineeFacts nominee, SameSubjectFact same, Clause clause) {
        return finding(
                Severity.WARN,
                Subjects.of(nominee, "citizenNumber"),
                unit(same),
                "",
                Clauses.reading(clause),
                "[Appraiser] đã xác nhận khác người, nhưng số định danh cá nhân trùng nhau. Đề nghị sửa số bị nhập sai.",
                "[Appraiser] confirmed two persons, yet their citizen numbers agree. Please correct the wrong one.");
    }

    private Stream<Finding> draftedElsewhere(NomineeFacts nominee, SameSubjectFact same, Clause clause, Stage stage) {
        if (Boolean.FALSE.equals(same.confirmed()) || stage.reached(Stage.APPRAISAL)) {
            return Stream.empty();
        }
        return Stream.of(say(
                nominee,
                same,
                Severity.WARN,
                clause,
                "Đơn vị khác cũng đang dự kiến đề nghị trường hợp này. Đề nghị trao đổi để chỉ một đơn vị đề nghị.",
                "Another unit is drafting the same nominee. Please agree which of the two proposes."));
    }

    private Finding say(
            NomineeFacts nominee, SameSubjectFact same, Severity severity, Clause clause, String vi, String en) {
        return finding(severity, Subjects.of(nominee, "certificateName"), unit(same), "≤ 1", clause, vi, en);
    }

    private static String unit(SameSubjectFact same) {
        return same.unitName() == null ? "" : same.unitName();
    }
}
