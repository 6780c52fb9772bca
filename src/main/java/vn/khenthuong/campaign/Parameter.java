package vn.khenthuong.campaign;

import java.util.Set;
import vn.khenthuong.shared.Clause;
import vn.khenthuong.shared.Text;

/**
 * A time limit that the plan leaves open. What a council needs and how a bonus is computed stand in decision tables.
 *
 * @param value working days, 1 to 999
 */
public record Parameter(String key, String value, Mark mark, Text text, Clause clause) {

    /** Within which Home Affairs returns an incomplete dossier. */
    public static final String INCOMPLETE_RETURN_DAYS = "incomplete-return-days";
    /** Within which the unit completes what was returned. */
    public static final String COMPLETION_DAYS = "completion-days";
    /** Within which Home Affairs appraises a complete dossier. */
    public static final String APPRAISAL_DAYS = "appraisal-days";

    /** Every key that the program reads: each must be there, and there is no other. */
    static final Set<String> KEYS = Set.of(INCOMPLETE_RETURN_DAYS, COMPLETION_DAYS, APPRAISAL_DAYS);

    public int days() {
        return Integer.parseInt(value);
    }
}
