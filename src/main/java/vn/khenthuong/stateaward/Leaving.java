package vn.khenthuong.stateaward;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.khenthuong.proposal.ApprovalProcess;
import vn.khenthuong.proposal.StateProgress;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NomineeId;

/**
 * Nominees leave a list for good: their dossiers say why, and their routes look whether anybody still waits. Who is marked for
 * it waits for a round from now on.
 */
@Component
class Leaving {

    private final StateListWriting writing;
    private final StateProgress progress;
    private final ApprovalProcess routes;

    Leaving(StateListWriting writing, StateProgress progress, ApprovalProcess routes) {
        this.writing = writing;
        this.progress = progress;
        this.routes = routes;
    }

    /** @param reasons of those who leave, as the unit reads them */
    void leave(Actor actor, StateList list, Map<StateLine, String> reasons, StateLineState to) {
        if (reasons.isEmpty()) {
            return;
        }
        Map<NomineeId, String> told = new LinkedHashMap<>();
        reasons.forEach((line, reason) -> {
            writing.line(line, to, reason);
            told.put(line.nominee(), reason);
        });
        writing.newVersion(list);
        progress.leave(actor, told);
        settled(list, reasons);
    }

    void settled(StateList list, Map<StateLine, ?> lines) {
        lines.keySet().stream()
                .map(StateLine::dossier)
                .distinct()
                .sorted()
                .forEach(dossier -> routes.settled(list.organisation(), dossier));
    }
}
