package vn.khenthuong.council;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditEvent;
import vn.khenthuong.council.VoteTable.Tally;
import vn.khenthuong.council.VoteTable.Vote;
import vn.khenthuong.proposal.DossierView;
import vn.khenthuong.proposal.Dossiers;
import vn.khenthuong.proposal.NomineeView;
import vn.khenthuong.proposal.ProposalPermissions;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;

/**
 * How a vote on phones ends. The secretary's browser opens the ballots in the order of their bytes and hands back choices and
 * nonces; the program checks their number, keeps sums and check codes, and removes ballots and key.
 */
@Service
@Transactional
public class VoteCount {

    private final VoteTable table;
    private final Dossiers dossiers;
    private final VoteAccess access;
    private final VoteViews views;
    private final Clock clock;

    VoteCount(VoteTable table, Dossiers dossiers, VoteAccess access, VoteViews views, Clock clock) {
        this.table = table;
        this.dossiers = dossiers;
        this.access = access;
        this.views = views;
        this.clock = clock;
    }

    /**
     * Ends the casting and hands out the sealed ballots of each nominee, in the order of their bytes. May be asked again by
     * a secretary whose connection broke.
     *
     * @throws RefusedException if there is no quorum: then the vote stays open
     */
    public Map<NomineeId, List<String>> close(Actor actor, ProposalCode dossier) {
        ProposalPermissions may = access.lead(actor, dossier, "close vote");
        Vote vote = VoteAccess.running(table.lock(actor.organisation(), dossier), dossier);
        if (vote.state() == VoteState.OPEN) {
            VotingRules voting = views.voting(dossiers.view(actor, dossier));
            int present = VoteViews.present(table.voters(vote));
            if (!voting.quorate(present, vote.totalMembers())) {
                throw new RefusedException(Finding.invalid(
                        "council-quorum",
                        Subject.proposal(dossier.value(), "attendance"),
                        present + "/" + vote.totalMembers(),
                        voting.quorumInWords(),
                        "Có mặt %d trong %d thành viên, chưa đủ để biểu quyết. Lượt bỏ phiếu vẫn mở; chờ thêm thành viên hoặc hủy lượt này."
                                .formatted(present, vote.totalMembers()),
                        "%d of %d members are present, which is no quorum. The vote stays open; wait or discard it."
                                .formatted(present, vote.totalMembers())));
            }
            table.counting(vote);
            access.record(actor, may, "council.vote-closed", dossier, present + "/" + vote.totalMembers(), Map.of());
        }
        return table.sealed(vote);
    }

    /**
     * Takes the opened ballots, keeps sums and check codes, and removes ballots and key.
     *
     * @param opened for every nominee that has ballots, in any order
     * @throws RefusedException if they are not as many as were cast, or one cannot be read; then nothing changes and the
     *     secretary can count again
     */
    public VoteView count(Actor actor, ProposalCode dossier, Map<NomineeId, List<OpenedBallot>> opened) {
        ProposalPermissions may = access.lead(actor, dossier, "count votes");
        Vote vote = VoteAccess.running(table.lock(actor.organisation(), dossier), dossier);
        DossierView view = dossiers.view(actor, dossier);
        Map<NomineeId, Integer> cast = table.cast(vote);
        if (vote.state() != VoteState.COUNTING || !fits(cast, opened)) {
            throw new RefusedException(
                    VoteAccess.refusal(
                            dossier,
                            "vote-count",
                            "Số phiếu mở được không khớp với số phiếu đã bỏ, hoặc có phiếu không đọc được. Chưa có gì được ghi; hãy kiểm lại.",
                            "The opened ballots are not as many as were cast, or one cannot be read. Nothing is recorded; count again."));
        }
        Map<NomineeId, Set<String>> recusals = table.recusals(vote);
        Map<String, Boolean> voters = table.voters(vote);
        for (NomineeView nominee : view.nominees()) {
            List<OpenedBallot> ballots = opened.getOrDefault(nominee.id(), List.of());
            int inFavour = (int) ballots.stream()
                    .filter(ballot -> ballot.choice() == Choice.IN_FAVOUR)
                    .count();
            table.tally(
                    vote,
                    nominee.id(),
                    new Tally(
                            inFavour,
                            ballots.size() - inFavour,
                            VoteViews.aside(recusals.getOrDefault(nominee.id(), Set.of()), voters)));
            table.checkCodes(
                    vote,
                    nominee.id(),
                    ballots.stream()
                            .map(ballot -> ballot.checkCode(vote.id(), nominee.id()))
                            .toList());
        }
        table.end(vote, VoteState.COUNTED, clock.instant());
        access.record(
                actor,
                may,
                "council.vote-counted",
                dossier,
                cast.values().stream().mapToInt(n -> n).sum() + " phiếu",
                Map.of());
        return views.of(actor, view, table.newest(actor.organisation(), dossier).orElseThrow());
    }

    /** Ends a vote without a result, for example because the secretary's key is lost; another one can be opened. */
    public void discard(Actor actor, ProposalCode dossier, String reason) {
        ProposalPermissions may = access.lead(actor, dossier, "discard vote");
        new InputCheck(Subject.proposal(dossier.value()))
                .required("reason", "Lý do hủy lượt bỏ phiếu", reason, InputCheck.LONG_TEXT)
                .refuseIfAny();
        Vote vote = VoteAccess.running(table.lock(actor.organisation(), dossier), dossier);
        table.end(vote, VoteState.DISCARDED, clock.instant());
        access.record(actor, may, "council.vote-discarded", dossier, "", AuditEvent.reason(reason));
    }

    /**
     * What was counted, as the minutes must say it; empty if nothing was counted on phones since the council's last recorded
     * meeting.
     *
     * @throws NotPermittedException as unknown if the actor may not see the dossier
     */
    @Transactional(readOnly = true)
    public Optional<VoteView> counted(Actor actor, ProposalCode dossier) {
        return table.newest(actor.organisation(), dossier)
                .filter(vote -> vote.state() == VoteState.COUNTED)
                .filter(vote -> !table.recorded(vote))
                .map(vote -> views.of(actor, dossiers.view(actor, dossier), vote));
    }

    /** Whether a vote is open or being counted. */
    boolean running(Actor actor, ProposalCode dossier) {
        return table.newest(actor.organisation(), dossier)
                .filter(VoteAccess::running)
                .isPresent();
    }

    private static boolean fits(Map<NomineeId, Integer> cast, Map<NomineeId, List<OpenedBallot>> opened) {
        Map<NomineeId, Integer> given = new HashMap<>();
        Set<String> nonces = new HashSet<>();
        for (Map.Entry<NomineeId, List<OpenedBallot>> one : opened.entrySet()) {
            for (OpenedBallot ballot : one.getValue()) {
                if (ballot == null || !ballot.readable() || !nonces.add(ballot.nonce())) {
                    return false;
                }
            }
            if (!one.getValue().isEmpty()) {
                given.put(one.getKey(), one.getValue().size());
            }
        }
        return given.equals(cast);
    }
}
