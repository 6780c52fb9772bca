package vn.khenthuong.organization;

import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.UnitCode;

/**
 * A unit or body.
 *
 * @param organisation whose unit it is
 * @param code unique inside the organisation
 * @param name as written in documents, at most 200 characters
 * @param kind what sort it is
 * @param parent the body above; null unless {@link UnitKind#SUBORDINATE}
 * @param proposesThrough the unit whose council and head propose for it; null unless {@link UnitKind#temporary()}
 * @param officialCode the State's code of a commune or ward (five digits); null for others
 * @param mark where the name comes from: the plan's place, {@code inferred}, {@code configuration} or
 *     {@code administrator}
 */
public record Unit(
        OrganisationCode organisation,
        UnitCode code,
        String name,
        UnitKind kind,
        UnitCode parent,
        UnitCode proposesThrough,
        String officialCode,
        String mark) {

    public Unit {
        if (name == null || name.isBlank() || name.length() > 200) {
            throw new IllegalArgumentException("A unit's name has 1 to 200 characters: " + code);
        }
        if ((kind == UnitKind.SUBORDINATE) != (parent != null)) {
            throw new IllegalArgumentException("A subordinate unit, and no other, has a parent: " + code);
        }
        if (kind.temporary() != (proposesThrough != null)) {
            throw new IllegalArgumentException("A temporary body, and no other, names who proposes for it: " + code);
        }
    }

    /** Whether the name or standing was inferred and still has to be confirmed by the organisation. */
    public boolean inferred() {
        return "inferred".equals(mark);
    }
}
