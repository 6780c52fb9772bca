package vn.khenthuong.decision;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.khenthuong.organization.TransactionMemo;
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
    private final TransactionMemo<List<String>, Optional<Round>> read = new TransactionMemo<>();
    private final TransactionMemo<List<Object>, RoundPermissions> known = new TransactionMemo<>();

    RoundAccess(RoundTable rounds, NomineesForDecision candidates, DossierProgress progress) {
        this.rounds = rounds;
        this.candidates = candidates;
        this.progress = progress;
    }

    Opened open(Actor actor, RoundCode code) {
        return visible(
                read.get(
                                key(actor, code),
                                () -> rounds.findByOrganisationAndCode(
                                        actor.organisation().value(), code.value()))
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
        read.forget();
        known.forget();
        return rounds.lock(organisation.value(), code.value())
                .orElseThrow(() -> NotPermittedException.unknown(code.value()));
    }

    /** The decisions on a dossier that have been told outside; the caller has asked whether the dossier may be seen. */
    List<Round> dispatched(OrganisationCode organisation, ProposalCode dossier) {
        return rounds.dispatched(organisation.value(), dossier.value());
    }

    /** Reads several rounds together, for the questions about each that follow in this transaction. */
    void readAhead(Actor actor, Collection<RoundCode> codes) {
        if (codes.isEmpty()) {
            return;
        }
        List<Round> found = rounds.withCodes(
                actor.organisation().value(),
                codes.stream().map(RoundCode::value).toList());
        found.forEach(round -> read.put(key(actor, round.code()), Optional.of(round)));
        List<RoundLine> lines =
                found.stream().flatMap(round -> round.standing().stream()).toList();
        Conflicts conflicts = conflicts(actor, lines);
        found.forEach(round -> known.put(asked(actor, round), permissions(round, actor, conflicts)));
    }

    RoundPermissions permissions(Round round, Actor actor) {
        return known.get(asked(actor, round), () -> permissions(round, actor, conflicts(actor, round.standing())));
    }

    private Conflicts conflicts(Actor actor, List<RoundLine> lines) {
        return new Conflicts(
                candidates.unitSide(
                        actor, lines.stream().map(RoundLine::dossier).toList()),
                candidates.nominated(
                        actor, lines.stream().map(RoundLine::nominee).toList()));
    }

    private static RoundPermissions permissions(Round round, Actor actor, Conflicts conflicts) {
        return new RoundPermissions(
                actor,
                round.state(),
                round.dispatch(),
                round.standing().stream().map(RoundLine::dossier).anyMatch(conflicts.dossiers()::contains),
                round.standing().stream().map(RoundLine::nominee).anyMatch(conflicts.nominees()::contains),
                round.organisation().equals(actor.organisation()));
    }

    private static List<String> key(Actor actor, RoundCode code) {
        return List.of(actor.organisation().value(), actor.userId(), code.value());
    }

    /** A round that moved on or whose list changed is asked about anew. */
    private static List<Object> asked(Actor actor, Round round) {
        return List.of(key(actor, round.code()), round.state(), round.dispatch(), round.listVersion());
    }

    /** Where somebody stands on both sides: dossiers of their own unit side, nominees who may be they. */
    private record Conflicts(Set<ProposalCode> dossiers, Set<NomineeId> nominees) {}

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
