package vn.khenthuong.proposal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditEvent;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.Subject;

/** The head or a deputy signs the submission letter, or returns the matter to the council. */
@Component
@Transactional
class SignLetter extends DossierAct<LetterSignature> {

    private final DossierParts parts;
    private final AuditTrail audit;
    private final Clock clock;

    SignLetter(DossierAccess access, DossierParts parts, AuditTrail audit, Clock clock) {
        super("signLetter", LetterSignature.class, access, ProposalPermissions::maySign);
        this.parts = parts;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Finding> check(Actor actor, String subject, LetterSignature judgement) {
        return findings(read(actor, subject), judgement);
    }

    @Override
    public Map<String, Object> apply(Actor actor, String subject, LetterSignature judgement) {
        Proposal proposal = lock(actor, subject);
        RefusedException.ifBlocked(findings(proposal, judgement));
        boolean signed = judgement.outcome() == LetterSignature.Outcome.SIGN;
        boolean onBehalf = onBehalf(actor, proposal, judgement);
        if (signed) {
            proposal.signed(actor.userId(), clock.instant(), onBehalf);
            proposal.move(ProposalState.NUMBERING, ProposalState.SIGNING);
            parts.add(proposal, actor.userId(), Part.SIGNED);
        } else {
            proposal.move(ProposalState.COUNCIL, ProposalState.SIGNING);
        }
        proposal.changed(actor.userId(), clock.instant());
        audit.record(
                actor,
                proposal.unit().value(),
                signed ? "letter.signed" : "letter.returned-to-council",
                AuditSubject.proposal(proposal.code()),
                signed && onBehalf ? "KT." : "",
                signed ? Map.of() : AuditEvent.reason(judgement.reason()));
        return Map.of("signed", signed);
    }

    /** A deputy always signs for the head; only the papers say who signed a letter that came by iDesk. */
    private static boolean onBehalf(Actor actor, Proposal proposal, LetterSignature judgement) {
        return proposal.channel() == Channel.IDESK ? judgement.onBehalf() : !actor.hasIn(proposal.unit(), Role.HEAD);
    }

    private static List<Finding> findings(Proposal proposal, LetterSignature judgement) {
        InputCheck input = new InputCheck(Subject.proposal(proposal.code().value()))
                .that(
                        judgement.outcome() != null,
                        "input-required",
                        "outcome",
                        "",
                        "",
                        "Hãy chọn ký tờ trình hoặc chuyển lại Hội đồng.",
                        "Choose to sign or to return to the council.");
        if (judgement.outcome() == LetterSignature.Outcome.RETURN) {
            input.required("reason", "Lý do chuyển lại Hội đồng", judgement.reason(), InputCheck.LONG_TEXT);
        } else {
            input.optional("reason", "Ghi chú", judgement.reason(), InputCheck.LONG_TEXT);
        }
        return input.findings();
    }
}
