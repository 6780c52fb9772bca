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

    private final AppraisalSheets sheets;
    private final AuditTrail audit;

    CollectOpinions(Dossiers dossiers, DossierProgress progress, AppraisalSheets sheets, AuditTrail audit) {
        super(
                "collectOpinions",
                Opinions.class,
                may -> may.state() == ProposalState.APPRAISAL && may.mayAppraise(),
                dossiers,
                progress);
        this.sheets = sheets;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Finding> check(Actor actor, String subject, Opinions judgement) {
        DossierView dossier = read(actor, subject);
        Set<String> open = sheets.consultations(actor, dossier.code()).stream()
                .filter(asked -> asked.answer() == null)
                .map(AppraisalSheet.Asked::body)
                .collect(Collectors.toSet());
        Set<String> answered =
                judgement.answers().stream().map(Opinions.Answer::body).collect(Collectors.toSet());
        InputCheck input = new InputCheck(Subject.proposal(subject))
                .that(
                        answered.equals(open),
                        "opinions-complete",
                        "answers",
                        answered.size() + " cơ quan",
                        open.size() + " cơ quan",
                        "Hãy ghi ý kiến của từng cơ quan đã hỏi; cơ quan không trả lời thì ghi \"không có ý kiến\".",
                        "Record an answer of each body that was asked, or that none came.");
        judgement.answers().forEach(answer -> input.required(
                        "answers", "Ý kiến trả lời", answer.text(), InputCheck.LONG_TEXT)
                .optional("answers", "Số văn bản", answer.number(), 60));
        return input.findings();
    }

    @Override
    public Map<String, Object> apply(Actor actor, String subject, Opinions judgement) {
        ProposalCode code = lock(actor, subject);
        RefusedException.ifBlocked(check(actor, subject, judgement));
        judgement.answers().forEach(answer -> sheets.answer(actor, code, answer));
        audit.record(
                actor,
                "opinions.recorded",
                AuditSubject.proposal(code),
                judgement.answers().stream().map(Opinions.Answer::body).collect(Collectors.joining(", ")),
                Map.of());
        return Map.of();
    }
}
