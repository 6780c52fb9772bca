package vn.khenthuong.proposal;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.campaign.CampaignClosed;
import vn.khenthuong.campaign.DeadlineListener;
import vn.khenthuong.campaign.DeadlineNotice;
import vn.khenthuong.campaign.Deadlines;
import vn.khenthuong.eligibility.Route;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.OrganisationCode;

/** "Quá hạn, chưa gửi" (stand A22): who is late, whom a notice makes punctual again, and what ends with the campaign. */
@Component
class Lateness implements DeadlineListener {

    private static final List<ProposalState> UNSENT =
            Arrays.stream(ProposalState.values()).filter(ProposalState::unsent).toList();

    private final Proposals proposals;
    private final Deadlines deadlines;
    private final ApprovalProcess process;
    private final ProcessSteps steps;
    private final AuditTrail audit;
    private final Clock clock;

    Lateness(
            Proposals proposals,
            Deadlines deadlines,
            ApprovalProcess process,
            ProcessSteps steps,
            AuditTrail audit,
            Clock clock) {
        this.proposals = proposals;
        this.deadlines = deadlines;
        this.process = process;
        this.steps = steps;
        this.audit = audit;
        this.clock = clock;
    }

    /** A draft has no route yet whose timer could mark it, so it is asked. */
    boolean late(Proposal proposal) {
        return ofList().test(proposal);
    }

    /** As {@link #late}, for many dossiers: the deadline for all is read once, and only who misses it is looked at alone. */
    Predicate<Proposal> ofList() {
        Map<String, Boolean> generally = new HashMap<>();
        return proposal -> proposal.overdue()
                || (proposal.route() != Route.UNIT
                        && proposal.state() == ProposalState.DRAFT
                        && generally.computeIfAbsent(
                                proposal.campaign(),
                                campaign -> passed(deadlines.generalDeadline(proposal.organisation(), campaign)))
                        && passed(deadline(proposal)));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void deadlineChanged(OrganisationCode organisation, String campaign, DeadlineNotice notice) {
        proposals.ofCampaign(organisation.value(), campaign, UNSENT).stream()
                .filter(proposal -> notice.dossier() == null || notice.dossier().equals(proposal.code()))
                .filter(Proposal::overdue)
                .filter(proposal -> !passed(deadline(proposal)))
                .forEach(proposal -> {
                    proposal.markOverdue(false);
                    audit.record(
                            Actor.system(organisation),
                            "dossier.no-longer-overdue",
                            AuditSubject.proposal(proposal.code()),
                            "",
                            Map.of());
                });
    }

    /** Unsent dossiers end with the campaign, through their route where they have one; they stay readable. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void close(CampaignClosed closed) {
        for (Proposal proposal : proposals.ofCampaign(closed.organisation().value(), closed.campaign(), UNSENT)) {
            if (proposal.state() == ProposalState.DRAFT) {
                steps.closeUnsent(closed.organisation(), proposal.code());
            } else {
                process.occupy(closed.organisation(), proposal.code());
                process.closed(closed.organisation(), proposal.code());
            }
        }
    }

    private Optional<Instant> deadline(Proposal proposal) {
        return deadlines.deadlineFor(proposal.organisation(), proposal.campaign(), proposal.unit(), proposal.code());
    }

    private boolean passed(Optional<Instant> deadline) {
        return deadline.isPresent() && !clock.instant().isBefore(deadline.get());
    }
}
