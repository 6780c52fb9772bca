package vn.khenthuong.proposal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditEvent;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.campaign.Deadlines;
import vn.khenthuong.eligibility.QuotaUse;
import vn.khenthuong.eligibility.Stage;
import vn.khenthuong.organization.Units;
import vn.khenthuong.register.HoldPermissions;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Role;

/** Reading dossiers. Every answer holds only what the actor may see. */
@Service
// That somebody may not see a dossier is an answer, also to a caller inside a transaction that goes on.
@Transactional(readOnly = true, noRollbackFor = NotPermittedException.class)
public class Dossiers {

    private final DossierAccess access;
    private final DossierChecks checks;
    private final QuotaMeters meters;
    private final DossierDocuments documents;
    private final NomineeViews nominees;
    private final ReturnPoints points;
    private final SameSubjects sames;
    private final Units units;
    private final Deadlines deadlines;
    private final Lateness lateness;
    private final AuditTrail audit;

    Dossiers(
            DossierAccess access,
            DossierChecks checks,
            QuotaMeters meters,
            DossierDocuments documents,
            NomineeViews nominees,
            ReturnPoints points,
            SameSubjects sames,
            Units units,
            Deadlines deadlines,
            Lateness lateness,
            AuditTrail audit) {
        this.access = access;
        this.checks = checks;
        this.meters = meters;
        this.documents = documents;
        this.nominees = nominees;
        this.points = points;
        this.sames = sames;
        this.units = units;
        this.deadlines = deadlines;
        this.lateness = lateness;
        this.audit = audit;
    }

    /** @throws NotPermittedException as unknown if the actor may not see it */
    public DossierView view(Actor actor, ProposalCode code) {
        DossierAccess.Opened opened = access.open(actor, code);
        Proposal proposal = opened.proposal();
        return new DossierView(
                code,
                proposal.campaign(),
                proposal.campaignVersion(),
                units.get(proposal.organisation(), proposal.unit()),
                proposal.awardForm(),
                proposal.route(),
                units.get(proposal.organisation(), proposal.councilUnit()),
                proposal.channel(),
                proposal.state(),
                lateness.late(proposal),
                proposal.version(),
                proposal.createdBy(),
                proposal.createdAt(),
                proposal.changedBy(),
                proposal.changedAt(),
                proposal.minutesDate(),
                proposal.letterSignedBy(),
                proposal.letterSignedAt(),
                proposal.letterOnBehalf(),
                proposal.letterNumber(),
                proposal.letterDate(),
                proposal.sentBy(),
                proposal.sentAt(),
                deadlines
                        .deadlineFor(proposal.organisation(), proposal.campaign(), proposal.unit(), code)
                        .orElse(null),
                proposal.ideskNumber(),
                proposal.ideskAt(),
                proposal.ideskReason(),
                proposal.completionDue(),
                nominees.of(proposal, proposal.nominees(), new HoldPermissions(actor).mayReadDetails()),
                documents.of(proposal),
                points.of(proposal),
                history(proposal, opened.permissions()),
                opened.permissions());
    }

    /** Every act for the offices; for the unit without their working notes. */
    private List<AuditEvent> history(Proposal proposal, ProposalPermissions may) {
        List<AuditEvent> all = audit.of(proposal.organisation(), AuditSubject.proposal(proposal.code()));
        return may.mayReadWorkingNotes() ? all : WorkingNotes.without(all);
    }

    /** What the actor may do; cheaper than the whole view. */
    public ProposalPermissions permissions(Actor actor, ProposalCode code) {
        return access.open(actor, code).permissions();
    }

    /** As {@link #permissions}, for questions whose answer may be no; empty if the actor may not see the dossier. */
    public Optional<ProposalPermissions> permissionsIfVisible(Actor actor, ProposalCode code) {
        return access.find(actor, code).map(DossierAccess.Opened::permissions);
    }

    /**
     * Reads several dossiers together before {@link #permissions} is asked of each; without a transaction around both it is
     * of no use.
     */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public void readAhead(OrganisationCode organisation, Collection<ProposalCode> codes) {
        access.readAhead(organisation, codes);
    }

    /** All findings at a stage, as the dossier stands now. */
    public List<Finding> findings(Actor actor, ProposalCode code, Stage stage) {
        return checks.findings(access.open(actor, code).proposal(), stage, new HoldPermissions(actor).mayReadDetails());
    }

    /** All findings if the council selected these. */
    public List<Finding> findingsIfSelected(Actor actor, ProposalCode code, Set<NomineeId> selected, LocalDate heldOn) {
        Proposal proposal = access.open(actor, code).proposal();
        return checks.findings(
                proposal,
                Ask.of(proposal, Stage.SELECTION)
                        .inDetail(new HoldPermissions(actor).mayReadDetails())
                        .about(n -> true)
                        .ifSelected(selected, heldOn));
    }

    /** The quota of every body that the unit may propose for: used elsewhere, here, left. */
    public List<QuotaUse> quota(Actor actor, ProposalCode code) {
        return meters(actor, code).stream().map(QuotaMeter::use).toList();
    }

    /** The same with who wants a share of it: this dossier's candidates and those of the unit's other drafts. */
    public List<QuotaMeter> meters(Actor actor, ProposalCode code) {
        return meters.of(access.open(actor, code).proposal());
    }

    /** Who may be the same as nominees of this dossier; only for Home Affairs and the inspector. */
    public Map<NomineeId, List<SameCandidate>> sameCandidates(Actor actor, ProposalCode code) {
        DossierAccess.Opened opened = access.open(actor, code);
        if (!actor.has(Role.APPRAISER, Role.DIVISION_HEAD, Role.INSPECTOR)) {
            throw NotPermittedException.act("compare", code.value());
        }
        Map<NomineeId, List<SameCandidate>> candidates = new HashMap<>();
        sames.of(opened.proposal(), opened.proposal().nominees()).forEach((id, matches) -> {
            List<SameCandidate> seen = matches.stream()
                    .filter(match -> match.fact().live())
                    .map(match -> new SameCandidate(
                            match.other(),
                            match.otherDossier(),
                            match.fact().unitName(),
                            match.fact().kind(),
                            match.fact().confirmed()))
                    .toList();
            if (!seen.isEmpty()) {
                candidates.put(id, seen);
            }
        });
        return candidates;
    }
}
