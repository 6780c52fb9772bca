package vn.khenthuong.amendment;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Role;

/** The Chairman, or a Vice Chairman for them, decides that an award is amended, or rejects it. */
@Component
class DecideAmendment extends JudgeAmendment {

    private final Clock clock;

    DecideAmendment(AmendmentAccess access, AuditTrail audit, Clock clock) {
        super("decideAmendment", "agreed", AmendmentPermissions::mayDecide, access, audit);
        this.clock = clock;
    }

    @Override
    void agree(Actor actor, Amendment amendment) {
        amendment.decided(actor.userId(), clock.instant(), !actor.has(Role.CHAIRMAN));
    }
}
