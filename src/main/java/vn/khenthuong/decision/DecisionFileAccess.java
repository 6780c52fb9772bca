package vn.khenthuong.decision;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.document.FileAccess;
import vn.khenthuong.document.StoredFile;
import vn.khenthuong.proposal.Dossiers;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;

/** An issued decision may be read by whoever may see the round, and by the units whose dossiers it decides. */
@Component
@Transactional(readOnly = true)
class DecisionFileAccess implements FileAccess {

    private final RoundTable rounds;
    private final RoundAccess access;
    private final Dossiers dossiers;

    DecisionFileAccess(RoundTable rounds, RoundAccess access, Dossiers dossiers) {
        this.rounds = rounds;
        this.access = access;
        this.dossiers = dossiers;
    }

    @Override
    public boolean mayRead(Actor actor, StoredFile file) {
        return rounds.findByOrganisationAndDecisionFile(
                        actor.organisation().value(), file.id().value())
                .map(round -> access.permissions(round, actor).mayView() || decidesOn(actor, round))
                .orElse(false);
    }

    @Override
    public boolean refersTo(FileId file) {
        return rounds.existsByDecisionFile(file.value());
    }

    private boolean decidesOn(Actor actor, Round round) {
        return round.state() == RoundState.ISSUED
                && round.lines().stream()
                        .map(RoundLine::dossier)
                        .distinct()
                        .anyMatch(dossier ->
                                dossiers.permissionsIfVisible(actor, dossier).isPresent());
    }
}
