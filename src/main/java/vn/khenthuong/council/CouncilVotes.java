package vn.khenthuong.council;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.council.VoteTable.Vote;
import vn.khenthuong.database.RivalWrite;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.organization.Person;
import vn.khenthuong.proposal.DossierView;
import vn.khenthuong.proposal.Dossiers;
import vn.khenthuong.proposal.ProposalPermissions;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;

/**
 * The secret vote of a unit's council on the members' phones. Ballots are sealed in the member's browser to a key whose private
 * half stays in the secretary's; while the vote is open the program knows who has cast for whom, and cannot read it. To count,
 * the secretary's browser opens the ballots in the order of their bytes and hands back choices and nonces; the program checks
 * their number, keeps sums and check codes, and removes ballots and key.
 */
@Service
@Transactional
public class CouncilVotes {

    private final VoteTable table;
    private final Dossiers dossiers;
    private final VoteAccess access;
    private final CouncilMembers members;
    private final VoteViews views;
    private final RivalWrite rivals;
    private final Clock clock;

    CouncilVotes(
            VoteTable table,
            Dossiers dossiers,
            VoteAccess access,
            CouncilMembers members,
            VoteViews views,
            RivalWrite rivals,
            Clock clock) {
        this.table = table;
        this.dossiers = dossiers;
        this.access = access;
        this.members = members;
        this.views = views;
        this.rivals = rivals;
        this.clock = clock;
    }

    /**
     * The newest vote of the dossier; empty if there is none.
     *
     * @throws NotPermittedException as unknown unless the actor leads or may cast in this council
     */
    @Transactional(readOnly = true)
    public Optional<VoteView> of(Actor actor, ProposalCode dossier) {
        DossierView view = access.seen(actor, dossier);
        return table.newest(actor.organisation(), dossier).map(vote -> views.of(actor, view, vote));
    }

    /** Whether the actor would see the council's vote of this dossier. */
    @Transactional(readOnly = true)
    public boolean visible(Actor actor, ProposalCode dossier) {
        return dossiers.permissionsIfVisible(actor, dossier)
                .filter(may -> may.mayRecordMeeting() || VoteAccess.member(actor, may))
                .isPresent();
    }

    /**
     * Opens the vote; every member is asked, and whoever may be a nominee steps aside on that line (stand A12).
     *
     * @param publicKey RSA of 2048 to 4096 bits as SubjectPublicKeyInfo, base64
     * @param totalMembers members of the council by its founding decision; at least as many as have a login
     * @throws RefusedException if a vote is running, or the input cannot be
     * @throws NotPermittedException unless the actor is the secretary and the dossier waits for the council
     */
    public VoteView open(Actor actor, ProposalCode dossier, String publicKey, int totalMembers) {
        ProposalPermissions may = access.lead(actor, dossier, "open vote");
        DossierView view = dossiers.view(actor, dossier);
        List<Person> people = members.of(actor.organisation(), may.councilUnit());
        Subject subject = Subject.proposal(dossier.value());
        new InputCheck(subject)
                .that(
                        BallotKey.usable(publicKey),
                        "vote-key",
                        "publicKey",
                        "",
                        BallotKey.WANTED,
                        "Khóa của lượt bỏ phiếu không dùng được. Hãy mở lại trang bằng trình duyệt mới hơn.",
                        "The key of the vote cannot be used. Open the page in a newer browser.")
                .that(
                        totalMembers >= Math.max(1, people.size()) && totalMembers <= 200,
                        "council-members",
                        "totalMembers",
                        String.valueOf(totalMembers),
                        "≥ " + Math.max(1, people.size()),
                        "Tổng số thành viên Hội đồng không được ít hơn số thành viên có tài khoản (%d)."
                                .formatted(people.size()),
                        "The council's total is smaller than the number of its members with a login.")
                .refuseIfAny();
        if (table.newest(actor.organisation(), dossier)
                .filter(VoteAccess::running)
                .isPresent()) {
            throw new RefusedException(VoteAccess.alreadyOpen(dossier));
        }
        Vote vote = new Vote(UUID.randomUUID(), actor.organisation(), dossier, VoteState.OPEN, publicKey, totalMembers);
        rivals.run(
                () -> table.insert(vote, actor.userId(), clock.instant()),
                taken -> new RefusedException(VoteAccess.alreadyOpen(dossier)));
        for (Person member : people) {
            table.voter(vote, member.userId(), true);
            view.nominees().stream()
                    .filter(nominee -> nominee.typed().kind() == NomineeKind.INDIVIDUAL)
                    .filter(nominee -> CouncilMembers.mayBe(member.fullName(), nominee.name()))
                    .forEach(nominee -> table.recuse(vote, member.userId(), nominee.id()));
        }
        access.record(actor, may, "council.vote-opened", dossier, people.size() + " thành viên", Map.of());
        return views.of(actor, view, vote);
    }

