package vn.khenthuong.portal.dossier;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.campaign.Plan;
import vn.khenthuong.decision.DecisionNotices;
import vn.khenthuong.portal.Choice;
import vn.khenthuong.portal.Countdown;
import vn.khenthuong.portal.task.DossierSheet;
import vn.khenthuong.portal.task.DossierSheets;
import vn.khenthuong.print.AppraisalNoticePrints;
import vn.khenthuong.proposal.Dossiers;
import vn.khenthuong.proposal.NomineeState;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.workflow.ProcessProgress;
import vn.khenthuong.workflow.ProcessProgress.Progress;
import vn.khenthuong.workflow.ProcessProgress.Step;
import vn.khenthuong.workflow.ProcessProgress.Usual;
import vn.khenthuong.workflow.TaskDoor;

/** Makes the page of a dossier, also as the answer to an act on it that was refused. */
@Component
// One transaction, so that what the parts of the page ask for again is read once.
@Transactional(readOnly = true)
class DossierPages {

    private final DossierSheets sheets;
    private final Dossiers dossiers;
    private final TaskDoor tasks;
    private final ProcessProgress progress;
    private final Campaigns campaigns;
    private final DecisionNotices notices;
    private final AppraisalNoticePrints appraisalNotices;
    private final Clock clock;

    DossierPages(
            DossierSheets sheets,
            Dossiers dossiers,
            TaskDoor tasks,
            ProcessProgress progress,
            Campaigns campaigns,
            DecisionNotices notices,
            AppraisalNoticePrints appraisalNotices,
            Clock clock) {
        this.sheets = sheets;
        this.dossiers = dossiers;
        this.tasks = tasks;
        this.progress = progress;
        this.campaigns = campaigns;
        this.notices = notices;
        this.appraisalNotices = appraisalNotices;
        this.clock = clock;
    }

    /** @throws NotPermittedException as unknown if the actor may not see the dossier */
    DossierPage of(Actor actor, ProposalCode code) {
        DossierSheet sheet = sheets.of(actor, code);
        Plan plan = campaigns
                .byCode(actor.organisation(), sheet.dossier().campaign())
                .orElseThrow(() -> NotPermittedException.unknown(code.value()))
                .plan();
        Progress route = progress.of(actor.organisation(), code.value()).orElse(null);
        return new DossierPage(
                sheet,
                tasks.openTasks(actor, code.value()),
                route,
                usual(actor, route),
                Countdown.until(Optional.ofNullable(sheet.dossier().deadline()), clock.instant()),
                items(plan, item -> !item.perNominee()),
                items(plan, Plan.DossierItem::perNominee),
                sheet.dossier().may().mayDraft() ? dossiers.meters(actor, code) : List.of(),
                appraisalNotices.any(actor, sheet.dossier()),
                decided(sheet) ? notices.told(actor, code) : List.of());
    }

    /** Whether a decision may have been told; others are not asked for. */
    private static boolean decided(DossierSheet sheet) {
        return sheet.dossier().nominees().stream()
                .anyMatch(
                        nominee -> nominee.state() == NomineeState.AWARDED || nominee.state() == NomineeState.REFUSED);
    }

    private Usual usual(Actor actor, Progress route) {
        return route == null
                ? null
                : route.steps().stream()
                        .filter(Step::open)
                        .findFirst()
                        .flatMap(step -> progress.usual(actor.organisation(), step.elementId()))
                        .orElse(null);
    }

    ModelAndView show(Actor actor, ProposalCode code) {
        return new ModelAndView("dossier/page", Map.of("page", of(actor, code)));
    }

    /** The page again, with why nothing was done. */
    ModelAndView refused(Actor actor, ProposalCode code, List<Finding> refusal) {
        ModelAndView view = show(actor, code).addObject("refusal", refusal);
        view.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return view;
    }

    /** The page as it is now, because somebody else changed it; nothing was done. */
    ModelAndView changed(Actor actor, ProposalCode code) {
        ModelAndView view = show(actor, code).addObject("changedMeanwhile", true);
        view.setStatus(HttpStatus.CONFLICT);
        return view;
    }

    private static List<Choice> items(Plan plan, Predicate<Plan.DossierItem> which) {
        return plan.dossierItems().stream()
                .filter(Plan.DossierItem::upload)
                .filter(which)
                .map(item -> Choice.of(item.key(), item.text().in(LocaleContextHolder.getLocale())))
                .toList();
    }
}
