package vn.khenthuong.proposal;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.eligibility.Route;
import vn.khenthuong.proposal.DossierAccess.Opened;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Subject;

/** "Nếu không được chọn thì xét Bằng khen tỉnh": the unit's mark on a nominee of a dossier for a State award. */
@Service
@Transactional
public class Fallbacks {

    private final DossierAccess access;
    private final DossierChecks checks;
    private final ProvincialForm provincial;
    private final AuditTrail audit;
    private final Clock clock;

    Fallbacks(DossierAccess access, DossierChecks checks, ProvincialForm provincial, AuditTrail audit, Clock clock) {
        this.access = access;
        this.checks = checks;
        this.provincial = provincial;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sets or takes back the mark while the dossier is a draft.
     *
     * @throws vn.khenthuong.shared.NotPermittedException unless the actor may draft the dossier
     * @throws vn.khenthuong.shared.RefusedException if the dossier does not go to the State, or the campaign has no
     *     provincial form
     */
    public void mark(Actor actor, ProposalCode code, NomineeId id, boolean wanted) {
        Opened opened = access.lock(actor, code);
        opened.require(opened.permissions().mayDraft(), "mark nominee");
        Proposal proposal = opened.proposal();
        Nominee nominee = proposal.nominee(id);
        new InputCheck(Subject.nominee(id.toString(), nominee.name()))
                .that(
                        proposal.route() == Route.STATE
                                && provincial.of(proposal).isPresent(),
                        "fallback-not-offered",
                        "fallback",
                        "",
                        "",
                        "Chỉ hồ sơ đề nghị khen thưởng cấp Nhà nước của phong trào có hình thức khen thưởng cấp dưới mới chọn được"
                                + " việc này.",
                        "Only a dossier for a State award in a campaign with a lower form offers this.")
                .refuseIfAny();
        nominee.wantFallback(wanted, null);
        nominee.wantFallback(
                wanted,
                checks.line(proposal, checks.campaign(proposal), nominee)
                        .map(line -> line.key())
                        .orElse(null));
        proposal.changed(actor.userId(), clock.instant());
        audit.record(
                actor,
                proposal.unit().value(),
                wanted ? "nominee.fallback-wanted" : "nominee.fallback-dropped",
                AuditSubject.proposal(code),
                "",
                Map.of("nominee", nominee.name()));
    }
}
