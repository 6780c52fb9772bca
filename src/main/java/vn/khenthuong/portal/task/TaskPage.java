package vn.khenthuong.portal.task;

import java.time.Instant;
import vn.khenthuong.portal.amendment.AmendmentSheet;
import vn.khenthuong.portal.round.RoundSheet;
import vn.khenthuong.portal.statelist.StateListSheet;
import vn.khenthuong.workflow.OpenTask;

/**
 * One task as a page: what it is about, and what its form needs.
 *
 * @param draft the reader's own saved judgement as JSON; empty if there is none
 * @param draftSavedAt null if there is none
 * @param dossier null unless it is a task of a dossier
 * @param round null unless it is a task of a round
 * @param amendment null unless it is a task of an amendment
 * @param stateList null unless it is a task of a list for a State award
 * @param form what this step's inputs are made from, one of {@link StepForms}; null if the sheet is enough
 */
record TaskPage(
        OpenTask task,
        String draft,
        Instant draftSavedAt,
        DossierSheet dossier,
        RoundSheet round,
        AmendmentSheet amendment,
        StateListSheet stateList,
        Object form) {

    /** Where one goes when it is done. */
    public String subjectPath() {
        if (amendment != null) {
            return "/amendments/" + task.subject();
        }
        if (stateList != null) {
            return "/state-lists/" + task.subject();
        }
        return (dossier == null ? "/rounds/" : "/dossiers/") + task.subject();
    }
}
