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
import vn.khenthuong.register.Hold;
import vn.khenthuong.register.HoldReason;
import vn.khenthuong.register.Holds;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Severity;
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
    private final PersonHolds people;
    private final HoldAnswers answers;
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
            PersonHolds people,
            HoldAnswers answers,
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
        this.people = people;
        this.answers = answers;
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
        Nominee nominee = proposal.nominee(id);
        boolean awarded = nominee.state().awarded();
        opened.require(
                opened.permissions().mayHold()
                        || (awarded && opened.permissions().mayLift()),
                "hold");
        if (awarded) {
            throw new RefusedException(HoldAnswers.afterAward(
                    Severity.BLOCK, id.toString(), nominee.name(), answers.decision(proposal.organisation(), nominee)));
        }
        new InputCheck(Subject.nominee(id.toString(), nominee.name()))
                .required("authority", "Cơ quan đang xem xét", authority, InputCheck.SHORT_TEXT)
                .required("document", "Văn bản", document, InputCheck.SHORT_TEXT)
                .that(reason != null, "input-required", "reason", "", "", "Chưa chọn lý do.", "Choose the ground.")
                .that(since != null, "input-required", "since", "", "", "Chưa nhập ngày.", "Enter the day.")
                .that(
                        !nominee.state().out(),
                        "hold-closed",
                        "",
                        nominee.state().text().vi(),
                        "",
                        "Trường hợp này đã kết thúc, không tạm dừng được nữa.",
                        "This nominee is closed and cannot be held.")
                .refuseIfAny();
        holds.place(actor, code, id, reason, authority.strip(), document.strip(), since);
        proposal.changed(actor.userId(), clock.instant());
        events.publishEvent(new NomineeHeld(actor, Map.of(id, code)));
        audit.record(
                actor, "nominee.held", AuditSubject.proposal(code), reason.name(), Map.of("nominee", nominee.name()));
        if (proposal.state() != ProposalState.DRAFT) {
            process.held(proposal.organisation(), code);
        }
    }

    /**
     * Lifts every hold on a nominee, whichever dossier it was placed in; it goes on from where it was. One that was
     * suspended at sending waits for the unit's supplementary letter. A unit lifts only what it placed itself in a dossier
     * that it never sent.
     */
    public void lift(Actor actor, ProposalCode code, NomineeId id, String ground) {
        Opened opened = access.lock(actor, code);
        Proposal proposal = opened.proposal();
        opened.require(opened.permissions().mayLift(), "lift hold");
        Nominee nominee = proposal.nominee(id);
        new InputCheck(Subject.nominee(id.toString(), nominee.name()))
                .required("ground", "Căn cứ tiếp tục xét", ground, 500)
                .refuseIfAny();
        List<Hold> all = people.inForce(List.of(nominee)).getOrDefault(id, List.of());
        List<Hold> inForce = all.stream().filter(hold -> !hold.ofRegister()).toList();
        new InputCheck(Subject.nominee(id.toString(), nominee.name()))
                .that(
                        all.isEmpty() || !inForce.isEmpty(),
                        "hold-of-register",
                        "",
                        "",
                        "",
                        "Trường hợp này tạm dừng theo Sổ tạm dừng xét khen thưởng. [Appraiser] hoặc Thanh tra cho xét tiếp tại"
                                + " sổ đó khi có kết luận.",
                        "This nominee is on hold by the register of holds; [appraiser] or the inspector lifts it there.")
                .that(
                        !all.isEmpty(),
                        "hold-none",
                        "",
                        "",
                        "",
                        "Trường hợp này hiện không bị tạm dừng.",
                        "This nominee is not on hold.")
                .that(
                        proposal.everSent() || inForce.stream().allMatch(hold -> unitsOwn(proposal, hold)),
                        "hold-of-home-affairs",
                        "",
                        "",
                        "",
                        "Người này đang bị tạm dừng trong một hồ sơ khác đã gửi. [Appraiser] bỏ tạm dừng khi có kết luận; đề nghị"
                                + " liên hệ [appraiser].",
                        "This person is on hold in another dossier that was sent; [appraiser] lifts it.")
                .refuseIfAny();
        inForce.stream().map(Hold::nominee).distinct().forEach(line -> holds.lift(actor, line, ground.strip()));
        proposal.changed(actor.userId(), clock.instant());
        audit.record(
                actor,
                "nominee.cleared",
                AuditSubject.proposal(code),
                "",
                Map.of("nominee", nominee.name(), "reason", ground.strip()));
        if (proposal.state() != ProposalState.DRAFT && !proposal.state().ended()) {
            process.cleared(proposal.organisation(), code);
        }
    }

    /**
     * The unit sends a supplementary letter for a nominee that was suspended at sending and is cleared now. It keeps slot
     * and first submission time.
     *
     * @param letter number, day and PDF; not dated before the dossier's first letter
     */
    public void supplement(Actor actor, ProposalCode code, NomineeId id, LetterNumber letter) {
        Opened opened = access.lock(actor, code);
        Proposal proposal = opened.proposal();
        opened.require(opened.permissions().maySupplement(), "supplement");
        Nominee nominee = proposal.nominee(id);
        boolean held = people.held(nominee);
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
        LocalDate today = clock.instant().atZone(CampaignZone.ZONE).toLocalDate();
        LocalDate first = proposal.letterDate();
        new InputCheck(Subject.nominee(id.toString(), nominee.name()))
                .required("number", "Số, ký hiệu tờ trình bổ sung", letter.number(), 60)
                .that(
                        letter.date() != null
                                && !letter.date().isAfter(today)
                                && (first == null || !letter.date().isBefore(first)),
                        "supplement-date",
                        "date",
                        letter.date() == null ? "" : letter.date().toString(),
                        "",
                        "Ngày tờ trình bổ sung không được trước ngày tờ trình đã gửi và không được sau hôm nay.",
                        "The supplementary letter is dated neither before the first letter nor after today.")
                .refuseIfAny();
        drafting.attached(actor, proposal, id, NumberLetter.LETTER, letter.file());
        files.seal(List.of(letter.file()));
        if (proposal.state() == ProposalState.AWAITING_DECISION) {
            // The others are appraised; the time for this one begins with its own reception.
            proposal.appraisedBy(null);
        }
        nominee.supplemented(letter.number().strip(), letter.date());
        nominee.move(NomineeState.SENT, "", NomineeState.SUSPENDED);
        // Kept out of the letter, it was not judged when the others were sent.
        RefusedException.ifBlocked(
                checks.findings(proposal, Ask.of(proposal, Stage.SENDING).about(joining -> joining.id()
                        .equals(id))));
        audit.record(
                actor,
                proposal.unit().value(),
                "nominee.supplemented",
                AuditSubject.proposal(code),
                letter.number().strip() + ", " + letter.date(),
                Map.of());
        proposals.flush();
        resumed.tell(proposal);
    }

    private boolean unitsOwn(Proposal proposal, Hold hold) {
        Proposal placedIn = access.read(proposal.organisation(), hold.dossier());
        return placedIn.unit().equals(proposal.unit()) && !placedIn.everSent();
    }
}
