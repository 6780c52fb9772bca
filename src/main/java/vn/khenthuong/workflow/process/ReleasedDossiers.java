package vn.khenthuong.workflow.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.khenthuong.decision.Rounds;
import vn.khenthuong.organization.TransactionMemo;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RoundCode;

/**
 * Tells each dossier of an issued round to look at its outcome. Every one is told by a job of its own, so that a dossier
 * which cannot be moved now keeps nobody else waiting; telling it twice does no harm, since it only looks.
 */
@Component
public class ReleasedDossiers {

    private final Rounds rounds;
    private final EngineApprovalProcess dossiers;
    private final TransactionMemo<RoundCode, List<String>> codes = new TransactionMemo<>();

    ReleasedDossiers(Rounds rounds, EngineApprovalProcess dossiers) {
        this.rounds = rounds;
        this.dossiers = dossiers;
    }

    /** Codes of the round's dossiers, for the diagram. The engine asks once for every one of them, hence the memo. */
    public List<String> of(DelegateExecution execution) {
        OrganisationCode organisation = new OrganisationCode(execution.getTenantId());
        RoundCode round = new RoundCode(execution.getProcessBusinessKey());
        return codes.get(round, () -> rounds.dossiersToRelease(organisation, round).stream()
                .map(ProposalCode::value)
                .toList());
    }

    public void release(OrganisationCode organisation, ProposalCode dossier) {
        dossiers.tell(organisation, dossier, AwardProposalProcess.DECISION_ISSUED);
    }
}
