package vn.khenthuong.api;

import java.time.Instant;
import vn.khenthuong.audit.AuditEvent;

/**
 * One act on a dossier or round, without personal values.
 *
 * @param at when
 * @param actor login
 * @param onBehalfOf unit or office; empty if for nobody else
 * @param act stable name, for example {@code dossier.sent}
 * @param ground why, or on which document
 */
record ActResponse(Instant at, String actor, String onBehalfOf, String act, String ground) {

    static ActResponse of(AuditEvent event) {
        return new ActResponse(event.at(), event.actor(), event.onBehalfOf(), event.act(), event.why());
    }
}
