package vn.khenthuong.demo;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.khenthuong.appraisal.Appraisal;
import vn.khenthuong.appraisal.Approval;
import vn.khenthuong.appraisal.ReceptionCheck;
import vn.khenthuong.appraisal.SheetCriteria;
import vn.khenthuong.appraisal.SheetCriterion;
import vn.khenthuong.proposal.DossierDocument;
import vn.khenthuong.proposal.DossierView;
import vn.khenthuong.proposal.NomineeState;
import vn.khenthuong.proposal.NomineeView;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.workflow.TaskDoor;

/** Home Affairs receives, returns, consults, appraises and approves. */
@Component
@OnlyInDemo
class OfficeScenes {

    private final Backstage backstage;
    private final SheetCriteria criteria;
    private final TaskDoor door;

    OfficeScenes(Backstage backstage, SheetCriteria criteria, TaskDoor door) {
        this.backstage = backstage;
        this.criteria = criteria;
        this.door = door;
    }

    Map<String, Scene<Story.Dossier>> scenes() {
        return Map.of(
                "accept", this::accept,
                "return", this::giveBack,
                "consult", this::consult,
                "appraise", this::appraise,
                "approve", this::approve,
                "approveBack", this::approveBack);
    }

    private Supplier<String> accept(Story.Dossier dossier, StoryAct act) {
        return submit(dossier, act, "checkReception", new ReceptionCheck(ReceptionCheck.Outcome.ACCEPT, List.of()));
    }

    private Supplier<String> giveBack(Story.Dossier dossier, StoryAct act) {
        DossierView view = backstage.view(backstage.actor(act.by()), dossier);
        List<ReceptionCheck.Point> points = act.points().entrySet().stream()
                .map(point -> new ReceptionCheck.Point(
                        Backstage.id(view, dossier.nominee(point.getKey())), Papers.REPORT, point.getValue()))
                .toList();
        return submit(dossier, act, "checkReception", new ReceptionCheck(ReceptionCheck.Outcome.RETURN, points));
    }

    private Supplier<String> consult(Story.Dossier dossier, StoryAct act) {
        List<Appraisal.Consultation> asked = act.lines().entrySet().stream()
                .map(line -> new Appraisal.Consultation(line.getKey(), line.getValue()))
                .toList();
        return submit(
                dossier, act, "appraiseDossier", new Appraisal(Appraisal.Outcome.CONSULT, asked, List.of(), List.of()));
    }

    private Supplier<String> appraise(Story.Dossier dossier, StoryAct act) {
        Actor officer = backstage.actor(act.by());
        DossierView view = backstage.view(officer, dossier);
        Map<NomineeId, List<SheetCriterion>> applying = criteria.of(officer, view.code());
        List<Appraisal.Line> lines = view.nominees().stream()
                .filter(nominee -> nominee.state() == NomineeState.SENT)
                .map(nominee -> line(dossier, act, nominee, applying.get(nominee.id()), report(view, nominee)))
                .toList();
        return submit(
                dossier, act, "appraiseDossier", new Appraisal(Appraisal.Outcome.DONE, List.of(), lines, List.of()));
    }

    private static Appraisal.Line line(
            Story.Dossier dossier, StoryAct act, NomineeView nominee, List<SheetCriterion> applying, FileId report) {
        String key = Backstage.entry(dossier, nominee).key();
        String refused = Story.orEmpty(act.refuse()).get(key);
        String sentBack = Story.orEmpty(act.send()).get(key);
        if (refused != null) {
            return new Appraisal.Line(nominee.id(), Appraisal.LineOutcome.REFUSE, refused);
        }
        if (sentBack != null) {
            return new Appraisal.Line(nominee.id(), Appraisal.LineOutcome.RETURN, sentBack);
        }
        return new Appraisal.Line(
                nominee.id(),
                Appraisal.LineOutcome.RECOMMEND,
                "Hồ sơ đầy đủ, đúng đối tượng, đủ tiêu chuẩn.",
                applying.stream().map(criterion -> asFound(criterion, report)).toList());
    }

    private static Appraisal.Judged asFound(SheetCriterion criterion, FileId report) {
        boolean seen = !criterion.measured() && report != null;
        return new Appraisal.Judged(
                criterion.key(),
                criterion.machine() == SheetCriterion.Machine.NOT_MET
                        ? Appraisal.Judgement.NOT_MET
                        : Appraisal.Judgement.MET,
                "",
                seen ? report : null,
                seen ? 1 : null);
    }

    private static FileId report(DossierView dossier, NomineeView nominee) {
        return dossier.documentsOf(nominee.id()).stream()
                .filter(document -> document.item().equals(Papers.REPORT))
                .map(DossierDocument::file)
                .findFirst()
                .orElse(null);
    }

    private Supplier<String> approve(Story.Dossier dossier, StoryAct act) {
        return submit(dossier, act, "approveAppraisal", new Approval(Approval.Outcome.APPROVE, ""));
    }

    private Supplier<String> approveBack(Story.Dossier dossier, StoryAct act) {
        return submit(dossier, act, "approveAppraisal", new Approval(Approval.Outcome.RETURN, act.text()));
    }

    private Supplier<String> submit(Story.Dossier dossier, StoryAct act, String step, Object judgement) {
        Actor actor = backstage.actor(act.by());
        String code = backstage.code(dossier.unit()).value();
        return Scene.doing(() -> door.submit(actor, code, step, judgement));
    }
}
