package vn.khenthuong.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khenthuong.eligibility.Asked.ask;
import static vn.khenthuong.eligibility.TestFacts.communeQuota;
import static vn.khenthuong.eligibility.TestFacts.dossier;
import static vn.khenthuong.eligibility.TestFacts.individual;
import static vn.khenthuong.eligibility.TestFacts.quota;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;

/**
 * Rows 40 to 50 (IV.2), stand A4: binds what the council selects, at sending and at the decision.
 *
 * <pre>
 * limit                          selected          DRAFT  SELECTION and later
 * COMMUNE, any 2 (row 50)        2                 -      -
 *                                3                 WARN   BLOCK
 *                                1 + 2 elsewhere   WARN   BLOCK
 *                                0 + 3 elsewhere   -      -     (nothing of this dossier to refuse)
 * GROUP_A, individuals 3 (47)    3 / 4             - / WARN     - / BLOCK
 * GROUP_A, collectives 1 (47)    1 / 2             - / WARN     - / BLOCK
 * UBBC, individuals 5 (42)       5 / 6             - / WARN     - / BLOCK
 * PROV_OTHER, any 1 (49)         1 / 2             - / WARN     - / BLOCK
 * more candidates than slots                       INFO   -
 * </pre>
 */
class QuotaNotExceededTest {

    private final Rule rule = new QuotaNotExceeded();

    private void expect(QuotaUse use, String draft, String later) {
        DossierFacts dossier = dossier(d -> {
            d.quota = List.of(use);
            d.nominees = List.of();
        });
        ask(rule, dossier, Stage.DRAFT).says(draft);
        for (Stage stage : List.of(Stage.SELECTION, Stage.SENDING, Stage.APPRAISAL, Stage.DECISION)) {
            ask(rule, dossier, stage).says(later);
        }
    }

    @ParameterizedTest
    @CsvSource({"0,2,-,-", "1,1,-,-", "0,3,WARN,BLOCK", "2,1,WARN,BLOCK", "1,2,WARN,BLOCK", "3,0,-,-"})
    void countsTheTwoCasesOfACommune(int elsewhere, int here, String draft, String later) {
        expect(communeQuota(elsewhere, here), draft, later);
    }

    @ParameterizedTest
    @CsvSource({
        "BCD,INDIVIDUAL,5",
        "BCD_TGV,INDIVIDUAL,5",
        "UBBC,INDIVIDUAL,5",
        "UBBC_TGV,INDIVIDUAL,5",
        "BBC_QH,INDIVIDUAL,1",
        "BBC_HDND_TINH,INDIVIDUAL,1",
        "DOAN_KTGS,INDIVIDUAL,1",
        "GROUP_A,COLLECTIVE,1",
        "GROUP_A,INDIVIDUAL,3",
        "GROUP_B,COLLECTIVE,2",
        "GROUP_B,INDIVIDUAL,5",
        "PROV_OTHER,ANY,1",
        "COMMUNE,ANY,2",
    })
    void allowsEachLimitOfThePlanAndNotOneMore(String line, Counting counting, int limit) {
        expect(quota(line, "body", counting, limit, 0, limit), "-", "-");
        expect(quota(line, "body", counting, limit, 0, limit + 1), "WARN", "BLOCK");
        expect(quota(line, "body", counting, limit, limit, 1), "WARN", "BLOCK");
    }

    @Test
    void allowsNothingWhereTheLimitIsZero() {
        expect(quota("X", "body", Counting.ANY, 0, 0, 1), "WARN", "BLOCK");
    }

    @Test
    void judgesEachLimitOfALineByItself() {
        DossierFacts dossier = dossier(d -> d.quota = List.of(
                quota("GROUP_A", "sotaichinh", Counting.COLLECTIVE, 1, 0, 0),
                quota("GROUP_A", "sotaichinh", Counting.INDIVIDUAL, 3, 0, 4)));
        assertThat(ask(rule, dossier, Stage.SELECTION).says(Severity.BLOCK).wanted())
                .isEqualTo("≤ 3");
    }

    @Test
    void saysHowManyToDeselectInTheLinesOwnWords() {
        DossierFacts dossier = dossier(d -> d.quota = List.of(communeQuota(1, 3)));
        Finding finding = ask(rule, dossier, Stage.SELECTION).once();
        assertThat(finding.found()).isEqualTo("4");
        assertThat(finding.wanted()).isEqualTo("≤ 2");
        assertThat(finding.clause().quote()).isEqualTo("Mỗi xã, phường chọn 02 trường hợp (tập thể hoặc cá nhân)");
        assertThat(finding.message().vi())
                .isEqualTo("Phường Ea Kao: đã chọn 4 trường hợp (hồ sơ này 3, hồ sơ khác 1), vượt số lượng tối đa 2 "
                        + "trường hợp. Đề nghị bỏ chọn ít nhất 2 trường hợp trong hồ sơ này.");
    }

    /** Stand A4: candidates are not limited. */
    @Test
    void onlyInformsADraftWithMoreCandidatesThanSlots() {
        DossierFacts dossier = dossier(d -> {
            d.nominees = List.of(individual(n -> n.selected = false), individual(n -> {
                n.id = "second";
                n.selected = false;
            }));
            d.quota = List.of(communeQuota(1, 0));
        });
        assertThat(ask(rule, dossier, Stage.DRAFT).says(Severity.INFO).wanted()).isEqualTo("≤ 1");
        ask(rule, dossier, Stage.SELECTION).silent();
    }
}
