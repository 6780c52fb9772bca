package vn.khenthuong.proposal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.khenthuong.audit.AuditEvent;

/**
 * What of a dossier's history is the offices' own: whom they asked, what they doubted and why one of them sent a colleague's
 * draft back. A unit sees that its dossier was received, returned or appraised, not these.
 */
final class WorkingNotes {

    private static final Set<String> INTERNAL = Set.of(
            "dossier.consulted",
            "appraiser.assigned",
            "appraiser.released",
            "opinions.recorded",
            "opinions.time-over",
            "dossier.appraised",
            "appraisal.returned",
            "same-subject.judged",
            "round.line-dropped");

    private static final Set<String> WITHOUT_GROUND =
            Set.of("dossier.accepted", "dossier.returned", "appraisal.approved");

    private WorkingNotes() {}

    static List<AuditEvent> without(List<AuditEvent> history) {
        return history.stream()
                .filter(event -> !INTERNAL.contains(event.act()))
                .map(event -> WITHOUT_GROUND.contains(event.act()) ? bare(event) : event)
                .toList();
    }

    private static AuditEvent bare(AuditEvent event) {
        return new AuditEvent(
                event.id(),
                event.at(),
                event.actor(),
                event.onBehalfOf(),
                event.act(),
                event.subject(),
                "",
                event.personalHash(),
                Map.of());
    }
}
