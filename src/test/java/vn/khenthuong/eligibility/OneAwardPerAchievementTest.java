package vn.khenthuong.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khenthuong.eligibility.Asked.ask;
import static vn.khenthuong.eligibility.TestFacts.individual;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;

/**
 * Row 14: "Không khen thưởng nhiều lần, nhiều hình thức cho một thành tích đạt được" (III.1.b), stands A3 and A9.
 *
 * <pre>
 * what looks the same       live  confirmed  DRAFT SELECTION SENDING APPRAISAL DECISION
 * citizen number            yes   -          WARN  WARN      BLOCK   BLOCK     BLOCK
 * citizen number            yes   same       WARN  BLOCK     BLOCK   BLOCK     BLOCK
 * citizen number            yes   different  WARN  WARN      WARN    WARN      WARN
 * name and birth date       yes   -          WARN  WARN      WARN    BLOCK     BLOCK
 * name and birth date       yes   same       WARN  BLOCK     BLOCK   BLOCK     BLOCK
 * name and birth date       yes   different  -     -         -       -         -
 * collective's name         as name and birth date
 * any of these              no    -          WARN  WARN      WARN    -         -
 * awarded, Giấy khen        .     -          WARN  WARN      WARN    BLOCK     BLOCK
 * awarded, Giấy khen        .     same       WARN  WARN      BLOCK   BLOCK     BLOCK
 * awarded, Giấy khen        .     different  -     -         -       -         -
 * </pre>
 */
class OneAwardPerAchievementTest {

    private final Rule rule = new OneAwardPerAchievement();

    private void expect(SameSubjectFact.Kind kind, boolean live, Boolean confirmed, String... severities) {
        NomineeFacts nominee =
                individual(n -> n.same = List.of(new SameSubjectFact(kind, "Sở Ví Dụ", live, confirmed)));
        for (Stage stage : Stage.values()) {
            ask(rule, nominee, stage).says(severities[stage.ordinal()]);
        }
    }

    @Nested
    class EqualCitizenNumbers {

        private static final SameSubjectFact.Kind KIND = SameSubjectFact.Kind.CITIZEN_NUMBER;

        @Test
        void blockFromSendingOn() {
            expect(KIND, true, null, "WARN", "WARN", "BLOCK", "BLOCK", "BLOCK");
        }

        @Test
        void blockFromTheCouncilOnOnceConfirmed() {
            expect(KIND, true, true, "WARN", "BLOCK", "BLOCK", "BLOCK", "BLOCK");
        }

        @Test
        void areToBeCorrectedOnceConfirmedDifferent() {
            expect(KIND, true, false, "WARN", "WARN", "WARN", "WARN", "WARN");
        }

        @Test
        void onlyWarnWhileTheOtherIsADraft() {
            expect(KIND, false, null, "WARN", "WARN", "WARN", "-", "-");
        }
    }

    @Nested
    class EqualNames {

        @ParameterizedTest
        @EnumSource(
                names = {"NAME_AND_BIRTH_DATE", "COLLECTIVE_NAME"},
                value = SameSubjectFact.Kind.class)
        void waitForHomeAffairs(SameSubjectFact.Kind kind) {
            expect(kind, true, null, "WARN", "WARN", "WARN", "BLOCK", "BLOCK");
            expect(kind, true, true, "WARN", "BLOCK", "BLOCK", "BLOCK", "BLOCK");
            expect(kind, true, false, "-", "-", "-", "-", "-");
            expect(kind, false, null, "WARN", "WARN", "WARN", "-", "-");
        }

        @Test
        void nameBothAnswersThatHomeAffairsMayGive() {
            NomineeFacts nominee = individual(n -> n.same =
                    List.of(new SameSubjectFact(SameSubjectFact.Kind.NAME_AND_BIRTH_DATE, "Sở Ví Dụ", true, null)));
            assertThat(ask(rule, nominee, Stage.APPRAISAL).once().message().vi())
                    .contains("Sở Nội vụ phải xác nhận cùng người / khác người");
        }
    }

    @Nested
    class AlreadyRewarded {

        @ParameterizedTest
        @EnumSource(
                names = {"AWARDED", "COMMENDATION_RECORDED"},
                value = SameSubjectFact.Kind.class)
        void blocksFromSendingOnWhereItIsCertain(SameSubjectFact.Kind kind) {
            expect(kind, true, null, "WARN", "WARN", "WARN", "BLOCK", "BLOCK");
            expect(kind, false, true, "WARN", "WARN", "BLOCK", "BLOCK", "BLOCK");
            expect(kind, true, false, "-", "-", "-", "-", "-");
        }
    }

    /** Stand A3: names the other unit, not its contents. */
    @Test
    void tellsADraftTheOtherUnitAndNothingElse() {
        NomineeFacts nominee = individual(n ->
                n.same = List.of(new SameSubjectFact(SameSubjectFact.Kind.CITIZEN_NUMBER, "Sở Ví Dụ", true, null)));
        Finding finding = ask(rule, nominee, Stage.DRAFT).says(Severity.WARN);
        assertThat(finding.found()).isEqualTo("Sở Ví Dụ");
        assertThat(finding.clause().quote()).startsWith("Không khen thưởng nhiều lần");
    }

    @Test
    void leavesOneDossierToNamedOnce() {
        expect(SameSubjectFact.Kind.SAME_DOSSIER, true, null, "-", "-", "-", "-", "-");
    }

    @Nested
    class Words {

        private String said(SameSubjectFact.Kind kind, Boolean confirmed, Stage stage) {
            NomineeFacts nominee =
                    individual(n -> n.same = List.of(new SameSubjectFact(kind, "Sở Ví Dụ", true, confirmed)));
            return ask(rule, nominee, stage).once().message().vi();
        }

        @ParameterizedTest
        @EnumSource(
                names = {"AWARDED", "COMMENDATION_RECORDED"},
                value = SameSubjectFact.Kind.class)
        void callALikenessPossibleAndACertaintyDone(SameSubjectFact.Kind kind) {
            assertThat(said(kind, null, Stage.DRAFT)).startsWith("Có thể đã được ");
            assertThat(said(kind, true, Stage.DRAFT)).startsWith("Đã được ");
        }

        @Test
        void askForNothingThatNoDoorAllowsBeforeSending() {
            assertThat(said(SameSubjectFact.Kind.CITIZEN_NUMBER, null, Stage.SENDING))
                    .doesNotContain("Sở Nội vụ");
        }
    }
}
