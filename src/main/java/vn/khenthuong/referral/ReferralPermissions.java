package vn.khenthuong.referral;

import java.util.Set;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;

/**
 * Who sends up, takes, and reads: below, whoever signs the submissions of the appraising office sends up; above, the award officer
 * and the council's secretary of the unit that stands for the organisation below take, since it becomes their draft.
 */
public record ReferralPermissions(Actor actor) {

    private static final Role[] SENDERS = {Role.DIRECTOR, Role.DEPUTY_DIRECTOR};
    private static final Role[] READERS = {Role.APPRAISER, Role.DIVISION_HEAD, Role.INSPECTOR};
    private static final Role[] TAKERS = {Role.AWARD_OFFICER, Role.COUNCIL_SECRETARY};

    /** Send up what this organisation's units proposed, and call it back while nobody has taken it. */
    public boolean maySend() {
        return actor.has(SENDERS);
    }

    /** Read everything that this organisation sent up. */
    public boolean seesSent() {
        return maySend() || actor.has(READERS);
    }

    /** Agree that a campaign below sends up to one of ours. */
    public boolean mayAgree() {
        return actor.has(Role.ORGANISATION_ADMINISTRATOR, Role.DIRECTOR, Role.DEPUTY_DIRECTOR);
    }

    /** Take what came up for this unit, or decline it. */
    public boolean mayTake(UnitCode unit) {
        return actor.hasIn(unit, TAKERS);
    }

    /** Read what came up for this unit. */
    public boolean seesReceived(UnitCode unit) {
        return actor.units().contains(unit) || actor.has(Role.INSPECTOR);
    }

    /** Whether anything of this concerns the actor. */
    public boolean concerned() {
        return seesSent() || mayAgree() || !actor.units().isEmpty();
    }

    /** The units for which the actor reads what came up; null for every unit's. */
    Set<UnitCode> readUnits() {
        return actor.has(Role.INSPECTOR) ? null : actor.units();
    }
}
