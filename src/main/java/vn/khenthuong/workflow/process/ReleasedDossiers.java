package vn.khenthuong.workflow.process;

import org.springframework.stereotype.Component;
import vn.khenthuong.decision.Rounds;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.RoundCode;

/**
 * Tells every dossier of an issued round to look at its outcome. Each goes on by a job of its own; telling it twice does no
 * harm, since it only looks.
 */
@Component
public class ReleasedDossiers {

    private final Rounds rounds;
    private final EngineApprovalProcess dossiers;

    ReleasedDossiers(Rounds rounds, EngineApprovalProcess dossiers) {
        this.rounds = rounds;
        this.dossiers = dossiers;
    }

    public void release(OrganisationCode organisation, RoundCode round) {
        rounds.dossiersToRelease(organisation, round)
                .forEach(dossier -> dossiers.tell(organisation, dossier, AwardProposalProcess.DECISION_ISSUED));
    }
}
