package vn.khenthuong.eligibility;

import static vn.khenthuong.eligibility.Asked.ask;
import static vn.khenthuong.eligibility.TestFacts.individual;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Row 14 inside one dossier.
 *
 * <pre>
 * said twice, Home Affairs says   any stage
 * nothing, or the same            BLOCK
 * different                       -
 * </pre>
 */
class NamedOnceTest {

    @ParameterizedTest
    @CsvSource({",BLOCK", "true,BLOCK", "false,-"})
    void refusesOneNomineeOnTwoLines(Boolean confirmed, String severity) {
        NomineeFacts nominee = individual(
                n -> n.same = List.of(new SameSubjectFact(SameSubjectFact.Kind.SAME_DOSSIER, null, false, confirmed)));
        for (Stage stage : Stage.values()) {
            ask(new NamedOnce(), nominee, stage).says(severity);
        }
    }

    @Test
    void leavesOtherDossiersToTheOtherRule() {
        NomineeFacts nominee = individual(n ->
                n.same = List.of(new SameSubjectFact(SameSubjectFact.Kind.CITIZEN_NUMBER, "Sở Ví Dụ", true, null)));
        ask(new NamedOnce(), nominee, Stage.SENDING).silent();
    }
}
