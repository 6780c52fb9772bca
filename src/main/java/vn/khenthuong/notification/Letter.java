package vn.khenthuong.notification;

import java.time.Instant;
import java.util.Set;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.Words;

/**
 * What is to be said to the people of a unit, before it is known who they are.
 *
 * @param occasion unique for what it tells, so that it is told once
 * @param readers who of the unit it is for
 * @param campaign code of the campaign that it is about
 * @param subject at most 300 characters, without personal values
 * @param uselessAt from when nobody would want to read it
 */
record Letter(
        String occasion,
        Mail.Kind kind,
        Set<Role> readers,
        String campaign,
        Unit unit,
        String subject,
        String body,
        Instant uselessAt) {

    /** With the words of its texts put in. */
    Letter with(Words words) {
        return new Letter(occasion, kind, readers, campaign, unit, words.vi(subject), words.vi(body), uselessAt);
    }

    /** Who prepares or sends a unit's dossiers. */
    static final Set<Role> SENDERS =
            Set.of(Role.AWARD_OFFICER, Role.COUNCIL_SECRETARY, Role.HEAD, Role.DEPUTY_HEAD, Role.CLERK);
}
