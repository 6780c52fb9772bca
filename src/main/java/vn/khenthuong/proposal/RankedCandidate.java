package vn.khenthuong.proposal;

import java.util.List;
import vn.khenthuong.eligibility.Ranking;
import vn.khenthuong.shared.Clause;
import vn.khenthuong.shared.NomineeId;

/**
 * A candidate of the council with what prefers it where votes are equal; never more than that.
 *
 * @param preferences the strongest first; empty if nothing prefers it
 */
public record RankedCandidate(NomineeId nominee, String name, List<Preference> preferences) {

    /** @param clause where the preference stands */
    public record Preference(Ranking.Ground ground, Clause clause) {}
}
