package vn.khenthuong.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khenthuong.eligibility.TestFacts.commune;
import static vn.khenthuong.eligibility.TestFacts.individual;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Rows 16 and 52 and Decree 152/2025/NĐ-CP, Art. 4(6), among nominees between whom the votes do not choose.
 *
 * <pre>
 * 1. woman, or collective with at least 70 % women (only where known of everyone)
 * 2. individual who works directly, without a leading post
 * 3. grass roots
 * 4. as given
 * </pre>
 */
class RankingTest {

    private static Ranking.Candidate candidate(String id, boolean direct, boolean grassRoots, Boolean favoured) {
        return new Ranking.Candidate(
                individual(n -> {
                    n.id = id;
                    n.directWorker = direct;
                    n.grassRoots = grassRoots;
                }),
                favoured);
    }

    /** What the plan of Đắk Lắk and the law of its time let speak. */
    private static final Set<Ranking.Ground> ALL = Ranking.binding(TestPlan.plan(), LocalDate.of(2026, 3, 20));

    private static List<String> ids(Ranking.Candidate... candidates) {
        return Ranking.order(List.of(candidates), ALL).stream()
                .map(candidate -> candidate.nominee().id())
                .toList();
    }

    @Test
    void putsDirectWorkersBeforeTheGrassRootsBeforeOthers() {
        assertThat(ids(
                        candidate("leader", false, false, null),
                        candidate("communeLeader", false, true, null),
                        candidate("worker", true, false, null),
                        candidate("communeWorker", true, true, null)))
                .containsExactly("communeWorker", "worker", "communeLeader", "leader");
    }

    @Test
    void appliesTheDecreeFirstWhereItIsKnownOfEveryone() {
        assertThat(ids(candidate("worker", true, true, false), candidate("woman", false, false, true)))
                .containsExactly("woman", "worker");
    }

    @Test
    void doesNotGuessWhereTheDossierDoesNotSay() {
        assertThat(ids(
                        candidate("worker", true, true, null),
                        candidate("woman", false, false, true),
                        candidate("man", false, true, false)))
                .containsExactly("worker", "man", "woman");
    }

    @Test
    void keepsTheOrderOfEquals() {
        assertThat(ids(candidate("b", true, true, null), candidate("a", true, true, null)))
                .containsExactly("b", "a");
    }

    @Test
    void asksOnlyIndividualsWhetherTheyLead() {
        Ranking.Candidate collective = Ranking.Candidate.of(commune(n -> {
            n.directWorker = true;
            n.grassRoots = false;
        }));
        assertThat(Ranking.order(List.of(collective, candidate("worker", true, false, null)), ALL)
                        .get(0)
                        .nominee()
                        .id())
                .isEqualTo("worker");
    }

    /** For callers that sort by votes first. */
    @Test
    void breaksTiesOnly() {
        List<Ranking.Candidate> both = List.of(candidate("a", false, false, null), candidate("b", false, false, null));
        assertThat(Ranking.tieBreak(both, ALL).compare(both.get(0), both.get(1)))
                .isZero();
    }

    /** A plan that prefers nobody lets nobody be preferred, and the decree of 2025 does not reach back to 2021. */
    @Test
    void asksOnlyWhatBinds() {
        PlanRules silent = TestPlan.plan(plan -> plan.principles
                .keySet()
                .removeAll(Set.of(PlanRules.Principle.DIRECT_WORKERS, PlanRules.Principle.GRASS_ROOTS)));
        List<Ranking.Candidate> given =
                List.of(candidate("leader", false, false, false), candidate("worker", true, true, true));
        Set<Ranking.Ground> none = Ranking.binding(silent, LocalDate.of(2021, 5, 24));

        assertThat(none).isEmpty();
        assertThat(Ranking.binding(silent, LocalDate.of(2025, 7, 1))).containsExactly(Ranking.Ground.WOMEN);
        assertThat(Ranking.order(given, none)).isEqualTo(given);
    }

    @Test
    void saysWhatSpeaksForEachAndWhereItStands() {
        Ranking.Candidate worker = candidate("worker", true, true, false);
        Ranking.Candidate woman = candidate("woman", false, false, true);
        Ranking.Candidate unknown = candidate("unknown", false, false, null);

        assertThat(Ranking.grounds(worker, List.of(worker, woman), ALL))
                .containsExactly(Ranking.Ground.DIRECT_WORKER, Ranking.Ground.GRASS_ROOTS);
        assertThat(Ranking.grounds(woman, List.of(worker, woman), ALL)).containsExactly(Ranking.Ground.WOMEN);
        assertThat(Ranking.grounds(woman, List.of(woman, unknown), ALL)).isEmpty();
        assertThat(Ranking.Ground.DIRECT_WORKER.clause(TestPlan.plan()).ref()).contains("IV, Lưu ý");
    }
}
