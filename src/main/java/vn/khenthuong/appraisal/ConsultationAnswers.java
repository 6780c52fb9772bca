package vn.khenthuong.appraisal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.proposal.DossierProgress;
import vn.khenthuong.proposal.ProposalPermissions;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;

/**
 * The bodies are asked side by side and answer at different times: each answer is recorded when it comes, by whichever
 * officer opens the letter, also after its time while the dossier is still appraised.
 */
@Service
public class ConsultationAnswers {

    private final ConsultationTable table;
    private final ConsultationCheck check;
    private final DossierProgress progress;
    private final AuditTrail audit;

    ConsultationAnswers(ConsultationTable table, ConsultationCheck check, DossierProgress progress, AuditTrail audit) {
        this.table = table;
        this.check = check;
        this.progress = progress;
        this.audit = audit;
    }

    /**
     * Records one answer.
     *
     * @param asked id of the question, see {@link AppraisalSheet.Asked}
     * @throws NotPermittedException if the actor may not appraise the dossier now, or nobody asked such a question
     * @throws RefusedException if the answer is incomplete, or one was recorded meanwhile
     */
    @Transactional
    public void record(Actor actor, ProposalCode dossier, UUID asked, Opinions.Answer answer) {
        ProposalPermissions may = progress.lock(actor, dossier);
        may.require(CollectOpinions.permitted(may), "record opinion", dossier.value());
        AppraisalSheet.Asked question = table.of(actor.organisation(), dossier).stream()
                .filter(one -> one.id().equals(asked))
                .findFirst()
                .orElseThrow(() -> NotPermittedException.unknown("consultation " + asked));
        InputCheck input = new InputCheck(Subject.proposal(dossier.value()));
        input.that(
                question.awaited() || question.silent(),
                "opinion-once",
                "answers",
                "",
                "",
                question.body() + ": ý kiến đã được ghi. Hãy tải lại trang để xem.",
                question.body() + ": the answer has been recorded; reload the page to see it.");
        check.answered(input, "answers", question, answer);
        input.refuseIfAny();
        table.answer(actor, dossier, asked, answer);
        audit.record(actor, "opinions.recorded", AuditSubject.proposal(dossier), question.body(), Map.of());
    }

    /** When the last body that is still awaited will be too late; empty if nobody is awaited within a limit. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Instant> due(OrganisationCode organisation, ProposalCode dossier) {
        List<AppraisalSheet.Asked> awaited = awaited(organisation, dossier);
        return awaited.stream().anyMatch(asked -> asked.due() == null)
                ? Optional.empty()
                : awaited.stream().map(AppraisalSheet.Asked::due).max(Comparator.naturalOrder());
    }

    /** The time is over: who has not answered is recorded as silent. A second call changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(OrganisationCode organisation, ProposalCode dossier) {
        progress.lockAll(organisation, List.of(dossier));
        List<AppraisalSheet.Asked> silent = awaited(organisation, dossier).stream()
                .filter(AppraisalSheet.Asked::overdue)
                .toList();
        if (silent.isEmpty()) {
            return;
        }
        Actor program = Actor.system(organisation);
        silent.forEach(asked -> table.answer(
                program, dossier, asked.id(), new Opinions.Answer(asked.body(), "", null, Opinions.Position.NONE, "")));
        audit.record(
                program,
                "opinions.time-over",
                AuditSubject.proposal(dossier),
                silent.stream().map(AppraisalSheet.Asked::body).collect(Collectors.joining(", ")),
                Map.of());
    }

    private List<AppraisalSheet.Asked> awaited(OrganisationCode organisation, ProposalCode dossier) {
        return table.of(organisation, dossier).stream()
                .filter(AppraisalSheet.Asked::awaited)
                .toList();
    }
}
