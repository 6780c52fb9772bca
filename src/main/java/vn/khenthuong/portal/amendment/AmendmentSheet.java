package vn.khenthuong.portal.amendment;

import java.util.Map;
import vn.khenthuong.amendment.AmendmentView;

/**
 * An amendment as pages show it.
 *
 * @param unit name of the unit that proposed the award
 * @param people full names by login
 */
public record AmendmentSheet(AmendmentView view, String unit, Map<String, String> people) {

    /** The full name behind a login; the login itself where nobody has it any more. */
    public String person(String userId) {
        return userId == null ? "" : people.getOrDefault(userId, userId);
    }
}
