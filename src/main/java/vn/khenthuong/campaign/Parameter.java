package vn.khenthuong.campaign;

import java.util.LinkedHashMap;
import java.util.Map;
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

    /** What a new campaign begins with, in this order, until its administrator says otherwise. */
    static final Map<String, Usual> USUAL = usual();

    /** The organisation's own choice; no text says it. */
    record Usual(int days, Text text) {}

    private static Map<String, Usual> usual() {
        Map<String, Usual> usual = new LinkedHashMap<>();
        usual.put(
                INCOMPLETE_RETURN_DAYS,
                new Usual(
                        5,
                        new Text(
                                "Số ngày làm việc để trả hồ sơ chưa đầy đủ, kể từ khi nhận",
                                "Working days within which an incomplete dossier is returned")));
        usual.put(
                COMPLETION_DAYS,
                new Usual(
                        5,
                        new Text(
                                "Số ngày làm việc để đơn vị hoàn thiện hồ sơ bị trả",
                                "Working days that the unit has to complete a returned dossier")));
        usual.put(
                APPRAISAL_DAYS,
                new Usual(
                        20,
                        new Text(
                                "Số ngày làm việc thẩm định, kể từ khi hồ sơ đầy đủ",
                                "Working days of appraisal from the complete dossier")));
        return usual;
    }

    public int days() {
        return Integer.parseInt(value);
    }
}
