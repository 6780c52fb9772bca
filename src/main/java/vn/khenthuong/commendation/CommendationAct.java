package vn.khenthuong.commendation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.audit.CheckedAct;
import vn.khenthuong.eligibility.Stage;
import vn.khenthuong.proposal.DossierProgress;
import vn.khenthuong.proposal.DossierView;
import vn.khenthuong.proposal.Dossiers;
import vn.khenthuong.proposal.NomineeState;
import vn.khenthuong.proposal.NomineeView;
import vn.khenthuong.proposal.ProposalPermissions;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Severity;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.shared.Text;

/** What the head's and the clerk's act on an own award have in common. */
abstract class CommendationAct<J> extends CheckedAct<DossierView, J> {

    private final Predicate<ProposalPermissions> permission;
    private final Dossiers dossiers;
    private final DossierProgress progress;
    private final AuditTrail audit;

    CommendationAct(
            String step,
            Class<J> judgementType,
            Predicate<ProposalPermissions> permission,
            Dossiers dossiers,
            DossierProgress progress,
            AuditTrail audit) {
        super(step, judgementType);
        this.permission = permission;
        this.dossiers = dossiers;
        this.progress = progress;
        this.audit = audit;
    }

    @Override
    protected boolean permitted(Actor actor, String subject) {
        return dossiers.permissionsIfVisible(actor, new ProposalCode(subject))
                .filter(permission)
                .isPresent();
    }

    @Override
    protected DossierView opened(Actor actor, String subject) {
        DossierView dossier = dossiers.view(actor, new ProposalCode(subject));
        require(dossier.may(), subject);
        return dossier;
    }

    @Override
    protected DossierView locked(Actor actor, String subject, J judgement) {
        require(progress.lock(actor, new ProposalCode(subject)), subject);
        return opened(actor, subject);
    }

    private void require(ProposalPermissions may, String subject) {
        may.require(permission.test(may), step(), subject);
    }

    final void tell(Actor actor, DossierView dossier, String act, String ground, Map<String, String> personal) {
        audit.record(
                actor,
                dossier.may().councilUnit().value(),
                act,
                AuditSubject.proposal(dossier.code()),
                ground,
                personal);
    }

    /**
     * The rules as at sending, for those who are to be granted: what a rule blocks and what a hold stops is not granted, but
     * a likeness that nobody has judged yet is said and left to the head, since nobody appraises what the head grants alone.
     */
    final List<Finding> rules(Actor actor, DossierView dossier, Set<NomineeId> granted) {
        List<Finding> findings = new ArrayList<>();
        for (Finding finding : dossiers.findings(actor, dossier.code(), Stage.SENDING)) {
            boolean ofNominee = finding.subject().kind() == Subject.Kind.NOMINEE;
            if (ofNominee
                    && granted.stream().noneMatch(id -> id.toString()
                            .equals(finding.subject().id()))) {
                continue;
            }
            findings.add(finding.severity() == Severity.HOLD ? stopped(finding) : finding);
        }
        return findings;
    }

    private static Finding stopped(Finding hold) {
        return new Finding(
                "granted-held",
                Severity.BLOCK,
                hold.subject(),
                hold.found(),
                hold.wanted(),
                hold.clause(),
                new Text(
                        "Đang tạm dừng xét khen thưởng nên chưa thể tặng. Chờ kết luận, hoặc không tặng kèm lý do; khi có kết luận,"
                                + " đơn vị đề nghị lại ở hồ sơ khác.",
                        "On hold, so it cannot be granted yet. Wait for the conclusion, or refuse with a reason; after it the"
                                + " unit proposes again in another dossier."));
    }

    static List<NomineeView> in(DossierView dossier, NomineeState state) {
        return dossier.nominees().stream().filter(one -> one.state() == state).toList();
    }
}
