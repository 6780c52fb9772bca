package vn.khenthuong.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khenthuong.eligibility.Asked.ask;
import static vn.khenthuong.eligibility.TestFacts.commune;
import static vn.khenthuong.eligibility.TestFacts.communeQuota;
import static vn.khenthuong.eligibility.TestFacts.dossier;
import static vn.khenthuong.eligibility.TestFacts.dossierOf;
import static vn.khenthuong.eligibility.TestFacts.individual;
import static vn.khenthuong.eligibility.TestFacts.quota;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;

/**
 * Rows 40 to 50 (IV.2): one line for each nominee, and a line for this kind of nominee.
 *
 * <pre>
 * nominee                                      DRAFT  SELECTION and later
 * no body chosen                               WARN   BLOCK
 * body without a line                          WARN   BLOCK
 * collective on a line of individuals (row 40) WARN   BLOCK
 * line whose limit was not counted             -      BLOCK
 * police of the commune (stand A15)            WARN   WARN
 * otherwise                                    -      -
 * </pre>
 */
class QuotaLineAppliesTest {

    private final Rule rule = new QuotaLineApplies();

    private void expect(DossierFacts dossier, String field) {
        ask(rule, dossier, Stage.DRAFT).says(Severity.WARN);
        for (Stage stage : List.of(Stage.SELECTION, Stage.SENDING, Stage.APPRAISAL, Stage.DECISION)) {
            assertThat(ask(rule, dossier, stage).says(Severity.BLOCK).subject().field())
                    .isEqualTo(field);
        }
    }

    @Test
    void wantsABody() {
        expect(dossierOf(individual(n -> n.body = null)), "body");
    }

    @Test
    void wantsALineForTheBody() {
        expect(
                dossierOf(individual(n -> {
                    n.lineKey = null;
                    n.lineCounts = List.of();
                })),
                "body");
    }

    @Test
    void refusesACollectiveOnTheLineOfTheSteeringCommittee() {
        DossierFacts dossier = dossier(d -> {
            d.nominees = List.of(commune(n -> {
                n.body = "bcd";
                n.bodyName = "Ban Chỉ đạo bầu cử của tỉnh";
                n.lineKey = "BCD";
                n.lineCounts = List.of(Counting.INDIVIDUAL);
            }));
            d.quota = List.of(quota("BCD", "bcd", Counting.INDIVIDUAL, 5, 0, 0));
        });
        expect(dossier, "kind");
        assertThat(ask(rule, dossier, Stage.SELECTION).once().clause().ref()).endsWith("IV.2.a");
    }

    @Test
    void takesBothKindsWhereTheLineHasBoth() {
        List<Counting> both = List.of(Counting.COLLECTIVE, Counting.INDIVIDUAL);
        DossierFacts dossier = dossier(d -> {
            d.nominees = List.of(
                    commune(n -> {
                        n.body = "sotaichinh";
                        n.lineKey = "GROUP_A";
                        n.lineCounts = both;
                    }),
                    individual(n -> {
                        n.body = "sotaichinh";
                        n.lineKey = "GROUP_A";
                        n.lineCounts = both;
                    }));
            d.quota = List.of(
                    quota("GROUP_A", "sotaichinh", Counting.COLLECTIVE, 1, 0, 1),
                    quota("GROUP_A", "sotaichinh", Counting.INDIVIDUAL, 3, 0, 1));
        });
        ask(rule, dossier, Stage.SENDING).silent();
    }

    @Test
    void failsClosedWhereNobodyCountedTheLimit() {
        DossierFacts dossier = dossier(d -> {
            d.nominees = List.of(individual());
            d.quota = List.of(quota("COMMUNE", "24121", Counting.ANY, 2, 0, 1));
        });
        ask(rule, dossier, Stage.DRAFT).silent();
        ask(rule, dossier, Stage.SELECTION).says(Severity.BLOCK);
    }

    /** Stand A15: the line is the provincial police's; told by words, so it warns and never blocks. */
    @Test
    void warnsOfTheCommunesPolice() {
        DossierFacts dossier = dossier(d -> {
            d.nominees = List.of(individual(n -> n.communalPolice = true));
            d.quota = List.of(communeQuota(0, 1));
        });
        for (Stage stage : Stage.values()) {
            Finding finding = ask(rule, dossier, stage).says(Severity.WARN);
            assertThat(finding.subject().field()).isEqualTo("body");
            assertThat(finding.message().vi()).contains("Công an tỉnh");
        }
    }

    @Test
    void isSilentOfCandidatesThatWerePassedOver() {
        ask(
                        rule,
                        individual(n -> {
                            n.body = null;
                            n.selected = false;
                        }),
                        Stage.SELECTION)
                .silent();
    }
}
