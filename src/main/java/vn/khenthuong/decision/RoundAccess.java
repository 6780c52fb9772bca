package vn.khenthuong.decision;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.proposal.AwaitingNominee;
import vn.khenthuong.proposal.NomineesForDecision;
import vn.khenthuong.register.FoldedName;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.RoundCode;

/** Opens rounds together with what the actor may do; there is no other way to a round. */
@Component
class RoundAccess {

    private final RoundTable rounds;
    private final NomineesForDecision candidates;

    RoundAccess(RoundTable rounds, NomineesForDecision candidates) {
        this.rounds = rounds;
        this.candidates = candidates;
    }

    Opened open(Actor actor, RoundCode code) {
        return visible(
                rounds.findByOrganisationAndCode(actor.organisation().value(), code.value())
                        .orElseThrow(() -> NotPermittedException.unknown(code.value())),
                actor);
    }

    Opened lock(Actor actor, RoundCode code) {
        return visible(lock(actor.organisation(), code), actor);
    }

    Round lock(OrganisationCode organisation, RoundCode code) {
        return rounds.lock(organisation.value(), code.value())
                .orElseThrow(() -> NotPermittedException.unknown(code.value()));
    }

    RoundPermissions permissions(Round round, Actor actor) {
        List<RoundLine> lines = round.standing();
        boolean unitSide = candidates
                .unitSide(actor, lines.stream().map(RoundLine::dossier).toList())
                .contains(actor.userId());
        boolean nominated =
                candidates
                        .listed(
                                actor.organisation(),
                                lines.stream().map(RoundLine::nominee).toList())
                        .stream()
                        .anyMatch(nominee -> isActor(actor, nominee));
        return new RoundPermissions(
                actor, round.state(), unitSide, nominated, round.organisation().equals(actor.organisation()));
    }

    /** The same name in a unit where the actor holds a role: close enough to step aside for a deputy. */
    private static boolean isActor(Actor actor, AwaitingNominee nominee) {
        boolean person = nominee.nominee().typed().kind() == NomineeKind.INDIVIDUAL;
        boolean sameName = FoldedName.of(nominee.nominee().name()).equals(FoldedName.of(actor.fullName()));
        boolean sameUnit = actor.assignments().stream()
                .anyMatch(a -> a.unit().equals(nominee.nominee().typed().managingUnit()));
        return person && sameName && sameUnit;
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
