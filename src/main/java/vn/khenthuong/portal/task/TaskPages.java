package vn.khenthuong.portal.task;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.portal.amendment.AmendmentSheet;
import vn.khenthuong.portal.amendment.AmendmentSheets;
import vn.khenthuong.portal.round.RoundSheet;
import vn.khenthuong.portal.round.RoundSheets;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.AmendmentCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.workflow.TaskDoor;
import vn.khenthuong.workflow.TaskView;

/** Puts a task's page together. */
@Component
class TaskPages {

    private static final String ROUND = "decision-round";
    private static final String AMENDMENT = "award-amendment";

    private final TaskDoor door;
    private final DossierSheets dossiers;
    private final RoundSheets rounds;
    private final AmendmentSheets amendments;
    private final StepForms forms;

    TaskPages(TaskDoor door, DossierSheets dossiers, RoundSheets rounds, AmendmentSheets amendments, StepForms forms) {
        this.door = door;
        this.dossiers = dossiers;
        this.rounds = rounds;
        this.amendments = amendments;
        this.forms = forms;
    }

    /**
     * @throws vn.khenthuong.shared.NotPermittedException unless the task is the actor's to do
     * @throws vn.khenthuong.shared.RefusedException if it was done meanwhile
     */
    // One transaction, so that what the parts of the page ask for again is read once.
    @Transactional(readOnly = true)
    TaskPage of(Actor actor, String taskId) {
        TaskView view = door.view(actor, taskId);
        String step = view.task().step();
        String draft = view.draft() == null ? "" : view.draft().toString();
        if (view.task().process().equals(ROUND)) {
            RoundSheet round = rounds.of(actor, new RoundCode(view.task().subject()));
            return new TaskPage(
                    view.task(), draft, view.draftSavedAt(), null, round, null, forms.ofRound(actor, step, round));
        }
        if (view.task().process().equals(AMENDMENT)) {
            AmendmentSheet amendment =
                    amendments.of(actor, new AmendmentCode(view.task().subject()));
            return new TaskPage(
                    view.task(), draft, view.draftSavedAt(), null, null, amendment, forms.ofAmendment(actor, step));
        }
        DossierSheet dossier = dossiers.of(actor, new ProposalCode(view.task().subject()));
        return new TaskPage(
                view.task(), draft, view.draftSavedAt(), dossier, null, null, forms.ofDossier(actor, step, dossier));
    }
}
