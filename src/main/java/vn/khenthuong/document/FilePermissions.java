package vn.khenthuong.document;

import java.util.EnumSet;
import java.util.Set;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;

/** What one actor may do with files, from facts alone. */
record FilePermissions(Actor actor) {

    /** Offices of the route upload for a unit too: a dossier that came by iDesk, a corrected letter. */
    private static final Set<Role> UPLOADING_OFFICES = EnumSet.of(
            Role.APPRAISER,
            Role.DIVISION_HEAD,
            Role.DIRECTOR,
            Role.DEPUTY_DIRECTOR,
            Role.OFFICE_REVIEWER,
            Role.CHAIRMAN,
            Role.VICE_CHAIRMAN,
            Role.DECISION_CLERK,
            Role.ORGANISATION_ADMINISTRATOR);

    /** Unit people for their own units, offices of the route for any; inspectors and the system's administrator never. */
    boolean mayStoreFor(UnitCode owner) {
        return actor.units().contains(owner)
                || actor.assignments().stream().anyMatch(a -> UPLOADING_OFFICES.contains(a.role()));
    }

    /**
     * @param referred whether some record refers to the file
     * @param allowedByRecord whether such a record opens it to the actor
     */
    boolean mayRead(StoredFile file, boolean referred, boolean allowedByRecord) {
        if (!actor.organisation().equals(file.organisation())) {
            return false;
        }
        boolean ownUpload = actor.userId().equals(file.uploadedBy()) && !file.sealed() && !referred;
        return allowedByRecord || ownUpload;
    }
}
