package vn.khenthuong.eligibility;

import static vn.khenthuong.eligibility.Asked.ask;
import static vn.khenthuong.eligibility.TestFacts.individual;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who stands to be judged (stands A4 and A19), shown by the birth date that this nominee lacks.
 *
 * <pre>
 * nominee                     DRAFT   SELECTION  SENDING  later
 * not selected                judged  -          -        -  (council-selected refuses it)
 * selected                    judged  judged     judged   judged
 * selected, on hold           judged  judged     -        judged (the hold may be lifted, and nobody would look again)
 * selected, still suspended   judged  judged     -        -
 * </pre>
 */
class NomineeRuleTest {

    private static final HoldFact HOLD =
            new HoldFact("Đang thanh tra", "Thanh tra tỉnh", "Công văn 12", LocalDate.of(2026, 3, 1), null);

    @ParameterizedTest
    @CsvSource({
        "false,false,false,WARN,-,-,-",
        "true,false,false,WARN,BLOCK,BLOCK,BLOCK",
        "true,true,false,WARN,BLOCK,-,BLOCK",
        "true,false,true,WARN,BLOCK,-,-",
        "true,true,true,WARN,BLOCK,-,-",
    })
    void judgesWhoIsProposedNow(
            boolean selected,
            boolean held,
            boolean suspended,
            String draft,
            String selection,
            String sending,
            String later) {
        NomineeFacts nominee = individual(n -> {
            n.birthDate = null;
            n.selected = selected;
            n.holds = held ? List.of(HOLD) : List.of();
            n.suspended = suspended;
        });
        ask(new BirthDatePossible(), nominee, Stage.DRAFT).says(draft);
        ask(new BirthDatePossible(), nominee, Stage.SELECTION).says(selection);
        ask(new BirthDatePossible(), nominee, Stage.SENDING).says(sending);
        for (Stage stage : List.of(Stage.APPRAISAL, Stage.DECISION)) {
            ask(new BirthDatePossible(), nominee, stage).says(later);
        }
    }
}
