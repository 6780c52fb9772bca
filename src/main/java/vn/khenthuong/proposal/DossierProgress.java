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
import vn.khenthuong.eligibility.Route;
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

    /** Locks these dossiers until the end of the transaction, always in one order, so that two rounds never wait for each other. */
    public void lockAll(OrganisationCode organisation, Collection<ProposalCode> codes) {
        if (!codes.isEmpty()) {
            proposals.lockAll(
                    organisation.value(),
                    codes.stream().map(ProposalCode::value).distinct().toList());
        }
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
        ProposalState next = proposal.route() == Route.UNIT ? ProposalState.GRANTING : ProposalState.SIGNING;
        proposal.move(selected.isEmpty() ? ProposalState.NOTHING_SELECTED : next, ProposalState.COUNCIL);
        changed(actor, proposal);
        return !selected.isEmpty();
    }

    /** Marks a login as one who voted on the dossier. */
    public void voted(Actor actor, ProposalCode code, String userId) {
        parts.add(access.lock(actor.organisation(), code), userId, Part.VOTED);
    }

    /** The dossier is complete and goes to appraisal, by an end that is its own (stand A21). */
    public void accept(Actor actor, ProposalCode code, AppraisalEnd end) {
        Proposal proposal = access.lock(actor.organisation(), code);
        proposal.appraisedBy(end.of(proposal.appraisalDue(), proposal.returnedAt()));
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
        proposal.returned(clock.instant());
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
     * @param due by when the unit must complete what this appraisal returns; null if it returns nobody
     * @return whether anybody is still in the running
     */
    public boolean approve(Actor actor, ProposalCode code, Map<NomineeId, Outcome> outcomes, Instant due) {
        Proposal proposal = access.lock(actor.organisation(), code);
        outcomes.forEach((id, outcome) -> {
            Nominee nominee = proposal.nominee(id);
            nominee.move(outcome.state(), outcome.reason(), NomineeState.SENT);
            if (outcome.state() == NomineeState.RETURNED) {
                proposal.returned(clock.instant());
                points.raise(proposal, id, ReturnItems.NOMINEE, outcome.reason(), actor.userId());
            }
            if (!outcome.state().live()) {
                slots.release(List.of(id));
            }
        });
        parts.add(proposal, actor.userId(), Part.APPROVED);
        proposal.completionDue(stillDue(proposal, due));
        boolean open = anyOpen(proposal);
        proposal.move(
                open ? ProposalState.AWAITING_DECISION : proposal.closedState(ProposalState.REFUSED),
                ProposalState.APPROVAL);
        changed(actor, proposal);
        return open;
    }

    /** Who was returned earlier and has not answered keeps its time; with new ones, all have the later day. */
    private static Instant stillDue(Proposal proposal, Instant due) {
        Instant known = proposal.completionDue();
        boolean returned = proposal.nominees().stream().anyMatch(n -> n.state() == NomineeState.RETURNED);
        if (!returned) {
            return null;
        }
        return due == null || (known != null && known.isAfter(due)) ? known : due;
    }

    /** Says by when a dossier that is complete now is appraised. */
    public interface AppraisalEnd {

        /**
         * @param known the end so far; null if appraisal begins now
         * @param returnedAt since when it lay with the unit; null if it did not
         */
        Instant of(Instant known, Instant returnedAt);
    }

    /** A round takes the nominees into its list; what the Chairman asked stays with them. */
    public void list(Actor actor, Collection<NomineeId> nominees) {
        load(actor, nominees)
                .forEach(nominee -> nominee.move(
                        NomineeState.LISTED,
                        nominee.stateReason(),
                        NomineeState.RECOMMENDED,
                        NomineeState.CLARIFYING,
                        NomineeState.LISTED));
    }

    /** As {@link #unlist(Actor, Collection, boolean)}, for one. */
    public void unlist(Actor actor, NomineeId id, boolean clarification) {
        unlist(actor, List.of(id), clarification);
    }

    /**
     * A round lets nominees go: held out, taken out, or the round was cancelled.
     *
     * @param clarification whether a question of the Chairman, which stays with them, is to be answered in the next list
     */
    public void unlist(Actor actor, Collection<NomineeId> ids, boolean clarification) {
        load(actor, ids)
                .forEach(nominee -> nominee.move(
                        clarification ? NomineeState.CLARIFYING : NomineeState.RECOMMENDED,
                        clarification ? nominee.stateReason() : "",
                        NomineeState.LISTED));
    }

    /**
     * The Chairman puts nominees back to Home Affairs.
     *
     * @param questions by nominee; an empty one keeps an earlier one
     */
    public void clarify(Actor actor, Map<NomineeId, String> questions) {
        load(actor, questions.keySet()).forEach(nominee -> {
            String question = questions.get(nominee.id());
            nominee.move(
                    NomineeState.CLARIFYING,
                    question.isEmpty() ? nominee.stateReason() : question,
                    NomineeState.LISTED);
        });
    }

    /**
     * The Chairman refuses; the slots are free again.
     *
     * @param reasons by nominee
     */
    public void refuse(Actor actor, Map<NomineeId, String> reasons) {
        load(actor, reasons.keySet())
                .forEach(nominee -> nominee.move(NomineeState.REFUSED, reasons.get(nominee.id()), NomineeState.LISTED));
        slots.release(reasons.keySet());
    }

    /** The awards are granted. */
    public void award(Actor actor, Collection<NomineeId> ids) {
        load(actor, ids).forEach(nominee -> nominee.move(NomineeState.AWARDED, "", NomineeState.LISTED));
    }

    /** Home Affairs confirmed that two lines are one person or collective: from now on only one of them can be live. */
    public void confirmSame(Actor actor, NomineeId id, UUID other) {
        List<Nominee> both = proposals.nominees(actor.organisation().value(), List.of(id.value(), other));
        List<Nominee> live = both.stream().filter(n -> n.state().live()).toList();
        if (both.size() == 2 && live.size() < 2) {
            // The one that is live keeps its key: somebody else may be live under the other.
            Nominee keeps = live.isEmpty() ? both.get(0) : live.get(0);
            both.stream().filter(n -> n != keeps).forEach(n -> n.sameAs(keeps));
        }
    }

    /** Nominees whose state changes now; their dossiers' versions tell of it. */
    private List<Nominee> load(Actor actor, Collection<NomineeId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Nominee> found = proposals.nominees(
                actor.organisation().value(), ids.stream().map(NomineeId::value).toList());
        found.stream().map(Nominee::proposal).distinct().forEach(p -> p.changed(actor.userId(), clock.instant()));
        return found;
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
