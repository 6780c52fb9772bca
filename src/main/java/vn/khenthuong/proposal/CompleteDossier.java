package vn.khenthuong.proposal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.RefusedException;

/** The unit answers what Home Affairs asked and sends the dossier back; it keeps its first instant of sending. */
@Component
@Transactional
class CompleteDossier extends DossierAct<Completion> {

    private final Completions completions;
    private final Clock clock;

    CompleteDossier(DossierAccess access, Completions completions, Clock clock) {
        super(
                "completeDossier",
                Completion.class,
                access,
                permissions -> permissions.state() == ProposalState.RETURNED && permissions.mayComplete());
        this.completions = completions;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Finding> check(Actor actor, String subject, Completion judgement) {
        return completions.findings(read(actor, subject), judgement, point -> true);
    }

    @Override
    public Map<String, Object> apply(Actor actor, String subject, Completion judgement) {
        Proposal proposal = lock(actor, subject);
        RefusedException.ifBlocked(completions.findings(proposal, judgement, point -> true));
        completions.answer(actor, proposal, judgement);
        completions.resume(proposal);
        proposal.move(ProposalState.SENT, ProposalState.RETURNED);
        proposal.changed(actor.userId(), clock.instant());
        return Map.of();
    }
}
