package vn.khenthuong.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import vn.khenthuong.shared.Finding;

/** What must hold of every number, not only of those that somebody thought of. */
class RulePropertiesTest {

    private static final BigDecimal LEAST = new BigDecimal("98.00");
    private static final Measure MEASURE =
            new Measure(Measure.Quantity.TURNOUT, Measure.Operator.AT_LEAST, LEAST, Measure.PERCENT);

    @Property
    void turnoutIsReachedExactlyWhereTheFractionSaysSo(
            @ForAll @LongRange(min = 1) long voters, @ForAll @LongRange(min = 0) long voted) {
        Assume.that(voted <= voters);
        BigInteger left = BigInteger.valueOf(voted).multiply(BigInteger.valueOf(100));
        BigInteger right = BigInteger.valueOf(voters).multiply(BigInteger.valueOf(98));

        assertThat(MEASURE.met(voted, voters)).isEqualTo(left.compareTo(right) >= 0);
    }

    /** One voter fewer than the least number that reaches the rate never reaches it, however large the commune. */
    @Property
    void turnoutNeverRoundsUp(@ForAll @LongRange(min = 1, max = 1_000_000_000L) long voters) {
        long enough = (98 * voters + 99) / 100;

        assertThat(MEASURE.met(enough, voters)).isTrue();
        assertThat(MEASURE.met(enough - 1, voters)).isFalse();
    }

    @Property
    void aRateBelowTheThresholdNeverLooksAsIfItMetIt(
            @ForAll @LongRange(min = 1, max = 1_000_000_000L) long voters, @ForAll @IntRange(max = 100) int fewer) {
        long voted = (98 * voters + 99) / 100 - 1 - fewer;
        Assume.that(voted >= 0);

        String shown =
                Notation.share(voted, voters).replace(" %", "").replace(".", "").replace(',', '.');

        assertThat(new BigDecimal(shown)).isLessThan(LEAST);
    }

    @Property
    void addingANomineeNeverRemovesAQuotaBlock(
            @ForAll @IntRange(max = 6) int limit,
            @ForAll @IntRange(max = 6) int elsewhere,
            @ForAll @IntRange(min = 1, max = 6) int here,
            @ForAll Stage stage) {
        if (blocked(limit, elsewhere, here, stage)) {
            assertThat(blocked(limit, elsewhere, here + 1, stage)).isTrue();
            assertThat(blocked(limit, elsewhere + 1, here, stage)).isTrue();
        }
        assertThat(blocked(limit, elsewhere, here, stage)).isEqualTo(stage != Stage.DRAFT && elsewhere + here > limit);
    }

    private static boolean blocked(int limit, int elsewhere, int here, Stage stage) {
        DossierFacts dossier = TestFacts.dossier(d ->
                d.quota = List.of(TestFacts.quota("COMMUNE", TestFacts.COMMUNE, Counting.ANY, limit, elsewhere, here)));
        return Finding.anyBlocks(
                new QuotaNotExceeded().check(dossier, TestPlan.plan(), stage).toList());
    }

    /** Of one nominee what is wrong stays wrong, whoever else is in the dossier. */
    @Property(tries = 200)
    void aNomineesOwnBlocksDoNotDependOnTheOthers(
            @ForAll Stage stage, @ForAll @Size(max = 4) List<Boolean> othersHaveReports) {
        NomineeFacts wrong = TestFacts.individual(n -> {
            n.id = "wrong";
            n.birthDate = null;
            n.hasReport = false;
            n.awardForm = null;
        });
        List<NomineeFacts> all = new ArrayList<>(List.of(wrong));
        for (boolean report : othersHaveReports) {
            all.add(TestFacts.individual(n -> {
                n.id = "other" + all.size();
                n.hasReport = report;
            }));
        }
        List<Finding> alone = of(wrong.id(), TestFacts.dossierOf(wrong), stage);
        List<Finding> among = of(wrong.id(), TestFacts.dossier(d -> d.nominees = all), stage);

        assertThat(alone).isNotEmpty();
        assertThat(among).containsExactlyInAnyOrderElementsOf(alone);
    }

    private static List<Finding> of(String id, DossierFacts dossier, Stage stage) {
        return RuleBook.check(dossier, TestPlan.plan(), stage).stream()
                .filter(finding -> finding.subject().id().equals(id))
                .toList();
    }
}
