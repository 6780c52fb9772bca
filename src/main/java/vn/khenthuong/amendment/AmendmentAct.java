package vn.khenthuong.amendment;

import java.util.function.Predicate;
import vn.khenthuong.amendment.AmendmentAccess.Opened;
import vn.khenthuong.audit.AuditEvent;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.audit.CheckedAct;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.AmendmentCode;

/** What the acts on an amendment have in common. */
abstract class AmendmentAct<J> extends CheckedAct<Amendment, J> {

    private final Predicate<AmendmentPermissions> permission;
    private final AmendmentAccess access;
    private final AuditTrail audit;

    AmendmentAct(
            String step,
            Class<J> judgementType,
            Predicate<AmendmentPermissions> permission,
            AmendmentAccess access,
            AuditTrail audit) {
        super(step, judgementType);
        this.permission = permission;
        this.access = access;
        this.audit = audit;
    }

    @Override
    protected boolean permitted(Actor actor, String subject) {
        return permission.test(access.open(actor, new AmendmentCode(subject)).permissions());
    }

    @Override
    protected Amendment opened(Actor actor, String subject) {
        return allowed(access.open(actor, new AmendmentCode(subject)));
    }

    @Override
    protected Amendment locked(Actor actor, String subject, J judgement) {
        return allowed(access.lock(actor, new AmendmentCode(subject)));
    }

    void audit(Actor actor, Amendment amendment, String act, String ground, String reason) {
        audit.record(actor, act, AuditSubject.amendment(amendment.code()), ground, AuditEvent.reason(reason));
    }

    private Amendment allowed(Opened opened) {
        opened.require(permission.test(opened.permissions()), step());
        return opened.amendment();
    }
}
