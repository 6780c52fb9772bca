package vn.khenthuong.proposal;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.database.RivalWrite;
import vn.khenthuong.document.Files;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;

/**
 * How an own award moves on: what the head of a unit grants alone (Giấy khen). Whoever judges calls this in its own
 * transaction and has asked who may.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class GrantedAwards {

    private final Proposals proposals;
    private final DossierAccess access;
    private final DossierDocuments documents;
    private final DossierParts parts;
    private final Files files;
    private final RivalWrite rivals;
    private final Clock clock;

    GrantedAwards(
            Proposals proposals,
            DossierAccess access,
            DossierDocuments documents,
            DossierParts parts,
            Files files,
            RivalWrite rivals,
            Clock clock) {
        this.proposals = proposals;
        this.access = access;
        this.documents = documents;
        this.parts = parts;
        this.files = files;
        this.rivals = rivals;
        this.clock = clock;
    }

    /** The head gives an own award back to the council. */
    public void councilAgain(Actor actor, ProposalCode code) {
        Proposal proposal = access.lock(actor.organisation(), code);
        proposal.move(ProposalState.COUNCIL, ProposalState.GRANTING);
        proposal.changed(actor.userId(), clock.instant());
    }

    /**
     * The head decides on an own award, line by line: who is agreed waits for the decision's number, and from now on nobody
     * else can be awarded for the same.
     *
     * @param refused reasons of the others
     * @throws RefusedException if one of the agreed is live in another dossier
     */
    public void grant(Actor actor, ProposalCode code, Set<NomineeId> agreed, Map<NomineeId, String> refused) {
        Proposal proposal = access.lock(actor.organisation(), code);
        agreed.forEach(id -> proposal.nominee(id).move(NomineeState.LISTED, "", NomineeState.SELECTED));
        refused.forEach((id, reason) -> proposal.nominee(id).move(NomineeState.REFUSED, reason, NomineeState.SELECTED));
        parts.add(proposal, actor.userId(), Part.APPROVED);
        proposal.move(agreed.isEmpty() ? ProposalState.REFUSED : ProposalState.ISSUING, ProposalState.GRANTING);
        proposal.changed(actor.userId(), clock.instant());
        rivals.run(
                proposals::flush,
                twice -> new RefusedException(Finding.invalid(
                        "live-elsewhere",
                        Subject.proposal(code.value()),
                        "",
                        "",
                        "Một trường hợp vừa được đề nghị khen thưởng ở hồ sơ khác cho cùng thành tích (trùng số định danh cá"
                                + " nhân). Chưa ghi nhận gì; hãy xem lại các trường hợp.",
                        "One of these persons was just proposed in another dossier. Nothing was recorded; review.")));
    }

    /** The clerk gives the decided own award back to the head: something changed before it was numbered. */
    public void ungrant(Actor actor, ProposalCode code) {
        Proposal proposal = access.lock(actor.organisation(), code);
        proposal.nominees().stream()
                .filter(nominee -> nominee.state() == NomineeState.LISTED)
                .forEach(nominee -> nominee.move(NomineeState.SELECTED, "", NomineeState.LISTED));
        proposal.move(ProposalState.GRANTING, ProposalState.ISSUING);
        proposal.changed(actor.userId(), clock.instant());
    }

    /** The own award is numbered and issued. */
    public void granted(Actor actor, ProposalCode code) {
        Proposal proposal = access.lock(actor.organisation(), code);
        proposal.nominees().stream()
                .filter(nominee -> nominee.state() == NomineeState.LISTED)
                .forEach(nominee -> nominee.move(NomineeState.AWARDED, "", NomineeState.LISTED));
        files.seal(documents.of(proposal).stream().map(DossierDocument::file).toList());
        proposal.move(ProposalState.DECIDED, ProposalState.ISSUING);
        proposal.changed(actor.userId(), clock.instant());
    }
}
