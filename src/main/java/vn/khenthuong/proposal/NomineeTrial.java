package vn.khenthuong.proposal;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khenthuong.eligibility.Stage;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;

/**
 * Says what the rules would find if a nominee were saved as it stands in somebody's form: the same writing and the same rules
 * as saving, in a transaction that is always taken back.
 */
@Service
public class NomineeTrial {

    private final DossierAccess access;
    private final NomineeWriting writing;
    private final DossierChecks checks;
    private final QuotaMeters meters;
    private final ReturnPoints points;
    private final TransactionTemplate takenBack;

    NomineeTrial(
            DossierAccess access,
            NomineeWriting writing,
            DossierChecks checks,
            QuotaMeters meters,
            ReturnPoints points,
            PlatformTransactionManager transactions) {
        this.access = access;
        this.writing = writing;
        this.checks = checks;
        this.meters = meters;
        this.points = points;
        this.takenBack = new TransactionTemplate(transactions);
    }

    /**
     * @param nominee about whom the findings are; a new one has an identifier that exists in this answer only
     * @param findings about this nominee, those that would refuse the saving included
     * @param meters the quota as it would be
     */
    public record Outcome(NomineeId nominee, List<Finding> findings, List<QuotaMeter> meters) {}

    /**
     * @param id null for a nominee that is being added
     * @throws NotPermittedException unless the actor may write this nominee now
     */
    public Outcome of(Actor actor, ProposalCode code, NomineeId id, NomineeDraft draft) {
        return takenBack.execute(status -> {
            status.setRollbackOnly();
            DossierAccess.Opened opened = access.open(actor, code);
            Proposal proposal = opened.proposal();
            boolean listed =
                    id != null && opened.permissions().mayComplete() && points.opens(proposal, id, ReturnItems.NOMINEE);
            opened.require(opened.permissions().mayDraft() || listed, "try nominee");
            Nominee nominee = id == null ? proposal.addNominee() : proposal.nominee(id);
            try {
                writing.write(proposal, nominee, draft);
            } catch (RefusedException refused) {
                return new Outcome(nominee.id(), refused.findings(), List.of());
            }
            String key = nominee.id().toString();
            return new Outcome(
                    nominee.id(),
                    checks.findings(proposal, Stage.DRAFT).stream()
                            .filter(finding -> finding.subject().id().equals(key))
                            .toList(),
                    meters.of(proposal));
        });
    }
}
