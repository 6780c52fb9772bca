package vn.khenthuong.proposal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.document.Files;
import vn.khenthuong.eligibility.Stage;
import vn.khenthuong.proposal.DossierAccess.Opened;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;

/** Answers to what Home Affairs returned: of a whole dossier through its task, of single nominees while the others go on. */
@Service
public class Completions {

    private final DossierAccess access;
    private final ReturnPoints points;
    private final DossierDocuments documents;
    private final DossierChecks checks;
    private final ResumedRoute resumed;
    private final Files files;
    private final AuditTrail audit;
    private final Clock clock;

    Completions(
            DossierAccess access,
            ReturnPoints points,
            DossierDocuments documents,
            DossierChecks checks,
            ResumedRoute resumed,
            Files files,
            AuditTrail audit,
            Clock clock) {
        this.access = access;
        this.points = points;
        this.documents = documents;
        this.checks = checks;
        this.resumed = resumed;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sends back the nominees that were returned while the rest of the dossier went on.
     *
     * @throws RefusedException if a point of these nominees has no answer, or a rule blocks
     */
    @Transactional
    public void sendBack(Actor actor, ProposalCode code, Completion completion) {
        Opened opened = access.lock(actor, code);
        Proposal proposal = opened.proposal();
        opened.require(
                opened.permissions().mayComplete() && proposal.state() != ProposalState.RETURNED, "complete nominees");
        Predicate<ReturnPoint> ofReturned = point -> point.nominee() != null
                && proposal.find(point.nominee())
                        .map(nominee -> nominee.state() == NomineeState.RETURNED)
                        .orElse(false);
        RefusedException.ifBlocked(findings(proposal, completion, ofReturned));
        answer(actor, proposal, completion);
        resume(proposal);
        proposal.changed(actor.userId(), clock.instant());
        resumed.tell(proposal);
    }

    List<Finding> findings(Proposal proposal, Completion completion, Predicate<ReturnPoint> which) {
        Map<UUID, String> answers = completion.answers().stream()
                .filter(answer -> answer.point() != null)
                .collect(Collectors.toMap(
                        Completion.Answer::point, a -> a.answer() == null ? "" : a.answer(), (a, b) -> b));
        List<Finding> findings = new ArrayList<>();
        points.of(proposal).stream()
                .filter(ReturnPoint::open)
                .filter(point -> concernsSomebody(proposal, point))
                .filter(which)
                .forEach(point -> findings.addAll(
                        new InputCheck(Subject.proposal(proposal.code().value()))
                                .required(
                                        "answers[" + point.id() + "]",
                                        "Trả lời nội dung \"" + shortened(point.text()) + "\"",
                                        answers.get(point.id()),
                                        InputCheck.LONG_TEXT)
                                .findings()));
        findings.addAll(checks.findings(proposal, Stage.SENDING));
        return findings;
    }

    /** A nominee that was withdrawn meanwhile needs no answer any more. */
    private static boolean concernsSomebody(Proposal proposal, ReturnPoint point) {
        return point.nominee() == null
                || proposal.find(point.nominee())
                        .filter(nominee -> !nominee.state().out())
                        .isPresent();
    }

    /** Everybody who was returned goes on. */
    void resume(Proposal proposal) {
        proposal.nominees().stream()
                .filter(nominee -> nominee.state() == NomineeState.RETURNED)
                .forEach(nominee -> nominee.move(NomineeState.SENT, "", NomineeState.RETURNED));
        proposal.completionDue(null);
    }

    void answer(Actor actor, Proposal proposal, Completion completion) {
        Set<UUID> known = points.of(proposal).stream().map(ReturnPoint::id).collect(Collectors.toSet());
        completion.answers().stream()
                .filter(answer -> known.contains(answer.point()))
                .filter(answer -> answer.answer() != null && !answer.answer().isBlank())
                .forEach(answer -> points.answer(answer.point(), answer.answer(), actor.userId()));
        files.seal(documents.of(proposal).stream().map(DossierDocument::file).toList());
        audit.record(
                actor,
                proposal.unit().value(),
                "dossier.completed",
                AuditSubject.proposal(proposal.code()),
                completion.answers().size() + " nội dung",
                Map.of());
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "…";
    }
}
