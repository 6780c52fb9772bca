package vn.khenthuong.portal;

import java.time.Instant;
import java.util.List;
import vn.khenthuong.proposal.UnitStanding.Owed;

/**
 * What stands around every page.
 *
 * @param language {@code vi} or {@code en}
 * @param otherLanguage the one to switch to
 * @param otherLanguageLink this page in that language
 * @param organisation whose program this is, empty if unknown
 * @param viewer null if nobody is signed in
 * @param path of the page, without the program's own prefix
 * @param rehearsal whether the clock can be moved
 * @param demo whether the data are made up
 * @param owed what the viewer's units must be told that they have not sent; usually empty
 * @param now the instant that the program goes by
 * @param clock hour and day that the program goes by
 * @param clockDate the day alone
 * @param clockTime the hour alone
 */
record Frame(
        String language,
        String otherLanguage,
        String otherLanguageLink,
        String organisation,
        Viewer viewer,
        String path,
        boolean rehearsal,
        boolean demo,
        List<Owed> owed,
        Instant now,
        String clock,
        String clockDate,
        String clockTime) {

    /** Whether an exclusive deadline has passed. */
    public boolean over(Instant deadline) {
        return deadline != null && !now.isBefore(deadline);
    }

    /** Whether the page belongs to this part of the navigation. */
    public boolean in(String section) {
        return path.equals(section) || path.startsWith(section + "/");
    }
}
