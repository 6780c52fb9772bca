package vn.khenthuong.stateaward;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.proposal.DossierProgress;
import vn.khenthuong.proposal.NomineeHeld;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.StateListCode;

/** What a hold does to the lists for State awards. */
@Component
class StateListHolds {

    private final StateListTable table;
    private final StateListWriting writing;
    private final DossierProgress progress;
    private final AuditTrail audit;

    StateListHolds(StateListTable table, StateListWriting writing, DossierProgress progress, AuditTrail audit) {
        this.table = table;
        this.writing = writing;
        this.progress = progress;
        this.audit = audit;
    }

    /**
     * A hold takes its lines off the lists that are still here, visibly: a new version that everybody after must see (stand
     * A19). What was sent waits for its answer. Lists are locked in the order of their codes.
     */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void drop(NomineeHeld held) {
        OrganisationCode organisation = held.by().organisation();
        SortedMap<StateListCode, List<NomineeId>> lists = new TreeMap<>(Comparator.comparing(StateListCode::value));
        held.nominees().keySet().forEach(nominee -> table.holding(organisation, nominee)
                .ifPresent(code ->
                        lists.computeIfAbsent(code, found -> new ArrayList<>()).add(nominee)));
        lists.forEach((code, nominees) -> {
            StateList list = table.lock(organisation, code).orElseThrow();
            for (NomineeId nominee : nominees) {
                StateLine line = list.line(nominee).filter(StateLine::standing).orElseThrow();
                writing.line(line, StateLineState.TAKEN_OUT, "Tạm dừng xét khen thưởng");
                progress.unlist(held.by(), nominee, false);
                audit.record(
                        held.by(),
                        "state-list.line-dropped",
                        AuditSubject.stateList(code),
                        held.nominees().get(nominee).value(),
                        Map.of());
            }
            writing.newVersion(list);
        });
    }
}
