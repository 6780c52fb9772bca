package vn.khenthuong.proposal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.campaign.Deadlines;
import vn.khenthuong.eligibility.Stage;
import vn.khenthuong.quota.QuotaSlots;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.UnitCode;

/**
 * What the program itself does along a dossier's route, called by the process' service tasks. Each is idempotent: a job
 * that runs twice changes nothing the second time.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ProcessSteps {

    private final DossierAccess access;
    private final DossierChecks checks;
    private final ReturnPoints points;
    private final QuotaSlots slots;
    private final Deadlines deadlines;
    private final AuditTrail audit;
    private final Clock clock;

    ProcessSteps(
            DossierAccess access,
            DossierChecks checks,
            ReturnPoints points,
            QuotaSlots slots,
            Deadlines deadlines,
            AuditTrail audit,
            Clock clock) {
        this.access = access;
        this.checks = checks;
        this.points = points;
        this.slots = slots;
        this.deadlines = deadlines;
        this.audit = audit;
        this.clock = clock;
    }

    /** Before the council: nothing impossible may lie in the dossier. @throws RefusedException if something does */
    public void checkAdmissibility(OrganisationCode organisation, ProposalCode code) {
        RefusedException.ifBlocked(checks.findings(access.lock(organisation, code), Stage.DRAFT));
    }

    /** The deadline has passed: an unsent dossier is marked "quá hạn, chưa gửi"; it changes nothing else. */
    public void markOverdue(OrganisationCode organisation, ProposalCode code) {
        Proposal proposal = access.lock(organisation, code);
        Optional<Instant> deadline = deadline(organisation, code);
        boolean late = proposal.state().unsent()
                && deadline.isPresent()
                && !clock.instant().isBefore(deadline.get());
        if (late && !proposal.overdue()) {
            proposal.markOverdue(true);
            record(proposal, "dossier.overdue", "");
        }
    }

    /** The deadline of this dossier now; running timers follow it. Empty if there is none. */
    public Optional<Instant> deadline(OrganisationCode organisation, ProposalCode code) {
        Proposal proposal = access.read(organisation, code);
        return deadlines.deadlineFor(organisation, proposal.campaign(), proposal.unit(), code);
    }

    /** What lists of tasks show of the dossier. */
    public DossierCard card(OrganisationCode organisation, ProposalCode code) {
        Proposal proposal = access.read(organisation, code);
        return new DossierCard(
                proposal.campaign(),
                deadlines
                        .deadlineFor(organisation, proposal.campaign(), proposal.unit(), code)
                        .orElse(null),
                proposal.completionDue(),
                proposal.sentAt(),
                (int) proposal.nominees().stream()
                        .filter(nominee -> !nominee.state().out())
                        .count());
    }

    /** The unit that sends the dossier. */
    public UnitCode unit(OrganisationCode organisation, ProposalCode code) {
        return access.read(organisation, code).unit();
    }

    /** Code of the dossier's campaign. */
    public String campaign(OrganisationCode organisation, ProposalCode code) {
        return access.read(organisation, code).campaign();
    }

    /** By when the unit must have completed what was returned; empty if nothing is returned. */
    public Optional<Instant> completionDue(OrganisationCode organisation, ProposalCode code) {
        return Optional.ofNullable(access.read(organisation, code).completionDue());
    }

    /** By when Home Affairs appraises; empty while the dossier was not found complete. */
    public Optional<Instant> appraisalDue(OrganisationCode organisation, ProposalCode code) {
        return Optional.ofNullable(access.read(organisation, code).appraisalDue());
    }

    /**
     * The time to complete is over: the nominees with unanswered points end as "không đủ hồ sơ" (stand A21), all of them
     * where a point concerns the whole dossier.
     *
     * @return whether anybody is still in the running
     */
    public boolean closeIncomplete(OrganisationCode organisation, ProposalCode code) {
        Proposal proposal = access.lock(organisation, code);
        Instant due = proposal.completionDue();
        if (due != null && !clock.instant().isBefore(due)) {
            List<ReturnPoint> open =
                    points.of(proposal).stream().filter(ReturnPoint::open).toList();
            boolean whole = open.stream().anyMatch(point -> point.nominee() == null);
            Set<NomineeId> missing = open.stream()
                    .map(ReturnPoint::nominee)
                    .filter(id -> id != null)
                    .collect(Collectors.toSet());
            List<Nominee> ended = proposal.nominees().stream()
                    .filter(n -> n.state() == NomineeState.SENT || n.state() == NomineeState.RETURNED)
                    .filter(n -> (whole && proposal.state() == ProposalState.RETURNED) || missing.contains(n.id()))
                    .toList();
            ended.forEach(nominee -> nominee.move(
                    NomineeState.INSUFFICIENT, "Hết thời hạn bổ sung hồ sơ", NomineeState.SENT, NomineeState.RETURNED));
            slots.release(ended.stream().map(Nominee::id).toList());
            proposal.completionDue(null);
            record(proposal, "nominees.insufficient", ended.size() + " trường hợp");
        }
        boolean anyOpen = DossierProgress.anyOpen(proposal);
        if (!anyOpen && !proposal.state().ended()) {
            proposal.move(
                    proposal.closedState(ProposalState.INSUFFICIENT),
                    ProposalState.RETURNED,
                    ProposalState.AWAITING_DECISION);
        } else if (proposal.state() == ProposalState.RETURNED) {
            proposal.move(ProposalState.SENT, ProposalState.RETURNED);
        }
        return anyOpen;
    }

    /**
     * After a round was issued or a nominee left: is anybody of this dossier still waiting?
     *
     * @return true if all are awarded, refused, dropped or withdrawn; the dossier is then decided
     */
    public boolean recordOutcome(OrganisationCode organisation, ProposalCode code) {
        Proposal proposal = access.lock(organisation, code);
        boolean allClosed = !DossierProgress.anyOpen(proposal);
        if (allClosed && proposal.state() == ProposalState.AWAITING_DECISION) {
            proposal.move(ProposalState.DECIDED, ProposalState.AWAITING_DECISION);
            record(proposal, "dossier.decided", "");
        }
        return allClosed;
    }

    /** The campaign is closed: an unsent dossier ends (stand A22); it stays readable. */
    public void closeUnsent(OrganisationCode organisation, ProposalCode code) {
        Proposal proposal = access.lock(organisation, code);
        if (proposal.state().unsent()) {
            proposal.move(ProposalState.CLOSED_UNSENT, proposal.state());
            record(proposal, "dossier.closed-unsent", "");
        }
    }

    private void record(Proposal proposal, String act, String ground) {
        audit.record(
                Actor.system(proposal.organisation()), act, AuditSubject.proposal(proposal.code()), ground, Map.of());
    }
}
