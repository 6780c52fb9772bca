package vn.khenthuong.proposal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.document.Files;
import vn.khenthuong.quota.QuotaSlots;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;

/**
 * How council, appraisal and decision move a dossier on. They judge and call this in their own transaction; this keeps
 * what every move brings with it (slots, live keys, parts) in one place.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DossierProgress {

    private final Proposals proposals;
    private final DossierAccess access;
    private final DossierDocuments documents;
    private final DossierParts parts;
    private final ReturnPoints points;
    private final Drafting drafting;
    private final QuotaSlots slots;
    private final Files files;
    private final Clock clock;

    DossierProgress(
            Proposals proposals,
            DossierAccess access,
            DossierDocuments documents,
            DossierParts parts,
            ReturnPoints points,
            Drafting drafting,
            QuotaSlots slots,
            Files files,
            Clock clock) {
        this.proposals = proposals;
        this.access = access;
        this.documents = documents;
        this.parts = parts;
        this.points = points;
        this.drafting = drafting;
        this.slots = slots;
        this.files = files;
        this.clock = clock;
    }

    /** Locks the dossier until the end of the transaction and answers what the actor may do. */
    public ProposalPermissions lock(Actor actor, ProposalCode code) {
        return access.lock(actor, code).permissions();
    }

    /**
     * Records whom the council selected; everybody else is passed over.
     *
     * @param minutes the minutes as PDF
     * @return whether anybody was selected
     */
    public boolean select(Actor actor, ProposalCode code, LocalDate heldOn, Set<NomineeId> selected, FileId minutes) {
        Proposal proposal = access.lock(actor.organisation(), code);
        documents.of(proposal).stream()
                .filter(document -> document.item().equals("minutes"))
                .forEach(document -> documents.remove(document.id()));
        drafting.attached(actor, proposal, null, "minutes", minutes);
        proposal.minutes(heldOn);
        proposal.unsigned();
        for (Nominee nominee : proposal.nominees()) {
            NomineeState to = selected.contains(nominee.id()) ? NomineeState.SELECTED : NomineeState.NOT_SELECTED;
            nominee.move(to, "", NomineeState.CANDIDATE, NomineeState.SELECTED, NomineeState.NOT_SELECTED);
        }
        parts.add(proposal, actor.userId(), Part.VOTED);
        proposal.move(
                selected.isEmpty() ? ProposalState.NOTHING_SELECTED : ProposalState.SIGNING, ProposalState.COUNCIL);
        changed(actor, proposal);
        return !selected.isEmpty();
    }

    /** Marks a login as one who voted on the dossier. */
    public void voted(Actor actor, ProposalCode code, String userId) {
        parts.add(access.lock(actor.organisation(), code), userId, Part.VOTED);
    }

    /** The dossier is complete and goes to appraisal. */
    public void accept(Actor actor, ProposalCode code) {
        Proposal proposal = access.lock(actor.organisation(), code);
        proposal.move(ProposalState.APPRAISAL, ProposalState.SENT, ProposalState.AWAITING_DECISION);
        changed(actor, proposal);
    }

    /**
     * Returns the whole dossier for completion.
     *
     * @param asked what is missing
     * @param due by when the unit must answer
     */
    public void returnDossier(Actor actor, ProposalCode code, List<Point> asked, Instant due) {
        Proposal proposal = access.lock(actor.organisation(), code);
        asked.forEach(point -> points.raise(proposal, point.nominee(), point.item(), point.text(), actor.userId()));
        proposal.completionDue(due);
        proposal.move(ProposalState.RETURNED, ProposalState.SENT, ProposalState.AWAITING_DECISION);
        changed(actor, proposal);
    }

    /** The officer's appraisal is complete and waits for another person's approval. */
    public void appraised(Actor actor, ProposalCode code) {
        Proposal proposal = access.lock(actor.organisation(), code);
        parts.add(proposal, actor.userId(), Part.APPRAISED);
        proposal.move(ProposalState.APPROVAL, ProposalState.APPRAISAL);
        changed(actor, proposal);
    }

    /** The approver sends the appraisal back. */
    public void appraiseAgain(Actor actor, ProposalCode code) {
        Proposal proposal = access.lock(actor.organisation(), code);
        proposal.move(ProposalState.APPRAISAL, ProposalState.APPROVAL);
        changed(actor, proposal);
    }

    /**
     * Applies the approved appraisal: recommended nominees wait for a round, refused ones give back their slots, returned
     * ones go to the unit while the others go on.
     *
     * @param due by when the unit must complete returned nominees; null if there are none
     * @return whether anybody is still in the running
     */
    public boolean approve(Actor actor, ProposalCode code, Map<NomineeId, Outcome> outcomes, Instant due) {
        Proposal proposal = access.lock(actor.organisation(), code);
        outcomes.forEach((id, outcome) -> {
            Nominee nominee = proposal.nominee(id);
            nominee.move(outcome.state(), outcome.reason(), NomineeState.SENT);
            if (outcome.state() == NomineeState.RETURNED) {
                points.raise(proposal, id, ReturnItems.NOMINEE, outcome.reason(), actor.userId());
            }
            if (!outcome.state().live()) {
                slots.release(List.of(id));
            }
        });
        parts.add(proposal, actor.userId(), Part.APPROVED);
        proposal.completionDue(due);
        boolean open = anyOpen(proposal);
        proposal.move(
                open ? ProposalState.AWAITING_DECISION : proposal.closedState(ProposalState.REFUSED),
                ProposalState.APPROVAL);
        changed(actor, proposal);
        return open;
    }

    /** A round takes the nominees into its list. */
    public void list(Actor actor, Collection<NomineeId> nominees) {
        load(actor.organisation(), nominees)
                .forEach(nominee -> nominee.move(
                        NomineeState.LISTED,
                        "",
                        NomineeState.RECOMMENDED,
                        NomineeState.CLARIFYING,
                        NomineeState.LISTED));
    }

    /** A round lets a nominee go: held out, put back for clarification, or the round was cancelled. */
    public void unlist(Actor actor, NomineeId id, String reason, boolean clarification) {
        load(actor.organisation(), List.of(id))
                .forEach(nominee -> nominee.move(
                        clarification ? NomineeState.CLARIFYING : NomineeState.RECOMMENDED,
                        reason,
                        NomineeState.LISTED));
    }

    /** The Chairman refuses; the slot is free again. */
    public void refuse(Actor actor, NomineeId id, String reason) {
        load(actor.organisation(), List.of(id))
                .forEach(nominee -> nominee.move(NomineeState.REFUSED, reason, NomineeState.LISTED));
        slots.release(List.of(id));
    }

    /** The award is granted. */
    public void award(Actor actor, NomineeId id) {
        load(actor.organisation(), List.of(id))
                .forEach(nominee -> nominee.move(NomineeState.AWARDED, "", NomineeState.LISTED));
    }

    /** Home Affairs confirmed that two lines are one person or collective: from now on only one of them can be live. */
    public void confirmSame(Actor actor, NomineeId id, UUID other) {
        List<Nominee> both = proposals.nominees(actor.organisation().value(), List.of(id.value(), other));
        if (both.size() == 2 && both.stream().filter(n -> n.state().live()).count() < 2) {
            both.get(1).sameAs(both.get(0));
        }
    }

    private List<Nominee> load(OrganisationCode organisation, Collection<NomineeId> ids) {
        return proposals.nominees(
                organisation.value(), ids.stream().map(NomineeId::value).toList());
    }

    private void changed(Actor actor, Proposal proposal) {
        proposal.changed(actor.userId(), clock.instant());
        files.seal(
                proposal.state().unsent()
                        ? List.of()
                        : documents.of(proposal).stream()
                                .map(DossierDocument::file)
                                .toList());
    }

    static boolean anyOpen(Proposal proposal) {
        return proposal.nominees().stream().anyMatch(nominee -> nominee.state().openAfterSending());
    }

    /**
     * One thing that the unit must complete.
     *
     * @param nominee null for the whole dossier
     * @param item key of a dossier item, or {@link ReturnItems#NOMINEE}
     */
    public record Point(NomineeId nominee, String item, String text) {}

    /** @param state {@code RECOMMENDED}, {@code REFUSED} or {@code RETURNED} */
    public record Outcome(NomineeState state, String reason) {}
}
