package vn.khenthuong.audit;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.khenthuong.organization.OrganisationChanged;

/** Records what {@code organization}, which lies below and cannot call us, has changed; in the same transaction. */
@Component
class OrganisationAudit {

    private final AuditTrail trail;

    OrganisationAudit(AuditTrail trail) {
        this.trail = trail;
    }

    @EventListener
    void on(OrganisationChanged changed) {
        trail.record(
                changed.actor(),
                changed.act(),
                new AuditSubject(changed.subjectKind(), changed.subject()),
                changed.ground(),
                changed.personal());
    }
}
