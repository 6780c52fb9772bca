package vn.khenthuong.proposal;

/**
 * What rules are tried on.
 *
 * @param campaign whose sent dossiers; null for dossiers that are made up in memory
 * @param shifted whether the days of those dossiers are moved to the tried campaign's year, so that last year's dossiers are
 *     not all too early
 * @param seed of made-up dossiers: the same seed makes the same ones
 * @param dossiers how many are made up, 1 to {@value #MOST_MADE_UP}
 */
public record RunBasis(String campaign, boolean shifted, long seed, int dossiers) {

    /** Most dossiers that are made up for one run. */
    public static final int MOST_MADE_UP = 2000;

    public RunBasis {
        if (campaign == null && (dossiers < 1 || dossiers > MOST_MADE_UP)) {
            throw new IllegalArgumentException("1 to " + MOST_MADE_UP + " made-up dossiers; was: " + dossiers);
        }
    }

    /** The sent dossiers of a campaign. */
    public static RunBasis sentIn(String campaign, boolean shifted) {
        return new RunBasis(campaign, shifted, 0, 0);
    }

    /** Dossiers of a made-up province. */
    public static RunBasis madeUp(long seed, int dossiers) {
        return new RunBasis(null, false, seed, dossiers);
    }

    public boolean generated() {
        return campaign == null;
    }
}
