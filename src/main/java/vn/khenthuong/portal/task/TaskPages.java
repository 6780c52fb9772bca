package vn.khenthuong.portal.task;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.portal.amendment.AmendmentSheet;
import vn.khenthuong.portal.amendment.AmendmentSheets;
import vn.khenthuong.portal.round.RoundSheet;
import vn.khenthuong.portal.round.RoundSheets;
import vn.khenthuong.portal.statelist.StateListSheet;
import vn.khenthuong.portal.statelist.StateListSheets;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.AmendmentCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.shared.StateListCode;
import vn.khenthuong.workflow.TaskDoor;
import vn.khenthuong.workflow.TaskView;

/** Puts a task's page together. */
@Component
class TaskPages {

    private static final String ROUND = "decision-round";
    private static final String AMENDMENT = "award-amendment";
    private static final String STATE_LIST = "state-award";

    private final TaskDoor door;
    private final DossierSheets dossiers;
    private final RoundSheets rounds;
    private final AmendmentSheets amendments;
    private final StateListSheets stateLists;
    private final StepForms forms;
    private final StateListForms stateForms;

    TaskPages(
            TaskDoor door,
            DossierSheets dossiers,
            RoundSheets rounds,
            AmendmentSheets amendments,
            StateListSheets stateLists,
            StepForms forms,
            StateListForms stateForms) {
        this.door = door;
        this.dossiers = dossiers;
        this.rounds = rounds;
        this.amendments = amendments;
        this.stateLists = stateLists;
        this.forms = forms;
        this.stateForms = stateForms;
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
                    view.task(),
                    draft,
                    view.draftSavedAt(),
                    null,
                    round,
                    null,
                    null,
                    forms.ofRound(actor, step, round));
        }
        if (view.task().process().equals(AMENDMENT)) {
            AmendmentSheet amendment =
                    amendments.of(actor, new AmendmentCode(view.task().subject()));
            return new TaskPage(
                    view.task(),
                    draft,
                    view.draftSavedAt(),
                    null,
                    null,
                    amendment,
                    null,
                    forms.ofAmendment(actor, step));
        }
        if (view.task().process().equals(STATE_LIST)) {
            StateListSheet list =
                    stateLists.of(actor, new StateListCode(view.task().subject()));
            return new TaskPage(
                    view.task(),
                    draft,
                    view.draftSavedAt(),
                    null,
                    null,
                    null,
                    list,
                    stateForms.of(actor, step, list.view()));
        }
        DossierSheet dossier = dossiers.of(actor, new ProposalCode(view.task().subject()));
        return new TaskPage(
                view.task(),
                draft,
                view.draftSavedAt(),
                dossier,
                null,
                null,
                null,
                forms.ofDossier(actor, step, dossier));
    }
}
