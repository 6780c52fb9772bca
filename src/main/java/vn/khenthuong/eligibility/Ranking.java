package vn.khenthuong.eligibility;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khenthuong.shared.Clause;

/**
 * Orders nominees between whom the council's votes do not choose (rows 16 and 52). It never removes anybody and never
 * outweighs a vote: whoever calls it sorts by votes first, or asks {@link #tieBreak} for the rest.
 *
 * <p>Only what binds is asked: what the plan says, and what the law of the day says. The order: women, and collectives with at least 70 % women (Decree 152/2025/NĐ-CP, Art. 4(6): among those who qualify
 * equally); direct workers without a leading post (plan IV, Lưu ý); the grass roots (plan III.1.b). The first is applied only
 * where it is known of everyone compared, since a missing answer is no answer.
 */
public final class Ranking {

    /** Least share of women, in percent, that favours a collective: Decree 152/2025/NĐ-CP, Art. 4(6). */
    public static final int WOMEN_AT_LEAST_PERCENT = 70;

    /** Since when the decree is in force; of earlier law no source is at hand. */
    private static final LocalDate DECREE_152 = LocalDate.of(2025, 7, 1);

    private Ranking() {}

    /** What prefers one among equals, the strongest first. */
    public enum Ground {
        /** A woman, or a collective with at least {@value Ranking#WOMEN_AT_LEAST_PERCENT} % women. */
        WOMEN,
        /** An individual who works directly, without a leading post (row 52). */
        DIRECT_WORKER,
        /** Of the grass roots (row 16). */
        GRASS_ROOTS;

        /** Where it stands. */
        public Clause clause(PlanRules plan) {
            return switch (this) {
                case WOMEN -> new Clause("Điều 4 khoản 6 Nghị định 152/2025/NĐ-CP", "");
                case DIRECT_WORKER -> Clauses.principle(plan, PlanRules.Principle.DIRECT_WORKERS);
                case GRASS_ROOTS -> Clauses.principle(plan, PlanRules.Principle.GRASS_ROOTS);
            };
        }
    }

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

    /** What may prefer somebody under this plan on this day. */
    public static Set<Ground> binding(PlanRules plan, LocalDate day) {
        return Stream.of(Ground.values())
                .filter(ground -> switch (ground) {
                    case WOMEN -> !day.isBefore(DECREE_152);
                    case DIRECT_WORKER -> plan.principles().containsKey(PlanRules.Principle.DIRECT_WORKERS);
                    case GRASS_ROOTS -> plan.principles().containsKey(PlanRules.Principle.GRASS_ROOTS);
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Best first; equals keep the order in which they were given. */
    public static List<Candidate> order(List<Candidate> candidates, Set<Ground> binding) {
        return candidates.stream().sorted(tieBreak(candidates, binding)).toList();
    }

    /**
     * Compares any two of {@code candidates}, the preferred one first; 0 where the rules prefer neither and the chair of the
     * council chooses.
     */
    public static Comparator<Candidate> tieBreak(List<Candidate> candidates, Set<Ground> binding) {
        return compared(candidates, binding)
                .map(Ranking::first)
                .reduce(Comparator::thenComparing)
                .orElse((one, other) -> 0);
    }

    /** What speaks for one of {@code candidates} when votes are equal, the strongest first. */
    public static List<Ground> grounds(Candidate candidate, List<Candidate> candidates, Set<Ground> binding) {
        return compared(candidates, binding)
                .filter(ground -> favours(ground, candidate))
                .toList();
    }

    private static Stream<Ground> compared(List<Candidate> candidates, Set<Ground> binding) {
        boolean decreeDataComplete = candidates.stream().allMatch(c -> c.favouredByDecree() != null);
        return Stream.of(Ground.values())
                .filter(binding::contains)
                .filter(ground -> ground != Ground.WOMEN || decreeDataComplete);
    }

    private static boolean favours(Ground ground, Candidate candidate) {
        NomineeFacts nominee = candidate.nominee();
        return switch (ground) {
            case WOMEN -> Boolean.TRUE.equals(candidate.favouredByDecree());
            // The plan prefers direct workers among individuals; of a collective it is not asked.
            case DIRECT_WORKER -> nominee.kind() == NomineeKind.INDIVIDUAL && nominee.directWorker();
            case GRASS_ROOTS -> nominee.grassRoots();
        };
    }

    private static Comparator<Candidate> first(Ground ground) {
        return Comparator.comparing(candidate -> favours(ground, candidate) ? 0 : 1);
    }
}
