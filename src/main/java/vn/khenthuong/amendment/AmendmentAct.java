package vn.khenthuong.amendment;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.amendment.AmendmentAccess.Opened;
import vn.khenthuong.audit.AuditEvent;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.AmendmentCode;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.TaskAct;

/** What the acts on an amendment have in common. */
@Transactional
abstract class AmendmentAct<J> implements TaskAct<J> {

    private final String step;
    private final Class<J> judgementType;
    private final Predicate<AmendmentPermissions> permission;
    private final AmendmentAccess access;
    private final AuditTrail audit;

    AmendmentAct(
            String step,
            Class<J> judgementType,
            Predicate<AmendmentPermissions> permission,
            AmendmentAccess access,
            AuditTrail audit) {
        this.step = step;
        this.judgementType = judgementType;
        this.permission = permission;
        this.access = access;
        this.audit = audit;
    }

    /** All findings of this judgement; changes nothing. */
    abstract List<Finding> findings(Actor actor, Amendment amendment, J judgement);

    /** Records the judgement that no finding blocks. @return routing flags */
    abstract Map<String, Object> record(Actor actor, Amendment amendment, J judgement);

    @Override
    public String step() {
        return step;
    }

    @Override
    public Class<J> judgementType() {
        return judgementType;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean permits(Actor actor, String subject) {
        try {
            return permission.test(
                    access.open(actor, new AmendmentCode(subject)).permissions());
        } catch (NotPermittedException | IllegalArgumentException unknown) {
            return false;
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Finding> check(Actor actor, String subject, J judgement) {
        return findings(actor, allowed(access.open(actor, new AmendmentCode(subject))), judgement);
    }

    @Override
    public Map<String, Object> apply(Actor actor, String subject, J judgement) {
        Amendment amendment = allowed(access.lock(actor, new AmendmentCode(subject)));
        RefusedException.ifBlocked(findings(actor, amendment, judgement));
        return record(actor, amendment, judgement);
    }

    void audit(Actor actor, Amendment amendment, String act, String ground, String reason) {
        audit.record(actor, act, AuditSubject.amendment(amendment.code()), ground, AuditEvent.reason(reason));
    }

    private Amendment allowed(Opened opened) {
        opened.require(permission.test(opened.permissions()), step);
        return opened.amendment();
    }
}
