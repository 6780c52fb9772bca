package vn.khenthuong.proposal;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.quota.QuotaSlots;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NomineeId;

/** How a list for a State award moves nominees on. Whoever judges calls this in its own transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class StateProgress {

    private final Proposals proposals;
    private final DossierProgress progress;
    private final ProvincialForm provincial;
    private final QuotaSlots slots;
    private final Clock clock;

    StateProgress(
            Proposals proposals, DossierProgress progress, ProvincialForm provincial, QuotaSlots slots, Clock clock) {
        this.proposals = proposals;
        this.progress = progress;
        this.provincial = provincial;
        this.slots = slots;
        this.clock = clock;
    }

    /**
     * The State's way is closed to these: who is marked for it asks for the provincial form now, keeps the slot and waits for
     * a round; the others are refused.
     *
     * @param reasons by nominee
     */
    public void leave(Actor actor, Map<NomineeId, String> reasons) {
        Map<NomineeId, String> refused = new LinkedHashMap<>(reasons);
        for (Nominee nominee : load(actor, reasons.keySet())) {
            if (nominee.fallback()) {
                nominee.fall(provincial.of(nominee.proposal()).orElseThrow(), refused.remove(nominee.id()));
                nominee.proposal().changed(actor.userId(), clock.instant());
            }
        }
        progress.refuse(actor, refused);
    }

    /** The State granted the award: the slot kept for the provincial form is free again. */
    public void award(Actor actor, Collection<NomineeId> ids) {
        progress.award(actor, ids);
        slots.release(ids);
    }

    private List<Nominee> load(Actor actor, Collection<NomineeId> ids) {
        return ids.isEmpty()
                ? List.of()
                : proposals.nominees(
                        actor.organisation().value(),
                        ids.stream().map(NomineeId::value).toList());
    }
}
