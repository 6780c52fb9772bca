package vn.khenthuong.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.document.Files;
import vn.khenthuong.eligibility.Stage;
import vn.khenthuong.proposal.DossierAccess.Opened;
import vn.khenthuong.register.HoldReason;
import vn.khenthuong.register.Holds;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;

/**
 * Holds on nominees (plan III.1.b, fourth dash; stand A19): placed and lifted at any time, never a rejection, and never a
 * hold on the rest of the dossier.
 */
@Service
@Transactional
public class NomineeHolds {

    private final DossierAccess access;
    private final Proposals proposals;
    private final Drafting drafting;
    private final DossierChecks checks;
    private final ResumedRoute resumed;
    private final Holds holds;
    private final ApprovalProcess process;
    private final Files files;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NomineeHolds(
            DossierAccess access,
            Proposals proposals,
            Drafting drafting,
            DossierChecks checks,
            ResumedRoute resumed,
            Holds holds,
            ApprovalProcess process,
            Files files,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.proposals = proposals;
        this.drafting = drafting;
        this.checks = checks;
        this.resumed = resumed;
        this.holds = holds;
        this.process = process;
        this.files = files;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Holds a nominee: the unit's own officer before sending, Home Affairs afterwards.
     *
     * @param authority who is examining
     * @param document number and date of the document that tells of it
     */
    public void place(
            Actor actor,
            ProposalCode code,
            NomineeId id,
            HoldReason reason,
            String authority,
            String document,
            LocalDate since) {
        Opened opened = access.lock(actor, code);
        Proposal proposal = opened.proposal();
        opened.require(opened.permissions().mayHold(), "hold");
        Nominee nominee = proposal.nominee(id);
        new InputCheck(Subject.nominee(id.toString(), nominee.name()))
                .required("authority", "Cơ quan đang xem xét", authority, InputCheck.SHORT_TEXT)
                .required("document", "Văn bản", document, InputCheck.SHORT_TEXT)
                .that(reason != null, "input-required", "reason", "", "", "Chưa chọn lý do.", "Choose the ground.")
                .that(since != null, "input-required", "since", "", "", "Chưa nhập ngày.", "Enter the day.")
                .that(
                        !nominee.state().out() && nominee.state() != NomineeState.AWARDED,
                        "hold-closed",
                        "",
                        nominee.state().text().vi(),
                        "",
                        "Trường hợp này đã kết thúc, không tạm dừng được nữa.",
                        "This nominee is closed and cannot be held.")
                .refuseIfAny();
        holds.place(actor, code, id, reason, authority.strip(), document.strip(), since);
        proposal.changed(actor.userId(), clock.instant());
        events.publishEvent(new NomineeHeld(actor, code, id));
        audit.record(
                actor, "nominee.held", AuditSubject.proposal(code), reason.name(), Map.of("nominee", nominee.name()));
        if (proposal.state() != ProposalState.DRAFT) {
            process.held(proposal.organisation(), code);
        }
    }

    /**
     * Lifts every hold on a nominee; it goes on from where it was. One that was suspended at sending waits for the unit's
     * supplementary letter.
     */
    public void lift(Actor actor, ProposalCode code, NomineeId id, String ground) {
        Opened opened = access.lock(actor, code);
        Proposal proposal = opened.proposal();
        opened.require(opened.permissions().mayHold(), "lift hold");
        Nominee nominee = proposal.nominee(id);
        new InputCheck(Subject.nominee(id.toString(), nominee.name()))
                .required("ground", "Căn cứ tiếp tục xét", ground, 500)
                .refuseIfAny();
        if (holds.lift(actor, id, ground.strip()) == 0) {
            throw new RefusedException(Finding.invalid(
                    "hold-none",
                    Subject.nominee(id.toString(), nominee.name()),
                    "",
                    "",
                    "Trường hợp này hiện không bị tạm dừng.",
                    "This nominee is not on hold."));
        }
        proposal.changed(actor.userId(), clock.instant());
        audit.record(actor, "nominee.cleared", AuditSubject.proposal(code), ground, Map.of("nominee", nominee.name()));
        if (proposal.state() != ProposalState.DRAFT) {
            process.cleared(proposal.organisation(), code);
        }
    }

    /**
     * The unit sends a supplementary letter for a nominee that was suspended at sending and is cleared now. It keeps slot
     * and first submission time.
     */
    public void supplement(Actor actor, ProposalCode code, NomineeId id, FileId letter) {
        Opened opened = access.lock(actor, code);
        Proposal proposal = opened.proposal();
        opened.require(opened.permissions().maySupplement(), "supplement");
        Nominee nominee = proposal.nominee(id);
        boolean held = holds.inForce(List.of(id)).containsKey(id);
        if (nominee.state() != NomineeState.SUSPENDED || held) {
            throw new RefusedException(
                    Finding.invalid(
                            "supplement-not-suspended",
                            Subject.nominee(id.toString(), nominee.name()),
                            nominee.state().text().vi(),
                            NomineeState.SUSPENDED.text().vi(),
                            held
                                    ? "Trường hợp này vẫn đang tạm dừng xét khen thưởng, chưa gửi bổ sung được."
                                    : "Chỉ gửi tờ trình bổ sung cho trường hợp đã tạm dừng khi gửi.",
                            "Only a nominee that was suspended at sending and has been cleared can be sent by a supplementary letter."));
        }
        drafting.attached(actor, proposal, id, NumberLetter.LETTER, letter);
        files.seal(List.of(letter));
        nominee.move(NomineeState.SENT, "", NomineeState.SUSPENDED);
        // Kept out of the letter, it was not judged when the others were sent.
        RefusedException.ifBlocked(
                checks.findings(proposal, Ask.of(proposal, Stage.SENDING).about(joining -> joining.id()
                        .equals(id))));
        audit.record(actor, proposal.unit().value(), "nominee.supplemented", AuditSubject.proposal(code), "", Map.of());
        proposals.flush();
        resumed.tell(proposal);
    }
}
