package vn.khenthuong.council;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.eligibility.QuotaUse;
import vn.khenthuong.eligibility.Ranking.Ground;
import vn.khenthuong.shared.NomineeId;

/**
 * Whom a count of votes selects where more pass than the quota allows: from the most votes down; equal votes by what prefers
 * one among equals (Decree 152/2025/NĐ-CP, Art. 4(6); plan IV, Lưu ý); and where that prefers neither, nobody: the chair's vote
 * decides. A proposal to the secretary, who records what the council chose.
 */
public final class SelectionByVotes {

    private SelectionByVotes() {}

    /**
     * One candidate.
     *
     * @param body code of the body proposed for
     * @param passes whether the votes are enough at all
     * @param grounds what prefers it among equals, the strongest first
     */
    public record Candidate(
            NomineeId nominee, String body, NomineeKind kind, int inFavour, boolean passes, List<Ground> grounds) {}

    /**
     * What the count says.
     *
     * @param selected whom it selects
     * @param tied between whom only the chair can choose, because the last slot is not enough for all of them
     */
    public record Outcome(Set<NomineeId> selected, Set<NomineeId> tied) {}

    /** @param limits of the bodies that the dossier proposes for, with what other dossiers hold already */
    public static Outcome of(List<Candidate> candidates, List<QuotaUse> limits) {
        List<Candidate> ranked = candidates.stream()
                .filter(Candidate::passes)
                .sorted(Comparator.comparingInt(Candidate::inFavour).reversed().thenComparing(SelectionByVotes::weight))
                .toList();
        Set<NomineeId> selected = new HashSet<>();
        ranked.stream()
                .filter(one ->
                        limits.stream().allMatch(limit -> !counts(limit, one) || room(limit, ranked, selected) > 0))
                .forEach(one -> selected.add(one.nominee()));
        Set<NomineeId> tied = new HashSet<>();
        for (Candidate left : ranked) {
            if (!selected.contains(left.nominee())) {
                List<Candidate> equals = new ArrayList<>(ranked.stream()
                        .filter(one ->
                                alike(one, left) && limits.stream().anyMatch(l -> counts(l, one) && counts(l, left)))
                        .toList());
                if (equals.stream().anyMatch(one -> selected.contains(one.nominee()) || tied.contains(one.nominee()))) {
                    equals.forEach(one -> tied.add(one.nominee()));
                }
            }
        }
        selected.removeAll(tied);
        return new Outcome(Set.copyOf(selected), Set.copyOf(tied));
    }

    private static boolean alike(Candidate one, Candidate other) {
        return one.inFavour() == other.inFavour() && weight(one) == weight(other);
    }

    /** Smaller is preferred: a stronger ground outweighs all weaker ones. */
    private static int weight(Candidate candidate) {
        int weight = 0;
        for (Ground ground : Ground.values()) {
            weight = 2 * weight + (candidate.grounds().contains(ground) ? 0 : 1);
        }
        return weight;
    }

    private static int room(QuotaUse limit, List<Candidate> ranked, Set<NomineeId> selected) {
        int taken = (int) ranked.stream()
                .filter(one -> selected.contains(one.nominee()) && counts(limit, one))
                .count();
        return limit.limit() - limit.usedElsewhere() - taken;
    }

    private static boolean counts(QuotaUse limit, Candidate candidate) {
        return limit.body().equals(candidate.body()) && limit.counting().counts(candidate.kind());
    }
}
