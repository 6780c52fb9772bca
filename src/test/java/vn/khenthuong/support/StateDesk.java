package vn.khenthuong.support;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.appraisal.Appraisal;
import vn.khenthuong.proposal.NomineeDraft;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.StateListCode;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.stateaward.ListOpinion;
import vn.khenthuong.stateaward.NumberedSubmission;
import vn.khenthuong.stateaward.ProvincialMinutes;
import vn.khenthuong.stateaward.SentPackage;
import vn.khenthuong.stateaward.StateAnswers;
import vn.khenthuong.stateaward.StateCandidates;
import vn.khenthuong.stateaward.StateListView;
import vn.khenthuong.stateaward.StateLists;
import vn.khenthuong.stateaward.SubmissionSignature;

/** The desks that a list for a State award passes, with the real use cases. */
public final class StateDesk {

    public static final String FORM = "state-certificate";

    public final StateLists lists;
    private final Route route;

    public StateDesk(ApplicationContext context, Route route) {
        this.lists = context.getBean(StateLists.class);
        this.route = route;
    }

    /** A draft for the Prime Minister's certificate. */
    public ProposalCode drafted(UnitCode unit, NomineeDraft... nominees) {
        return route.drafted(unit, FORM, List.of(nominees));
    }

    /** From the draft to the recommendation of everybody in it. */
    public void send(UnitCode unit, ProposalCode code) {
        Actor officer = route.officer(unit);
        route.drafting.bringToCouncil(officer, code, route.view(unit, code).version());
        route.makeReady(unit, code, route.view(unit, code).nominees().size());
        route.send(unit, code);
        route.accept(code);
        route.appraise(code, Appraisal.LineOutcome.RECOMMEND);
    }

    /** A dossier of so many individuals, appraised and recommended for the Prime Minister's certificate. */
    public ProposalCode recommended(UnitCode unit, NomineeDraft... nominees) {
        ProposalCode code = drafted(unit, nominees);
        send(unit, code);
        return code;
    }

    public List<NomineeId> nominees(ProposalCode... dossiers) {
        return Arrays.stream(dossiers)
                .flatMap(code -> route.dossiers.view(route.appraiser(), code).nominees().stream())
                .map(one -> one.id())
                .toList();
    }

    public StateListCode open() {
        return lists.open(route.appraiser(), route.campaign(), FORM, "Danh sách thử nghiệm");
    }

    public StateListCode gathered(ProposalCode... dossiers) {
        StateListCode code = open();
        gather(code, nominees(dossiers), false, false);
        return code;
    }

    public void gather(StateListCode list, List<NomineeId> nominees, boolean publish, boolean askParty) {
        Actor officer = route.appraiser();
        submit(
                officer,
                list,
                "gatherStateList",
                new StateCandidates(
                        "Danh sách thử nghiệm", nominees, "12/UBBC", route.today(), pdf(officer), publish, askParty));
    }

    /** @param inFavour votes of nine present by nominee; the others are against */
    public void vote(StateListCode list, Map<NomineeId, Integer> inFavour) {
        Actor secretary = office(Role.DIVISION_HEAD);
        submit(secretary, list, "holdProvincialCouncil", minutes(list, route.today(), inFavour));
    }

    public ProvincialMinutes minutes(StateListCode list, LocalDate day, Map<NomineeId, Integer> inFavour) {
        Actor secretary = office(Role.DIVISION_HEAD);
        return new ProvincialMinutes(
                day,
                11,
                9,
                0,
                pdf(secretary),
                inFavour.entrySet().stream()
                        .map(one -> new ProvincialMinutes.Ballots(one.getKey(), one.getValue(), 9 - one.getValue(), 0))
                        .toList(),
                version(secretary, list));
    }

    public void voteForAll(StateListCode list) {
        vote(list, standing(list).stream().collect(Collectors.toMap(id -> id, id -> 9)));
    }

    /** @param refused with the reason; everybody else is agreed */
    public void opinion(Actor actor, StateListCode list, String step, Map<NomineeId, String> refused) {
        submit(
                actor,
                list,
                step,
                new ListOpinion(
                        "34/VB",
                        route.today(),
                        pdf(actor),
                        standing(list).stream()
                                .map(id -> new ListOpinion.Line(
                                        id,
                                        refused.containsKey(id)
                                                ? ListOpinion.Outcome.REFUSE
                                                : ListOpinion.Outcome.AGREE,
                                        refused.get(id)))
                                .toList(),
                        version(actor, list)));
    }

    public void select(StateListCode list, Map<NomineeId, String> refused) {
        opinion(office(Role.CHAIRMAN), list, "selectStateCandidates", refused);
    }

    public void sign(StateListCode list, SubmissionSignature.Outcome outcome) {
        Actor chairman = office(Role.CHAIRMAN);
        submit(
                chairman,
                list,
                "signStateSubmission",
                new SubmissionSignature(outcome, false, "Xem lại lựa chọn", version(chairman, list)));
    }

    public void number(StateListCode list) {
        Actor clerk = office(Role.DECISION_CLERK);
        submit(
                clerk,
                list,
                "numberStateSubmission",
                new NumberedSubmission(
                        "145/TTr-" + list.value(), route.today(), pdf(clerk), true, version(clerk, list)));
    }

    public void send(StateListCode list) {
        Actor clerk = office(Role.DECISION_CLERK);
        submit(clerk, list, "sendStatePackage", new SentPackage(route.today(), "BN-77", version(clerk, list)));
    }

    /** A list of everybody of these dossiers that waits for answers. */
    public StateListCode sent(ProposalCode... dossiers) {
        StateListCode list = gathered(dossiers);
        voteForAll(list);
        select(list, Map.of());
        sign(list, SubmissionSignature.Outcome.SIGN);
        number(list);
        send(list);
        return list;
    }

    public void answer(StateListCode list, String number, Map<NomineeId, StateAnswers.Outcome> outcomes) {
        answering(list, number, outcomes).run();
    }

    /** Everything is uploaded; what is left is the act itself. */
    public Runnable answering(StateListCode list, String number, Map<NomineeId, StateAnswers.Outcome> outcomes) {
        Actor officer = route.appraiser();
        StateAnswers answers = new StateAnswers(
                number,
                route.today(),
                pdf(officer),
                outcomes.entrySet().stream()
                        .map(one -> new StateAnswers.Line(one.getKey(), one.getValue(), "Theo công văn"))
                        .toList());
        return () -> submit(officer, list, "enterStateAnswers", answers);
    }

    public StateListView view(StateListCode list) {
        return lists.view(route.appraiser(), list);
    }

    public List<NomineeId> standing(StateListCode list) {
        return view(list).standing().stream().map(StateListView.Line::id).toList();
    }

    public Actor office(Role role) {
        return route.person(route.office(), role);
    }

    public FileId pdf(Actor actor) {
        return route.pdf(actor, route.office());
    }

    public int version(Actor actor, StateListCode list) {
        return lists.view(actor, list).listVersion();
    }

    public void submit(Actor actor, StateListCode list, String step, Object judgement) {
        route.tasks.submit(actor, list.value(), step, judgement);
    }
}
