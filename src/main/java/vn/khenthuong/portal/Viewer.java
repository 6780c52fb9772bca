package vn.khenthuong.portal;

import vn.khenthuong.emulation.EmulationPermissions;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Role;

/**
 * Who looks at a page and which parts of the program are theirs; decides what is offered, never what is allowed.
 *
 * @param position role and unit in words
 */
record Viewer(String name, String position, Actor actor) {

    public boolean unitPerson() {
        return !actor.units().isEmpty();
    }

    public boolean homeAffairs() {
        return actor.has(Role.APPRAISER, Role.DIVISION_HEAD, Role.DIRECTOR, Role.DEPUTY_DIRECTOR);
    }

    public boolean chairmansSide() {
        return actor.has(Role.OFFICE_REVIEWER, Role.CHAIRMAN, Role.VICE_CHAIRMAN, Role.DECISION_CLERK);
    }

    public boolean inspector() {
        return actor.has(Role.INSPECTOR);
    }

    public boolean administrator() {
        return campaignAdministrator() || systemAdministrator();
    }

    public boolean campaignAdministrator() {
        return actor.has(Role.ORGANISATION_ADMINISTRATOR);
    }

    public boolean systemAdministrator() {
        return actor.has(Role.SYSTEM_ADMINISTRATOR);
    }

    public boolean seesDossiers() {
        return unitPerson() || homeAffairs() || inspector();
    }

    public boolean seesStandings() {
        return homeAffairs() || inspector() || campaignAdministrator();
    }

    public boolean seesAppraisers() {
        return homeAffairs() || inspector();
    }

    public boolean seesRounds() {
        return homeAffairs() || chairmansSide() || inspector();
    }

    public boolean seesHolds() {
        return homeAffairs() || inspector();
    }

    public boolean seesCampaigns() {
        return new EmulationPermissions(actor).takesPart();
    }

    public boolean worksInTasklist() {
        return homeAffairs() || chairmansSide();
    }
}
