package vn.khenthuong.stateaward;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.khenthuong.audit.AuditEvent;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.audit.CheckedAct;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.StateListCode;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.stateaward.StateListAccess.Opened;

/** What the acts on a list for a State award have in common. A judgement on a list that has changed since is refused. */
abstract class StateListAct<J> extends CheckedAct<StateList, J> {

    private final Predicate<StateListPermissions> permission;
    private final StateListAccess access;
    private final AuditTrail audit;

    StateListAct(
            String step,
            Class<J> judgementType,
            Predicate<StateListPermissions> permission,
            StateListAccess access,
            AuditTrail audit) {
        super(step, judgementType);
        this.permission = permission;
        this.access = access;
        this.audit = audit;
    }

    /** Nominees that the judgement brings in besides those on the list. */
    Collection<NomineeId> brings(J judgement) {
        return List.of();
    }

    @Override
    protected boolean permitted(Actor actor, String subject) {
        return permission.test(access.open(actor, new StateListCode(subject)).permissions());
    }

    @Override
    protected StateList opened(Actor actor, String subject) {
        return allowed(access.open(actor, new StateListCode(subject)));
    }

    @Override
    protected StateList locked(Actor actor, String subject, J judgement) {
        return allowed(access.lock(actor, new StateListCode(subject), brings(judgement)));
    }

    void tell(Actor actor, StateList list, String act, String ground) {
        audit.record(actor, act, AuditSubject.stateList(list.code()), ground, Map.of());
    }

    /** With a reason in somebody's own words. */
    void tellReason(Actor actor, StateList list, String act, String reason) {
        audit.record(actor, act, AuditSubject.stateList(list.code()), "", AuditEvent.reason(reason));
    }

    static InputCheck input(StateList list) {
        return new InputCheck(Subject.stateList(list.code().value()));
    }

    static List<Finding> listSeen(StateList list, int seen) {
        return new ArrayList<>(input(list)
                .that(
                        list.listVersion() == seen,
                        "state-list-changed",
                        "listVersion",
                        String.valueOf(seen),
                        String.valueOf(list.listVersion()),
                        "Danh sách đã thay đổi sau khi mở (có trường hợp bị tạm dừng). Hãy tải lại và xem danh sách mới.",
                        "The list has changed since it was opened; reload and look at the new one.")
                .findings());
    }

    private StateList allowed(Opened opened) {
        opened.require(permission.test(opened.permissions()), step());
        return opened.list();
    }
}
