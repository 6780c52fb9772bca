package vn.khenthuong.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Plan;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.eligibility.Route;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.proposal.Completion;
import vn.khenthuong.proposal.DossierView;
import vn.khenthuong.proposal.Drafting;
import vn.khenthuong.proposal.NilReturns;
import vn.khenthuong.proposal.NomineeHolds;
import vn.khenthuong.proposal.Withdrawals;
import vn.khenthuong.register.CommendationInput;
import vn.khenthuong.register.HoldReason;
import vn.khenthuong.register.RecordedCommendations;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.workflow.TaskDoor;

/** What a unit does beside the straight way: withdraws, declares that it proposes nobody, completes, holds. */
@Component
@OnlyInDemo
class UnitScenes {

    private final Backstage backstage;
    private final Papers papers;
    private final TaskDoor door;
    private final Drafting drafting;
    private final Withdrawals withdrawals;
    private final NilReturns nilReturns;
    private final NomineeHolds holds;
    private final RecordedCommendations commendations;

    UnitScenes(
            Backstage backstage,
            Papers papers,
            TaskDoor door,
            Drafting drafting,
            Withdrawals withdrawals,
            NilReturns nilReturns,
            NomineeHolds holds,
            RecordedCommendations commendations) {
        this.backstage = backstage;
        this.papers = papers;
        this.door = door;
        this.drafting = drafting;
        this.withdrawals = withdrawals;
        this.nilReturns = nilReturns;
        this.holds = holds;
        this.commendations = commendations;
    }

    Map<String, Scene<Story.Dossier>> scenes() {
        return Map.of(
                "withdraw", this::withdraw,
                "commend", this::commend,
                "nil", this::nil,
                "complete", this::complete,
                "hold", this::hold,
                "lift", this::lift);
    }

    private Supplier<String> withdraw(Story.Dossier dossier, StoryAct act) {
        Actor head = backstage.actor(dossier, act, Role.HEAD);
        ProposalCode code = backstage.code(dossier.unit());
        return Scene.doing(() -> withdrawals.withdraw(head, code, act.text()));
    }

    /** The unit's own Giấy khen, recorded so that nobody is rewarded twice for one achievement. */
    private Supplier<String> commend(Story.Dossier dossier, StoryAct act) {
        Actor officer = backstage.actor(dossier, act, Role.AWARD_OFFICER);
        Story.Entry entry = dossier.nominee(act.who());
        Campaign campaign = backstage.campaign();
        String form = campaign.plan().awardForms().stream()
                .filter(candidate -> candidate.route() == Route.UNIT)
                .map(Plan.AwardForm::key)
                .findFirst()
                .orElseThrow();
        CommendationInput input = new CommendationInput(
                campaign.code(),
                form,
                backstage.unitOf(dossier).code(),
                entry.born() == null ? NomineeKind.COLLECTIVE : NomineeKind.INDIVIDUAL,
                entry.name(),
                entry.born() == null ? null : LocalDate.parse(entry.born()),
                entry.citizen(),
                act.body(),
                act.day());
        return Scene.doing(() -> commendations.record(officer, input));
    }

    private Supplier<String> nil(Story.Dossier dossier, StoryAct act) {
        Actor head = backstage.actor(dossier, act, Role.HEAD);
        Unit unit = backstage.unitOf(dossier);
        String campaign = backstage.campaign().code();
        return Scene.doing(() -> nilReturns.declare(head, campaign, unit.code()));
    }

    /** Sends the report again and answers every point with it. */
    private Supplier<String> complete(Story.Dossier dossier, StoryAct act) {
        Actor officer = backstage.actor(dossier, act, Role.AWARD_OFFICER);
        Unit unit = backstage.unitOf(dossier);
        DossierView view = backstage.view(officer, dossier);
        Map<Story.Entry, FileId> reports = new HashMap<>();
        view.openPoints().stream()
                .filter(point -> point.nominee() != null)
                .map(point -> view.nominees().stream()
                        .filter(nominee -> nominee.id().equals(point.nominee()))
                        .findFirst()
                        .orElseThrow())
                .map(nominee -> Backstage.entry(dossier, nominee))
                .forEach(entry -> reports.computeIfAbsent(entry, e -> papers.ofNominee(officer, unit, e, act.day())
                        .get(Papers.REPORT)));
        return Scene.doing(() -> {
            reports.forEach((entry, file) ->
                    drafting.attach(officer, view.code(), Backstage.id(view, entry), Papers.REPORT, file));
            door.submit(
                    officer,
                    view.code().value(),
                    "completeDossier",
                    new Completion(view.openPoints().stream()
                            .map(point -> new Completion.Answer(point.id(), act.text()))
                            .toList()));
        });
    }

    private Supplier<String> hold(Story.Dossier dossier, StoryAct act) {
        Actor actor = backstage.actor(dossier, act, Role.AWARD_OFFICER);
        DossierView view = backstage.view(actor, dossier);
        return Scene.doing(() -> holds.place(
                actor,
                view.code(),
                Backstage.id(view, dossier.nominee(act.who())),
                HoldReason.valueOf(act.reason()),
                act.body(),
                act.text(),
                act.day()));
    }

    private Supplier<String> lift(Story.Dossier dossier, StoryAct act) {
        Actor actor = backstage.actor(act.by());
        DossierView view = backstage.view(actor, dossier);
        return Scene.doing(
                () -> holds.lift(actor, view.code(), Backstage.id(view, dossier.nominee(act.who())), act.text()));
    }
}
