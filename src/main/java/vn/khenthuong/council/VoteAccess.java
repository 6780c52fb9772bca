package vn.khenthuong.council;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.council.VoteTable.Vote;
import vn.khenthuong.proposal.DossierProgress;
import vn.khenthuong.proposal.DossierView;
import vn.khenthuong.proposal.Dossiers;
import vn.khenthuong.proposal.ProposalPermissions;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;

/** Who comes to a vote, and in which state it must be; there is no other way to one. */
@Component
class VoteAccess {

    private final Dossiers dossiers;
    private final DossierProgress progress;
    private final AuditTrail audit;

    VoteAccess(Dossiers dossiers, DossierProgress progress, AuditTrail audit) {
        this.dossiers = dossiers;
        this.progress = progress;
        this.audit = audit;
    }

    /** For the secretary; the dossier is locked. */
    ProposalPermissions lead(Actor actor, ProposalCode dossier, String act) {
        ProposalPermissions may = progress.lock(actor, dossier);
        may.require(may.mayRecordMeeting(), act, dossier.value());
        return may;
    }

    /** For the secretary and the members. */
    DossierView seen(Actor actor, ProposalCode dossier) {
        DossierView view = dossiers.view(actor, dossier);
        if (!view.may().mayRecordMeeting() && !member(actor, view.may())) {
            throw NotPermittedException.unknown(dossier.value());
        }
        return view;
    }

    static boolean member(Actor actor, ProposalPermissions may) {
        return CouncilMembers.ROLES.stream().anyMatch(role -> actor.hasIn(may.councilUnit(), role));
    }

    static boolean running(Vote vote) {
        return vote.state() == VoteState.OPEN || vote.state() == VoteState.COUNTING;
    }

    static Vote running(Optional<Vote> found, ProposalCode dossier) {
        return found.filter(VoteAccess::running).orElseThrow(() -> new RefusedException(over(dossier)));
    }

    static Vote open(Optional<Vote> found, ProposalCode dossier) {
        return found.filter(vote -> vote.state() == VoteState.OPEN)
                .orElseThrow(() -> new RefusedException(over(dossier)));
    }

    static Finding over(ProposalCode dossier) {
        return refusal(
                dossier,
                "vote-over",
                "Lượt bỏ phiếu chưa mở hoặc đã kết thúc; không nhận thêm gì. Hãy tải lại trang.",
                "The vote is not open or is over; nothing more is taken. Reload the page.");
    }

    static Finding alreadyOpen(ProposalCode dossier) {
        return refusal(
                dossier,
                "vote-already-open",
                "Hồ sơ này đang có một lượt bỏ phiếu. Hãy kiểm phiếu hoặc hủy lượt đó trước.",
                "A vote on this dossier is running. Count or discard it first.");
    }

    static Finding refusal(ProposalCode dossier, String rule, String vi, String en) {
        return Finding.invalid(rule, Subject.proposal(dossier.value()), "", "", vi, en);
    }

    void record(
            Actor actor,
            ProposalPermissions may,
            String act,
            ProposalCode dossier,
            String ground,
            Map<String, String> personal) {
        audit.record(actor, may.councilUnit().value(), act, AuditSubject.proposal(dossier), ground, personal);
    }
}
