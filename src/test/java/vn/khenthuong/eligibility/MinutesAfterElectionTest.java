package vn.khenthuong.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khenthuong.eligibility.Asked.ask;
import static vn.khenthuong.eligibility.TestFacts.commune;
import static vn.khenthuong.eligibility.TestFacts.dossier;
import static vn.khenthuong.eligibility.TestFacts.individual;
import static vn.khenthuong.eligibility.TestPlan.plan;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;
import vn.khenthuong.shared.Subject;

/**
 * Stand A18 on row 55: turnout exists only after 15/3/2026.
 *
 * <pre>
 * minutes of    nominee              DRAFT  SELECTION and later
 * 14/03/2026    the commune itself   WARN   BLOCK
 * 14/03/2026    anybody else         WARN   WARN (once for the dossier)
 * 15/03/2026    any                  -      -
 * </pre>
 */
class MinutesAfterElectionTest {

    private static final LocalDate DAY_BEFORE = LocalDate.of(2026, 3, 14);

    private final Rule rule = new MinutesAfterElection();

    private static DossierFacts met(LocalDate day, NomineeFacts... nominees) {
        return dossier(d -> {
            d.minutesDate = day;
            d.nominees = List.of(nominees);
        });
    }

    @ParameterizedTest
    @CsvSource({"DRAFT,WARN", "SELECTION,BLOCK", "SENDING,BLOCK", "APPRAISAL,BLOCK", "DECISION,BLOCK"})
    void doNotCarryTheCommuneItself(Stage stage, Severity severity) {
        assertThat(ask(rule, met(DAY_BEFORE, commune()), stage)
                        .says(severity)
                        .subject()
                        .kind())
                .isEqualTo(Subject.Kind.NOMINEE);
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void areOnlyPointedOutForOthers(Stage stage) {
        NomineeFacts second = individual(n -> n.id = "second");
        assertThat(ask(rule, met(DAY_BEFORE, individual(), second), stage)
                        .says(Severity.WARN)
                        .subject()
                        .kind())
                .isEqualTo(Subject.Kind.PROPOSAL);
    }

    @Test
    void mayBeOfElectionDay() {
        ask(rule, met(LocalDate.of(2026, 3, 15), commune(), individual()), Stage.SENDING)
                .silent();
    }

    @Test
    void areNotAskedForHere() {
        ask(rule, met(null, commune()), Stage.SENDING).silent();
    }

    @Test
    void areFreeWhereThePlanNamesNoDay() {
        ask(rule, met(DAY_BEFORE, commune()), plan(p -> p.earliestMinutes = null), Stage.SENDING)
                .silent();
    }

    @Test
    void citeThePlaceWithoutWordsThatItDoesNotSay() {
        Finding finding = ask(rule, met(DAY_BEFORE, commune()), Stage.SENDING).once();
        assertThat(finding.clause().quote()).isEmpty();
        assertThat(finding.found()).isEqualTo("14/03/2026");
        assertThat(finding.wanted()).isEqualTo("≥ 15/03/2026");
    }

    /** Stands A4 and A19: neither passed over nor on hold is the commune proposed by these minutes. */
    @Test
    void bindOnlyACommuneThatIsProposedNow() {
        ask(rule, met(DAY_BEFORE, commune(n -> n.selected = false)), Stage.SELECTION)
                .silent();
        ask(rule, met(DAY_BEFORE, commune(n -> n.suspended = true)), Stage.SENDING)
                .silent();
        ask(rule, met(DAY_BEFORE, individual(n -> n.selected = false)), Stage.SELECTION)
                .silent();
    }
}
