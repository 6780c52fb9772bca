package vn.khenthuong.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.appraisal.Appraisal.LineOutcome;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.eligibility.Stage;
import vn.khenthuong.proposal.DossierDocument;
import vn.khenthuong.proposal.DossierProgress;
import vn.khenthuong.proposal.DossierView;
import vn.khenthuong.proposal.Dossiers;
import vn.khenthuong.proposal.NomineeState;
import vn.khenthuong.proposal.NomineeView;
import vn.khenthuong.proposal.ProposalState;
import vn.khenthuong.proposal.SameCandidate;
import vn.khenthuong.register.SameSubjectVerdicts;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;

/**
 * The officer appraises every nominee that came (plan VI.6). Nobody is recommended against a rule that blocks; who looks
 * like somebody else needs the officer's verdict first (stand A3).
 */
@Component
@Transactional
class AppraiseDossier extends HomeAffairsAct<Appraisal> {

    static final String ONE_AWARD = "one-award-per-achievement";

    private final AppraisalSheets sheets;
    private final ConsultationTable consultations;
    private final ConsultationCheck consultationCheck;
    private final SheetCriteria criteria;
    private final CriteriaCheck criteriaCheck;
    private final SameSubjectVerdicts verdicts;
    private final AuditTrail audit;

    AppraiseDossier(
            Dossiers dossiers,
            DossierProgress progress,
            AppraisalSheets sheets,
            ConsultationTable consultations,
            ConsultationCheck consultationCheck,
            SheetCriteria criteria,
            CriteriaCheck criteriaCheck,
            SameSubjectVerdicts verdicts,
            AuditTrail audit) {
        super(
                "appraiseDossier",
                Appraisal.class,
                may -> may.state() == ProposalState.APPRAISAL && may.mayAppraise(),
                dossiers,
                progress);
        this.sheets = sheets;
        this.consultations = consultations;
        this.consultationCheck = consultationCheck;
        this.criteria = criteria;
        this.criteriaCheck = criteriaCheck;
        this.verdicts = verdicts;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Finding> check(Actor actor, String subject, Appraisal judgement) {
        DossierView dossier = read(actor, subject);
        List<Finding> findings =
                new ArrayList<>(input(actor, dossier, judgement).findings());
        findings.addAll(verdicts(actor, dossier.code(), judgement));
        if (judgement.outcome() == Appraisal.Outcome.DONE) {
            Set<String> judged = judgement.samePerson().stream()
                    .map(verdict -> String.valueOf(verdict.nominee()))
                    .collect(Collectors.toSet());
            List<Finding> rules = dossiers.findings(actor, dossier.code(), Stage.APPRAISAL).stream()
                    // A verdict given with this very judgement is weighed when it is recorded.
                    .filter(f -> !(f.rule().equals(ONE_AWARD)
                            && judged.contains(f.subject().id())))
                    .toList();
            findings.addAll(recommendable(rules, judgement));
            findings.addAll(
                    criteriaCheck.check(dossier, criteria.of(actor.organisation(), dossier, rules), judgement.lines()));
        }
        return findings;
    }

    @Override
    public Map<String, Object> apply(Actor actor, String subject, Appraisal judgement) {
        ProposalCode code = lock(actor, subject);
        RefusedException.ifBlocked(check(actor, subject, judgement));
        judgement.samePerson().forEach(verdict -> {
            verdicts.judge(actor, verdict.nominee().value(), verdict.other(), verdict.same());
            audit.record(
                    actor,
                    "same-subject.judged",
                    AuditSubject.proposal(code),
                    verdict.nominee() + (verdict.same() ? " = " : " ≠ ") + verdict.other(),
                    Map.of());
            if (verdict.same()) {
                progress.confirmSame(actor, verdict.nominee(), verdict.other());
            }
        });
        if (judgement.outcome() == Appraisal.Outcome.CONSULT) {
            judgement.consultations().forEach(one -> consultations.ask(actor, code, one, consultationCheck.due(one)));
        } else {
            record(actor, code, judgement);
            progress.appraised(actor, code);
        }
        audit.record(
                actor,
                judgement.outcome() == Appraisal.Outcome.DONE ? "dossier.appraised" : "dossier.consulted",
                AuditSubject.proposal(code),
                judgement.outcome() == Appraisal.Outcome.DONE
                        ? judgement.lines().size() + " trường hợp"
                        : judgement.consultations().stream()
                                .map(Appraisal.Consultation::body)
                                .collect(Collectors.joining(", ")),
                Map.of());
        return Map.of("appraisal", judgement.outcome().name());
    }

    /** A verdict is about a nominee of this dossier and one of those whom it looks like, or strangers could be joined. */
    private List<Finding> verdicts(Actor actor, ProposalCode code, Appraisal judgement) {
        if (judgement.samePerson().isEmpty()) {
            return List.of();
        }
        Map<NomineeId, List<SameCandidate>> candidates = dossiers.sameCandidates(actor, code);
        InputCheck input = new InputCheck(Subject.proposal(code.value()));
        judgement
                .samePerson()
                .forEach(verdict -> input.that(
                        verdict.nominee() != null
                                && candidates.getOrDefault(verdict.nominee(), List.of()).stream()
                                        .anyMatch(candidate -> candidate.other().equals(verdict.other())),
                        "verdict-about-lookalike",
                        "samePerson",
                        "",
                        "",
                        "Chỉ xác nhận cùng người / khác người cho trường hợp mà hệ thống nêu là có thể trùng. Hãy tải lại trang.",
                        "Only those who look the same can be confirmed as the same or different; reload the page."));
        return input.findings();
    }

    private void record(Actor actor, ProposalCode code, Appraisal judgement) {
        List<Finding> rules = dossiers.findings(actor, code, Stage.APPRAISAL);
        RefusedException.ifBlocked(recommendable(rules, judgement));
        DossierView dossier = dossiers.view(actor, code);
        Map<NomineeId, List<SheetCriterion>> applying = criteria.of(actor.organisation(), dossier, rules);
        Map<FileId, String> titles = dossier.documents().stream()
                .collect(Collectors.toMap(DossierDocument::file, DossierDocument::title, (one, other) -> one));
        sheets.discardUnsettled(actor, code);
        judgement
                .lines()
                .forEach(line ->
                        sheets.write(actor, code, line, applying.getOrDefault(line.nominee(), List.of()), titles));
    }

    /** What the rules say against recommending those whom the officer recommends; nothing if nobody is. */
    private static List<Finding> recommendable(List<Finding> rules, Appraisal judgement) {
        Set<String> recommended = judgement.lines().stream()
                .filter(line -> line.outcome() == LineOutcome.RECOMMEND)
                .map(line -> String.valueOf(line.nominee()))
                .collect(Collectors.toSet());
        return recommended.isEmpty()
                ? List.of()
                : rules.stream()
                        .filter(f -> f.subject().kind() != Subject.Kind.NOMINEE
                                || recommended.contains(f.subject().id()))
                        .toList();
    }

    /** The nominees that wait for appraisal now. */
    static Set<NomineeId> toAppraise(DossierView dossier) {
        return dossier.nominees().stream()
                .filter(nominee -> nominee.state() == NomineeState.SENT)
                .map(NomineeView::id)
                .collect(Collectors.toSet());
    }

    private InputCheck input(Actor actor, DossierView dossier, Appraisal judgement) {
        InputCheck input = new InputCheck(Subject.proposal(dossier.code().value()))
                .that(
                        judgement.outcome() != null,
                        "input-required",
                        "outcome",
                        "",
                        "",
                        "Hãy chọn hoàn thành thẩm định hoặc lấy ý kiến.",
                        "Choose to finish or to consult.");
        if (judgement.outcome() == Appraisal.Outcome.CONSULT) {
            consultationCheck.asked(
                    input, judgement.consultations(), consultations.of(actor.organisation(), dossier.code()));
            return input;
        }
        Set<NomineeId> appraised =
                judgement.lines().stream().map(Appraisal.Line::nominee).collect(Collectors.toSet());
        Set<NomineeId> expected = toAppraise(dossier);
        input.that(
                appraised.equals(expected)
                        && appraised.size() == judgement.lines().size(),
                "appraisal-complete",
                "lines",
                appraised.size() + " dòng",
                expected.size() + " dòng",
                "Phải có kết quả thẩm định cho từng trường hợp đang chờ, mỗi trường hợp một dòng.",
                "Every waiting nominee needs exactly one line.");
        judgement.lines().forEach(line -> {
            input.that(
                    line.outcome() != null,
                    "input-required",
                    "lines",
                    "",
                    "",
                    "Chưa chọn kết quả.",
                    "Choose an outcome.");
            if (line.outcome() == LineOutcome.REFUSE || line.outcome() == LineOutcome.RETURN) {
                input.required("lines", "Lý do", line.reason(), InputCheck.LONG_TEXT);
            } else {
                input.optional("lines", "Nhận xét", line.reason(), InputCheck.LONG_TEXT);
            }
        });
        return input;
    }
}
