package vn.khenthuong.eligibility;

import static vn.khenthuong.eligibility.Asked.ask;
import static vn.khenthuong.eligibility.TestFacts.commune;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Row 13: "Hình thức khen thưởng phải phù hợp với đối tượng, chức năng, nhiệm vụ được giao và thành tích" (III.1.b).
 *
 * <pre>
 * standards applied                any stage
 * those of the chosen subject      -
 * others                           WARN
 * subject or standards unknown     - (other rules speak)
 * </pre>
 */
class FormFitsSubjectTest {

    @ParameterizedTest
    @CsvSource({"COMMUNE,-", "AGENCY,WARN", "GRASSROOTS,WARN", ",-"})
    void wantsTheStandardsOfTheSubject(CriteriaSet set, String severity) {
        for (Stage stage : Stage.values()) {
            ask(new FormFitsSubject(), commune(n -> n.criteriaSet = set), stage).says(severity);
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "nobody")
    void leavesAnUnknownSubjectToTheOtherRule(String type) {
        ask(new FormFitsSubject(), commune(n -> n.subjectType = type), Stage.SENDING)
                .silent();
    }
}
