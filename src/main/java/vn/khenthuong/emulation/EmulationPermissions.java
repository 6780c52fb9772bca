package vn.khenthuong.emulation;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;

/**
 * Who may do what in a campaign's life, from facts alone and denied by default. The appraising office and the organisation's
 * administrator lead (plan VI.6: "theo dõi, đôn đốc, hướng dẫn"); a unit writes for itself and sees nothing of another.
 */
public record EmulationPermissions(Actor actor) {

    private static final Set<Role> LEADERS = EnumSet.of(
            Role.ORGANISATION_ADMINISTRATOR, Role.APPRAISER, Role.DIVISION_HEAD, Role.DIRECTOR, Role.DEPUTY_DIRECTOR);

    /** A member of the council judges; the others of a unit write for it. */
    private static final Role[] WRITERS = {
        Role.AWARD_OFFICER, Role.COUNCIL_SECRETARY, Role.HEAD, Role.DEPUTY_HEAD, Role.CLERK
    };

    /** Launch a campaign, set when reports are due. */
    public boolean mayLead() {
        return actor.assignments().stream().anyMatch(held -> LEADERS.contains(held.role()));
    }

    /** See what every unit read, registered, reported and told. */
    public boolean seesAll() {
        return mayLead() || actor.has(Role.INSPECTOR);
    }

    /** See what this unit registered, reported and told. */
    public boolean sees(UnitCode unit) {
        return seesAll() || actor.units().contains(unit);
    }

    /** Register, report and tell for this unit. */
    public boolean mayWriteFor(UnitCode unit) {
        return actor.hasIn(unit, WRITERS);
    }

    /** Say by when units report; as notices of deadlines, which the office's director signs. */
    public boolean maySetDates() {
        return actor.has(Role.ORGANISATION_ADMINISTRATOR, Role.DIRECTOR, Role.DEPUTY_DIRECTOR);
    }

    /**
     * Whose records the actor sees.
     *
     * @param asked the one unit asked for; null for all that may be seen
     * @return null for every unit's
     * @throws NotPermittedException as unknown if the unit asked for is none of the actor's business
     */
    Collection<UnitCode> whose(UnitCode asked) {
        if (asked != null && !sees(asked)) {
            throw NotPermittedException.unknown(asked.value());
        }
        if (asked != null) {
            return List.of(asked);
        }
        return seesAll() ? null : actor.units();
    }

    /** Whether campaigns concern the actor at all; the system's own administrator keeps the program, not the campaigns. */
    public boolean takesPart() {
        return seesAll()
                || !actor.units().isEmpty()
                || actor.has(Role.OFFICE_REVIEWER, Role.CHAIRMAN, Role.VICE_CHAIRMAN, Role.DECISION_CLERK);
    }

    void requireLeading(String act, String campaign) {
        if (!mayLead()) {
            throw NotPermittedException.act(act, campaign);
        }
    }

    void requireSeeingAll(String act, String campaign) {
        if (!seesAll()) {
            throw NotPermittedException.act(act, campaign);
        }
    }

    /** @throws NotPermittedException as unknown to whoever may not even see the unit's records */
    void requireWritingFor(UnitCode unit, String act) {
        if (!sees(unit)) {
            throw NotPermittedException.unknown(unit.value());
        }
        if (!mayWriteFor(unit)) {
            throw NotPermittedException.act(act, unit.value());
        }
    }
}
