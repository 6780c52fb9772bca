package vn.khenthuong.eligibility;

import vn.khenthuong.shared.Clause;
import vn.khenthuong.shared.Text;

/**
 * One limit of one body, as counted now.
 *
 * @param lineKey key of the quota line
 * @param lineText the line as screens show it
 * @param body code of the body
 * @param bodyName its name
 * @param counting what it counts
 * @param limit the most that may be selected, 0 or more
 * @param usedElsewhere slots held by other dossiers
 * @param here selected, still open nominees of this dossier that it counts
 * @param clause where the limit stands, and the plan's own words there
 * @param exact whether the plan names a number to choose rather than a ceiling (stand A1: fewer is a warning)
 */
public record QuotaUse(
        String lineKey,
        String lineText,
        String body,
        String bodyName,
        Counting counting,
        int limit,
        int usedElsewhere,
        int here,
        Clause clause,
        boolean exact) {

    public int total() {
        return usedElsewhere + here;
    }

    public int left() {
        return limit - total();
    }

    /** Whether this limit counts that nominee. */
    public boolean counts(NomineeFacts nominee) {
        return nominee.counted()
                && lineKey.equals(nominee.lineKey())
                && body.equals(nominee.body())
                && counting.counts(nominee.kind());
    }

    /** What it counts, in words. */
    Text unitWord() {
        return switch (counting) {
            case INDIVIDUAL -> new Text("cá nhân", "individuals");
            case COLLECTIVE -> new Text("tập thể", "collectives");
            case ANY -> new Text("trường hợp", "cases");
        };
    }
}
