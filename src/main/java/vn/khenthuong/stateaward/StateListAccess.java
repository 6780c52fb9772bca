package vn.khenthuong.stateaward;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.khenthuong.proposal.DossierProgress;
import vn.khenthuong.proposal.NomineesForDecision;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.StateListCode;

/** Opens lists together with what the actor may do; there is no other way to one. */
@Component
class StateListAccess {

    private final StateListTable table;
    private final NomineesForDecision candidates;
    private final DossierProgress progress;

    StateListAccess(StateListTable table, NomineesForDecision candidates, DossierProgress progress) {
        this.table = table;
        this.candidates = candidates;
        this.progress = progress;
    }

    Opened open(Actor actor, StateListCode code) {
        return visible(
                actor,
                table.find(actor.organisation(), code).orElseThrow(() -> NotPermittedException.unknown(code.value())));
    }

    /**
     * For changing. The dossiers of the list are locked first, as everybody does who holds a dossier and then wants its
     * list, so that a hold and an act wait for each other instead of overtaking.
     *
     * @param brought nominees that join now
     */
    Opened lock(Actor actor, StateListCode code, Collection<NomineeId> brought) {
        Set<ProposalCode> dossiers = new TreeSet<>(candidates.dossiersOf(actor.organisation(), brought));
        dossiers.addAll(table.dossiers(actor.organisation(), code));
        progress.lockAll(actor.organisation(), dossiers);
        return visible(
                actor,
                table.lock(actor.organisation(), code).orElseThrow(() -> NotPermittedException.unknown(code.value())));
    }

    StateListPermissions permissions(Actor actor, StateList list) {
        List<StateLine> lines = list.standing();
        boolean conflict = !candidates
                        .unitSide(actor, lines.stream().map(StateLine::dossier).toList())
                        .isEmpty()
                || !candidates
                        .nominated(actor, lines.stream().map(StateLine::nominee).toList())
                        .isEmpty();
        return new StateListPermissions(
                actor, list.state(), conflict, list.organisation().equals(actor.organisation()));
    }

    private Opened visible(Actor actor, StateList list) {
        StateListPermissions permissions = permissions(actor, list);
        permissions.require(true, "view", list.code().value());
        return new Opened(list, permissions);
    }

    /** A list and what the actor may do with it. */
    record Opened(StateList list, StateListPermissions permissions) {

        void require(boolean allowed, String act) {
            permissions.require(allowed, act, list.code().value());
        }
    }
}
