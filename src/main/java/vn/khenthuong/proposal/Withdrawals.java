package vn.khenthuong.proposal;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditEvent;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.proposal.DossierAccess.Opened;
import vn.khenthuong.quota.QuotaSlots;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;

/** The unit takes back a dossier or one nominee; slots become free (stand A5). A nominee in a round's list stays there. */
@Service
@Transactional
public class Withdrawals {

    private final DossierAccess access;
    private final QuotaSlots slots;
    private final ApprovalProcess process;
    private final AuditTrail audit;
    private final Clock clock;

    Withdrawals(DossierAccess access, QuotaSlots slots, ApprovalProcess process, AuditTrail audit, Clock clock) {
        this.access = access;
        this.slots = slots;
        this.process = process;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Withdraws the whole dossier and ends its route.
     *
     * @throws RefusedException without a reason, or while a nominee stands in a round's list or is awarded
     */
    public void withdraw(Actor actor, ProposalCode code, String reason) {
        process.occupy(actor.organisation(), code);
        Opened opened = access.lock(actor, code);
        Proposal proposal = opened.proposal();
        opened.require(opened.permissions().mayWithdraw(), "withdraw");
        check(code, reason);
        refuseIfListed(proposal, proposal.nominees());
        boolean started = proposal.state() != ProposalState.DRAFT;
        proposal.nominees().stream()
                .filter(nominee -> !nominee.state().out())
                .forEach(nominee -> nominee.move(NomineeState.WITHDRAWN, reason, nominee.state()));
        slots.release(proposal.nominees().stream().map(Nominee::id).toList());
        proposal.move(ProposalState.WITHDRAWN, proposal.state());
        done(actor, proposal, "dossier.withdrawn", reason);
        if (started) {
            process.withdrawn(proposal.organisation(), code);
        }
    }

    /** Withdraws one nominee of a sent dossier; if nobody is left, the dossier is withdrawn. */
    public void withdrawNominee(Actor actor, ProposalCode code, NomineeId id, String reason) {
        process.occupy(actor.organisation(), code);
        Opened opened = access.lock(actor, code);
        Proposal proposal = opened.proposal();
        opened.require(opened.permissions().mayWithdraw() && !proposal.state().unsent(), "withdraw nominee");
        check(code, reason);
        Nominee nominee = proposal.nominee(id);
        refuseIfListed(proposal, List.of(nominee));
        if (!nominee.state().openAfterSending()) {
            throw new RefusedException(Finding.invalid(
                    "nominee-closed",
                    Subject.nominee(id.toString(), nominee.name()),
                    nominee.state().text().vi(),
                    "",
                    "Trường hợp này đã kết thúc nên không rút được nữa.",
                    "This nominee is closed and cannot be withdrawn."));
        }
        long others = proposal.nominees().stream()
                .filter(n -> !n.id().equals(id) && n.state().openAfterSending())
                .count();
        boolean anyAwarded =
                proposal.nominees().stream().anyMatch(n -> n.state().awarded());
        nominee.move(
                NomineeState.WITHDRAWN,
                reason,
                NomineeState.SUSPENDED,
                NomineeState.SENT,
                NomineeState.RETURNED,
                NomineeState.RECOMMENDED,
                NomineeState.CLARIFYING);
        slots.release(List.of(id));
        done(actor, proposal, "nominee.withdrawn", reason);
        if (others == 0 && anyAwarded) {
            process.settled(proposal.organisation(), code);
        } else if (others == 0) {
            proposal.move(ProposalState.WITHDRAWN, proposal.state());
            process.withdrawn(proposal.organisation(), code);
        }
    }

    private static void check(ProposalCode code, String reason) {
        new InputCheck(Subject.proposal(code.value()))
                .required("reason", "Lý do rút", reason, InputCheck.LONG_TEXT)
                .refuseIfAny();
    }

    private static void refuseIfListed(Proposal proposal, List<Nominee> nominees) {
        boolean listed = nominees.stream()
                .map(Nominee::state)
                .anyMatch(s -> s == NomineeState.LISTED || s == NomineeState.REFERRED || s.awarded());
        if (listed) {
            throw new RefusedException(
                    Finding.invalid(
                            "listed-cannot-withdraw",
                            Subject.proposal(proposal.code().value()),
                            "",
                            "",
                            "Trường hợp đang trong danh sách trình [the-decider], đã trình lên cấp trên hoặc đã có quyết định nên không rút được. Hãy liên hệ"
                                    + " [appraiser].",
                            "A nominee that stands in a list for [the-decider], was referred upward or is decided, cannot be withdrawn."));
        }
    }

    private void done(Actor actor, Proposal proposal, String act, String reason) {
        proposal.changed(actor.userId(), clock.instant());
        audit.record(
                actor,
                proposal.unit().value(),
                act,
                AuditSubject.proposal(proposal.code()),
                "",
                AuditEvent.reason(reason));
    }
}
