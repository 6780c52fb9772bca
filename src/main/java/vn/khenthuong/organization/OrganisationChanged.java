package vn.khenthuong.organization;

import java.util.Map;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.UnitCode;

/**
 * Something about units, people or roles was changed; published inside the transaction that changes it.
 *
 * @param actor who did it
 * @param act stable name of the act, for example {@code role.assigned}
 * @param subjectKind {@code unit} or {@code person}
 * @param subject unit code or login
 * @param ground why, without personal values
 * @param personal personal values concerned, by name
 */
public record OrganisationChanged(
        Actor actor, String act, String subjectKind, String subject, String ground, Map<String, String> personal) {

    public OrganisationChanged {
        personal = Map.copyOf(personal);
    }

    static OrganisationChanged unit(Actor actor, String act, UnitCode unit, String ground) {
        return new OrganisationChanged(actor, act, "unit", unit.value(), ground, Map.of());
    }

    static OrganisationChanged person(
            Actor actor, String act, String userId, String ground, Map<String, String> personal) {
        return new OrganisationChanged(actor, act, "person", userId, ground, personal);
    }
}
