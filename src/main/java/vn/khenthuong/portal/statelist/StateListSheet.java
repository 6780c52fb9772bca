package vn.khenthuong.portal.statelist;

import java.util.Map;
import vn.khenthuong.stateaward.StateListView;

/**
 * A list for a State award as pages show it.
 *
 * @param campaign title of the campaign
 * @param people full names by login
 */
public record StateListSheet(StateListView view, String campaign, Map<String, String> people) {

    /** The full name behind a login; the login itself where nobody has it any more. */
    public String person(String userId) {
        return userId == null ? "" : people.getOrDefault(userId, userId);
    }
}