    /** A member is there or is not; whoever is not has no ballot. For the secretary, while the vote is open. */
    public void present(Actor actor, ProposalCode dossier, String login, boolean present) {
        access.lead(actor, dossier, "record attendance");
        Vote vote = VoteAccess.open(table.lock(actor.organisation(), dossier), dossier);
        if (!table.voters(vote).containsKey(login)) {
            throw NotPermittedException.unknown("member");
        }
        table.voter(vote, login, present);
        if (!present) {
            table.withdraw(vote, login);
        }
    }

    /**
     * A member steps aside on one nominee (stand A12); what they had cast on that line is removed.
     *
     * @param login whose; the actor's own, or for the secretary any member's
     */
    public void recuse(Actor actor, ProposalCode dossier, NomineeId nominee, String login) {
        DossierView view = access.seen(actor, dossier);
        if (!login.equals(actor.userId())) {
            view.may().require(view.may().mayRecordMeeting(), "step aside", dossier.value());
        }
        Vote vote = VoteAccess.open(table.lock(actor.organisation(), dossier), dossier);
        if (!table.voters(vote).containsKey(login)) {
            throw NotPermittedException.unknown("member");
        }
        known(view, nominee);
        table.recuse(vote, login, nominee);
    }

    /**
     * Casts the actor's ballot on one nominee; a later one takes its place.
     *
     * @param vote the vote whose key it is sealed to
     * @param sealed base64 of as many bytes as the key is long
     * @throws RefusedException if the vote is another one, is over, or the actor stepped aside
     * @throws NotPermittedException unless the actor is a member who is present
     */
    public void cast(Actor actor, ProposalCode dossier, UUID vote, NomineeId nominee, String sealed) {
        DossierView view = access.seen(actor, dossier);
        Vote running = VoteAccess.open(table.share(actor.organisation(), dossier), dossier);
        if (!running.id().equals(vote)) {
            throw new RefusedException(VoteAccess.refusal(
                    dossier,
                    "vote-another",
                    "Phiếu thuộc một lượt bỏ phiếu khác. Hãy tải lại trang và bỏ phiếu lại.",
                    "The ballot belongs to another vote. Reload the page and vote again."));
        }
        if (!table.voters(running).getOrDefault(actor.userId(), false)) {
            throw NotPermittedException.act("vote", dossier.value());
        }
        known(view, nominee);
        if (table.recusals(running).getOrDefault(nominee, Set.of()).contains(actor.userId())) {
            throw new RefusedException(VoteAccess.refusal(
                    dossier,
                    "vote-recused",
                    "Đồng chí không biểu quyết về trường hợp này (là người được xét hoặc người thân).",
                    "You do not vote on this line: you are the nominee or a relative."));
        }
        if (!BallotKey.fits(running.publicKey(), sealed)) {
            throw new RefusedException(VoteAccess.refusal(
                    dossier,
                    "vote-unsealed",
                    "Phiếu không được niêm phong đúng cách nên không nhận. Hãy tải lại trang và bỏ phiếu lại.",
                    "The ballot is not sealed as it must be, and is not taken. Reload the page and vote again."));
        }
        table.cast(running, actor.userId(), nominee, sealed);
    }

    private static void known(DossierView view, NomineeId nominee) {
        if (view.nominees().stream().noneMatch(one -> one.id().equals(nominee))) {
            throw new RefusedException(VoteAccess.refusal(
                    view.code(),
                    "vote-another-nominee",
                    "Trường hợp này không thuộc hồ sơ đang được Hội đồng xét.",
                    "This nominee is not of the dossier before the council."));
        }
    }
}
