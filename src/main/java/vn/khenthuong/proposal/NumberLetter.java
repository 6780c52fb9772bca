package vn.khenthuong.proposal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.document.Files;
import vn.khenthuong.eligibility.Stage;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;

/** The unit's clerk numbers, dates and seals the submission letter (plan V.1.b, first dash). */
@Component
@Transactional
class NumberLetter extends DossierAct<LetterNumber> {

    static final String LETTER = "letter";
    private static final String DATES_IN_ORDER = "minutes-letter-sending-in-order";

    private final Drafting drafting;
    private final DossierChecks checks;
    private final DossierDocuments documents;
    private final Files files;
    private final AuditTrail audit;
    private final Clock clock;

    NumberLetter(
            DossierAccess access,
            Drafting drafting,
            DossierChecks checks,
            DossierDocuments documents,
            Files files,
            AuditTrail audit,
            Clock clock) {
        super("numberLetter", LetterNumber.class, access, ProposalPermissions::mayNumber);
        this.drafting = drafting;
        this.checks = checks;
        this.documents = documents;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Finding> check(Actor actor, String subject, LetterNumber judgement) {
        return findings(actor, read(actor, subject), judgement);
    }

    @Override
    public Map<String, Object> apply(Actor actor, String subject, LetterNumber judgement) {
        Proposal proposal = lock(actor, subject);
        RefusedException.ifBlocked(findings(actor, proposal, judgement));
        documents.of(proposal).stream()
                .filter(document -> document.item().equals(LETTER))
                .forEach(document -> documents.remove(document.id()));
        drafting.attached(actor, proposal, null, LETTER, judgement.file());
        proposal.changed(actor.userId(), clock.instant());
        proposal.lettered(judgement.number().strip(), judgement.date());
        proposal.move(ProposalState.READY, ProposalState.NUMBERING);
        audit.record(
                actor,
                proposal.unit().value(),
                "letter.numbered",
                AuditSubject.proposal(proposal.code()),
                judgement.number() + ", " + judgement.date(),
                Map.of());
        return Map.of();
    }

    private List<Finding> findings(Actor actor, Proposal proposal, LetterNumber judgement) {
        Subject subject = Subject.proposal(proposal.code().value());
        List<Finding> findings = new ArrayList<>(new InputCheck(subject)
                .required("number", "Số, ký hiệu tờ trình", judgement.number(), 60)
                .that(
                        judgement.date() != null,
                        "input-required",
                        "date",
                        "",
                        "",
                        "Chưa nhập ngày của tờ trình.",
                        "The letter's date is missing.")
                .that(
                        judgement.file() != null,
                        "input-required",
                        "file",
                        "",
                        "",
                        "Chưa tải lên tờ trình đã ký, đóng dấu (PDF).",
                        "The sealed letter (PDF) is missing.")
                .findings());
        if (judgement.file() != null) {
            files.info(actor, judgement.file());
        }
        checks
                .findings(
                        proposal,
                        Ask.of(proposal, Stage.SENDING)
                                .about(nominee -> false)
                                .ifLettered(judgement.number(), judgement.date()))
                .stream()
                .filter(finding -> finding.rule().equals(DATES_IN_ORDER))
                .forEach(findings::add);
        return findings;
    }
}
