package vn.khenthuong.eligibility;

import static vn.khenthuong.eligibility.Asked.ask;
import static vn.khenthuong.eligibility.TestFacts.communeQuota;
import static vn.khenthuong.eligibility.TestFacts.dossier;
import static vn.khenthuong.eligibility.TestFacts.quota;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Rows 44, 45, 46, 50: "01 cá nhân/01 ban", "Mỗi xã, phường chọn 02 trường hợp" (IV.2), stand A1: fewer is allowed.
 *
 * <pre>
 * the line names      selected   SELECTION, SENDING   other stages
 * a number, 2         0, 1       WARN                 -
 * a number, 2         2          -                    -
 * "không quá" 5       1          -                    -
 * </pre>
 */
class QuotaFullyUsedTest {

    @ParameterizedTest
    @CsvSource({"0,0,WARN", "0,1,WARN", "1,0,WARN", "1,1,-", "0,2,-", "0,3,-"})
    void warnsOfASlotLeft(int elsewhere, int here, String severity) {
        DossierFacts dossier = dossier(d -> d.quota = List.of(communeQuota(elsewhere, here)));
        ask(new QuotaFullyUsed(), dossier, Stage.SELECTION).says(severity);
        ask(new QuotaFullyUsed(), dossier, Stage.SENDING).says(severity);
        ask(new QuotaFullyUsed(), dossier, Stage.DRAFT).silent();
        ask(new QuotaFullyUsed(), dossier, Stage.APPRAISAL).silent();
        ask(new QuotaFullyUsed(), dossier, Stage.DECISION).silent();
    }

    @Test
    void leavesCeilingsAlone() {
        DossierFacts dossier = dossier(d -> d.quota = List.of(quota("BCD", "bcd", Counting.INDIVIDUAL, 5, 0, 1)));
        ask(new QuotaFullyUsed(), dossier, Stage.SENDING).silent();
    }
}
