package vn.khenthuong.register;

import java.util.EnumSet;
import java.util.Set;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Role;

/**
 * Who may do what with the register of holds, from facts alone and denied by default. That somebody is on hold, every
 * reader of a dossier learns; why, by whom and on which document, only who appraises, decides or inspects.
 */
public record HoldPermissions(Actor actor) {

    private static final Set<Role> READERS =
            EnumSet.of(Role.APPRAISER, Role.DIVISION_HEAD, Role.DIRECTOR, Role.DEPUTY_DIRECTOR, Role.INSPECTOR);
    private static final Set<Role> CHAIRMANS_SIDE =
            EnumSet.of(Role.OFFICE_REVIEWER, Role.CHAIRMAN, Role.VICE_CHAIRMAN, Role.DECISION_CLERK);
    private static final Set<Role> WRITERS = EnumSet.of(Role.APPRAISER, Role.INSPECTOR);

    /** Look through the whole register. */
    public boolean mayRead() {
        return holds(READERS);
    }

    /** See the ground of a hold on somebody whose dossier or round one may see. */
    public boolean mayReadDetails() {
        return mayRead() || holds(CHAIRMANS_SIDE);
    }

    /** See everything and change nothing but the register itself. */
    public boolean inspects() {
        return actor.has(Role.INSPECTOR);
    }

    /** Enter and lift holds, and say whom one concerns. */
    public boolean mayWrite() {
        return holds(WRITERS);
    }

    /** Nobody enters or lifts a hold on somebody of their own name: another officer does. */
    public boolean mayBe(NomineeKind kind, String name) {
        return kind == NomineeKind.INDIVIDUAL && FoldedName.of(name).equals(FoldedName.of(actor.fullName()));
    }

    private boolean holds(Set<Role> roles) {
        return actor.assignments().stream().anyMatch(held -> roles.contains(held.role()));
    }
}
