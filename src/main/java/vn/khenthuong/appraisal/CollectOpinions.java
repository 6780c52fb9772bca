package vn.khenthuong.appraisal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.proposal.DossierProgress;
import vn.khenthuong.proposal.DossierView;
import vn.khenthuong.proposal.Dossiers;
import vn.khenthuong.proposal.ProposalPermissions;
import vn.khenthuong.proposal.ProposalState;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;

/** The officer records what the consulted bodies answered; appraisal goes on. */
@Component
@Transactional
class CollectOpinions extends HomeAffairsAct<Opinions> {

    private final ConsultationTable consultations;
    private final ConsultationCheck check;
    private final AuditTrail audit;

    CollectOpinions(
            Dossiers dossiers,
            DossierProgress progress,
            ConsultationTable consultations,
            ConsultationCheck check,
            AuditTrail audit) {
        super("collectOpinions", Opinions.class, CollectOpinions::permitted, dossiers, progress);
        this.consultations = consultations;
        this.check = check;
        this.audit = audit;
    }

    static boolean permitted(ProposalPermissions may) {
        return may.state() == ProposalState.APPRAISAL && may.mayAppraise();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Finding> check(Actor actor, String subject, Opinions judgement) {
        DossierView dossier = read(actor, subject);
        Map<String, AppraisalSheet.Asked> open = open(actor, dossier.code());
        Set<String> answered =
                judgement.answers().stream().map(Opinions.Answer::body).collect(Collectors.toSet());
        InputCheck input = new InputCheck(Subject.proposal(subject))
                .that(
                        answered.equals(open.keySet())
                                && answered.size() == judgement.answers().size(),
                        "opinions-complete",
                        "answers",
                        answered.size() + " cơ quan",
                        open.size() + " cơ quan",
                        "Hãy ghi ý kiến của từng cơ quan đã hỏi; cơ quan không trả lời thì chọn “không trả lời” khi đã hết thời hạn.",
                        "Record an answer of each body that was asked, or after the time is over that none came.");
        judgement.answers().stream()
                .filter(answer -> open.containsKey(answer.body()))
                .forEach(answer ->
                        check.answered(input, "answers[" + answer.body() + "]", open.get(answer.body()), answer));
        return input.findings();
    }

    @Override
    public Map<String, Object> apply(Actor actor, String subject, Opinions judgement) {
        ProposalCode code = lock(actor, subject);
        RefusedException.ifBlocked(check(actor, subject, judgement));
        Map<String, AppraisalSheet.Asked> open = open(actor, code);
        judgement
                .answers()
                .forEach(answer -> consultations.answer(
                        actor, code, open.get(answer.body()).id(), answer));
        audit.record(
                actor,
                "opinions.recorded",
                AuditSubject.proposal(code),
                judgement.answers().stream().map(Opinions.Answer::body).collect(Collectors.joining(", ")),
                Map.of());
        return Map.of();
    }

    /** Whoever is still awaited, by name: nobody is asked twice at a time. */
    private Map<String, AppraisalSheet.Asked> open(Actor actor, ProposalCode code) {
        return consultations.of(actor.organisation(), code).stream()
                .filter(AppraisalSheet.Asked::awaited)
                .collect(Collectors.toMap(AppraisalSheet.Asked::body, asked -> asked, (one, other) -> other));
    }
}
