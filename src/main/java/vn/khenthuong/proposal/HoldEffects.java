package vn.khenthuong.proposal;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.register.FoldedName;
import vn.khenthuong.register.SameSubjectVerdicts;
import vn.khenthuong.register.SubjectHold;
import vn.khenthuong.register.SubjectHold.Likeness;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;

/**
 * What a hold of the register does to dossiers. Everybody whom it may concern is locked first, by dossier, as everybody does
 * who lists, decides or sends: a hold and the decision wait for each other and the second sees what the first did.
 */
@Component
class HoldEffects {

    private final Proposals proposals;
    private final SameSubjectVerdicts verdicts;
    private final ApprovalProcess process;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HoldEffects(
            Proposals proposals,
            SameSubjectVerdicts verdicts,
            ApprovalProcess process,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.proposals = proposals;
        this.verdicts = verdicts;
        this.process = process;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Nominees with how surely the hold is about them, oldest line first. */
    record Reach(Map<Nominee, Likeness> nominees, SameSubjectVerdicts.Verdicts said) {

        List<Nominee> certain() {
            return nominees.entrySet().stream()
                    .filter(one -> one.getValue() == Likeness.CERTAIN)
                    .map(Map.Entry::getKey)
                    .filter(RegisterHolds::reachable)
                    .toList();
        }
    }

    /** For reading. */
    Reach reach(OrganisationCode organisation, SubjectHold hold) {
        return reach(organisation, hold, false);
    }

    /** For changing: nobody else changes the dossiers of these nominees until the transaction ends. */
    Reach lock(OrganisationCode organisation, SubjectHold hold) {
        return reach(organisation, hold, true);
    }

    private Reach reach(OrganisationCode organisation, SubjectHold hold, boolean lock) {
        SameSubjectVerdicts.Verdicts said = verdicts.about(List.of(hold.id()));
        // Only codes and ids are read before the lock: what a row says is read when nobody can change it any more.
        List<Proposals.LineOfDossier> lines = proposals.linesLike(
                organisation.value(),
                FoldedName.of(hold.name()).value(),
                hold.citizenHash() == null ? "" : hold.citizenHash(),
                said.confirmedLines());
        if (lock && !lines.isEmpty()) {
            proposals.lockAll(
                    organisation.value(),
                    lines.stream()
                            .map(Proposals.LineOfDossier::getCode)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        List<UUID> ids = lines.stream().map(Proposals.LineOfDossier::getId).toList();
        Map<Nominee, Likeness> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            for (Nominee nominee : proposals.nominees(organisation.value(), ids)) {
                Likeness likeness = RegisterHolds.likeness(nominee, hold, said);
                boolean judged = said.between(nominee.id().value(), hold.id()).isPresent();
                if (judged || likeness != Likeness.NONE) {
                    found.put(nominee, likeness);
                }
            }
        }
        return new Reach(found, said);
    }

    /** The hold is in force on these from now on: their lines leave the rounds, their routes and histories show it. */
    void begin(Actor actor, Collection<Nominee> held) {
        if (held.isEmpty()) {
            return;
        }
        Map<NomineeId, ProposalCode> nominees = new LinkedHashMap<>();
        held.forEach(nominee -> nominees.put(nominee.id(), nominee.proposal().code()));
        events.publishEvent(new NomineeHeld(actor, nominees));
        told(actor, held, "nominee.held");
        open(actor, held).forEach(proposal -> process.held(proposal.organisation(), proposal.code()));
    }

    /** Nothing holds these any more for this reason; each goes on from where it is. */
    void end(Actor actor, Collection<Nominee> cleared) {
        told(actor, cleared, "nominee.cleared");
        open(actor, cleared).forEach(proposal -> process.cleared(proposal.organisation(), proposal.code()));
    }

    /** Without the ground: the dossier's readers are more than those of the register. */
    private void told(Actor actor, Collection<Nominee> nominees, String act) {
        for (Nominee nominee : nominees) {
            Proposal proposal = nominee.proposal();
            audit.record(actor, act, AuditSubject.proposal(proposal.code()), "", Map.of("nominee", nominee.name()));
        }
    }

    /** Dossiers on their way; a draft has no route, and whoever is writing it need not begin anew. */
    private List<Proposal> open(Actor actor, Collection<Nominee> nominees) {
        List<Proposal> open = nominees.stream()
                .map(Nominee::proposal)
                .distinct()
                .filter(proposal -> proposal.state() != ProposalState.DRAFT
                        && !proposal.state().ended())
                .toList();
        open.forEach(proposal -> proposal.changed(actor.userId(), clock.instant()));
        return open;
    }
}
