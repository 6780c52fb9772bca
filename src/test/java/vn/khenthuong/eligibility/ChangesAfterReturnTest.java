package vn.khenthuong.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static vn.khenthuong.eligibility.Asked.ask;
import static vn.khenthuong.eligibility.TestFacts.dossier;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Subject;

/**
 * Stand A21 on row 60. Returned, the deadline over:
 *
 * <pre>
 * change                                 DRAFT, SELECTION  SENDING
 * a new or replaced nominee              WARN              BLOCK
 * what the return listed                 -                 -
 * anything else                          WARN              BLOCK
 * any of it before the deadline          -                 -
 * any of it, never sent before           -                 -
 * </pre>
 */
class ChangesAfterReturnTest {

    private final Rule rule = new ChangesAfterReturn();

    private static DossierFacts returned(Consumer<TestFacts.Dossier> change) {
        return dossier(d -> {
            d.sentBefore = true;
            d.at = TestFacts.DEADLINE;
            change.accept(d);
        });
    }

    @ParameterizedTest
    @CsvSource({"DRAFT,WARN", "SELECTION,WARN", "SENDING,BLOCK", "APPRAISAL,-", "DECISION,-"})
    void refusesANewNominee(Stage stage, String severity) {
        ask(rule, returned(d -> d.addedAfterDeadline = true), stage).says(severity);
    }

    @ParameterizedTest
    @CsvSource({"DRAFT,WARN", "SELECTION,WARN", "SENDING,BLOCK", "APPRAISAL,-", "DECISION,-"})
    void refusesWhatWasNotAskedFor(Stage stage, String severity) {
        ask(
                        rule,
                        returned(d -> {
                            d.changedWhileReturned = Set.of("document:minutes", "document:letter");
                            d.returnPoints = Set.of("document:letter");
                        }),
                        stage)
                .says(severity);
    }

    @ParameterizedTest
    @CsvSource({
        "document:letter,document:letter,true",
        "nominee:a,nominee:a:birthDate,true",
        "nominee:a:birthDate,nominee:a:birthDate,true",
        "nominee:a:birthDate,nominee:a:achievement,false",
        "nominee:a,nominee:ab:birthDate,false",
        "dossier,nominee:a:birthDate,true",
        "document:letter,document:minutes,false",
    })
    void knowsWhatAPointCovers(String point, String changed, boolean covered) {
        assertThat(ChangesAfterReturn.covers(point, changed)).isEqualTo(covered);
    }

    @Test
    void pointsAtWhatChanged() {
        List<Finding> findings = ask(
                        rule,
                        returned(d -> d.changedWhileReturned = Set.of(
                                "nominee:individual:birthDate", "document:minutes", "letterNumber", "nominee:gone")),
                        Stage.SENDING)
                .all();
        assertThat(findings)
                .extracting(
                        finding -> finding.subject().kind(), f -> f.subject().id(), f -> f.subject()
                                .field())
                .containsExactlyInAnyOrder(
                        tuple(Subject.Kind.NOMINEE, "individual", "birthDate"),
                        tuple(Subject.Kind.DOCUMENT, "minutes", ""),
                        tuple(Subject.Kind.PROPOSAL, "DL2026-00042", "letterNumber"),
                        tuple(Subject.Kind.PROPOSAL, "DL2026-00042", ""));
    }

    @Test
    void bindsOnlyAfterTheDeadline() {
        ask(
                        rule,
                        returned(d -> {
                            d.at = TestFacts.DEADLINE.minusMillis(1);
                            d.addedAfterDeadline = true;
                            d.changedWhileReturned = Set.of("document:letter");
                        }),
                        Stage.SENDING)
                .silent();
    }

    @Test
    void bindsOnlyWhatWasSentBefore() {
        ask(
                        rule,
                        returned(d -> {
                            d.sentBefore = false;
                            d.addedAfterDeadline = true;
                        }),
                        Stage.SENDING)
                .silent();
    }
}
