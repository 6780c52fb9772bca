package vn.khenthuong.decision;

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
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RoundCode;

/** Opens rounds together with what the actor may do; there is no other way to a round. */
@Component
class RoundAccess {

    private final RoundTable rounds;
    private final NomineesForDecision candidates;
    private final DossierProgress progress;

    RoundAccess(RoundTable rounds, NomineesForDecision candidates, DossierProgress progress) {
        this.rounds = rounds;
        this.candidates = candidates;
        this.progress = progress;
    }

    Opened open(Actor actor, RoundCode code) {
        return visible(
                rounds.findByOrganisationAndCode(actor.organisation().value(), code.value())
                        .orElseThrow(() -> NotPermittedException.unknown(code.value())),
                actor);
    }

    /**
     * For changing. The dossiers of the list are locked first, as everybody does who holds a dossier and then wants its
     * round, so that a hold and an issue wait for each other instead of overtaking.
     *
     * @param brought nominees that join now
     */
    Opened lock(Actor actor, RoundCode code, Collection<NomineeId> brought) {
        OrganisationCode organisation = actor.organisation();
        Set<ProposalCode> dossiers = new TreeSet<>(candidates.dossiersOf(organisation, brought));
        rounds.dossiers(organisation.value(), code.value()).forEach(dossier -> dossiers.add(new ProposalCode(dossier)));
        progress.lockAll(organisation, dossiers);
        return visible(lock(organisation, code), actor);
    }

    Round lock(OrganisationCode organisation, RoundCode code) {
        return rounds.lock(organisation.value(), code.value())
                .orElseThrow(() -> NotPermittedException.unknown(code.value()));
    }

    RoundPermissions permissions(Round round, Actor actor) {
        List<RoundLine> lines = round.standing();
        return new RoundPermissions(
                actor,
                round.state(),
                candidates.unitSide(
                        actor, lines.stream().map(RoundLine::dossier).toList()),
                candidates.nominated(
                        actor, lines.stream().map(RoundLine::nominee).toList()),
                round.organisation().equals(actor.organisation()));
    }

    private Opened visible(Round round, Actor actor) {
        RoundPermissions permissions = permissions(round, actor);
        permissions.require(true, "view", round.code().value());
        return new Opened(round, permissions);
    }

    /** A round and what the actor may do with it. */
    record Opened(Round round, RoundPermissions permissions) {

        void require(boolean allowed, String act) {
            permissions.require(allowed, act, round.code().value());
        }
    }
}
