package vn.khenthuong.eligibility;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Orders nominees between whom the council's votes do not choose (rows 16 and 52). It never removes anybody and never
 * outweighs a vote: whoever calls it sorts by votes first, or asks {@link #tieBreak} for the rest.
 *
 * <p>The order: women, and collectives with at least 70 % women (Decree 152/2025/NĐ-CP, Art. 4(6): among those who qualify
 * equally); direct workers without a leading post (plan IV, Lưu ý); the grass roots (plan III.1.b). The first is applied only
 * where it is known of everyone compared, since a missing answer is no answer.
 */
public final class Ranking {

    /** Least share of women, in percent, that favours a collective: Decree 152/2025/NĐ-CP, Art. 4(6). */
    public static final int WOMEN_AT_LEAST_PERCENT = 70;

    private Ranking() {}

    /**
     * One nominee to rank.
     *
     * @param favouredByDecree a woman, or a collective with at least {@value #WOMEN_AT_LEAST_PERCENT} % women; null if the
     *     dossier does not say
     */
    public record Candidate(NomineeFacts nominee, Boolean favouredByDecree) {

        public Candidate {
            Objects.requireNonNull(nominee, "nominee");
        }

        /** Of whom nothing is known but what the dossier's rules know. */
        public static Candidate of(NomineeFacts nominee) {
            return new Candidate(nominee, null);
        }
    }

    /** Best first; equals keep the order in which they were given. */
    public static List<Candidate> order(List<Candidate> candidates) {
        return candidates.stream().sorted(tieBreak(candidates)).toList();
    }

    /**
     * Compares any two of {@code candidates}, the preferred one first; 0 where the rules prefer neither and the chair of the
     * council chooses.
     */
    public static Comparator<Candidate> tieBreak(List<Candidate> candidates) {
        Comparator<Candidate> byPlan = first(candidate -> direct(candidate.nominee()));
        byPlan = byPlan.thenComparing(first(candidate -> candidate.nominee().grassRoots()));
        boolean decreeDataComplete = candidates.stream().allMatch(c -> c.favouredByDecree() != null);
        return decreeDataComplete ? first(Candidate::favouredByDecree).thenComparing(byPlan) : byPlan;
    }

    /** The plan prefers direct workers among individuals; of a collective it is not asked. */
    private static boolean direct(NomineeFacts nominee) {
        return nominee.kind() == NomineeKind.INDIVIDUAL && nominee.directWorker();
    }

    private static Comparator<Candidate> first(Predicate<Candidate> preferred) {
        return Comparator.comparing(candidate -> preferred.test(candidate) ? 0 : 1);
    }
}
