package vn.khenthuong.portal.round;

import java.util.List;
import java.util.Map;
import vn.khenthuong.decision.LineOutcome;
import vn.khenthuong.decision.RoundView;
import vn.khenthuong.eligibility.NomineeKind;

/**
 * A round as pages show it.
 *
 * @param people full names by login
 * @param appraisalReadable whether the reader may read what was appraised
 */
public record RoundSheet(RoundView view, String campaignTitle, Map<String, String> people, boolean appraisalReadable) {

    /** The full name behind a login; the login itself where nobody has it any more. */
    public String person(String userId) {
        return userId == null ? "" : people.getOrDefault(userId, userId);
    }

    public long collectives() {
        return count(NomineeKind.COLLECTIVE);
    }

    public long individuals() {
        return count(NomineeKind.INDIVIDUAL);
    }

    /** How many standing lines the Chairman decided so. */
    public long decided(LineOutcome outcome) {
        return view.standing().stream()
                .filter(line -> line.outcome() == outcome)
                .count();
    }

    /** The lines that a decision would award now: agreed ones once decided, all standing ones before. */
    List<RoundView.Line> toAward() {
        boolean decided = view.standing().stream().anyMatch(line -> line.outcome() != null);
        return view.standing().stream()
                .filter(line -> !decided || line.outcome() == LineOutcome.AGREE)
                .toList();
    }

    private long count(NomineeKind kind) {
        return view.standing().stream()
                .filter(line -> line.nominee() != null
                        && line.nominee().nominee().typed().kind() == kind)
                .count();
    }
}
