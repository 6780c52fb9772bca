package vn.khenthuong.amendment;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.shared.Actor;

/** The director of Home Affairs, or a deputy, submits what an officer asked for to the Chairman, or rejects it. */
@Component
class ApproveAmendment extends JudgeAmendment {

    private final Clock clock;

    ApproveAmendment(AmendmentAccess access, AuditTrail audit, Clock clock) {
        super("approveAmendment", "approved", AmendmentPermissions::mayApprove, access, audit);
        this.clock = clock;
    }

    @Override
    void agree(Actor actor, Amendment amendment) {
        amendment.approved(actor.userId(), clock.instant());
    }
}
