package vn.khenthuong.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.appraisal.Appraisal;
import vn.khenthuong.appraisal.Approval;
import vn.khenthuong.proposal.AwaitingNominee;
import vn.khenthuong.proposal.Completion;
import vn.khenthuong.proposal.Completions;
import vn.khenthuong.proposal.NomineeHolds;
import vn.khenthuong.proposal.NomineeState;
import vn.khenthuong.proposal.NomineeView;
import vn.khenthuong.register.HoldReason;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.Desk;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;

/** A decision round where it is not the straight path: numbers, holds, questions, other nominees of the same dossier. */
@IntegrationTest
class RoundRulesIT {

    @Autowired
    private ApplicationContext context;

    private Route route;
    private Desk desk;

    @BeforeEach
    void people() {
        route = new Route(context);
        desk = new Desk(context, route);
    }

    private ProposalCode recommended() {
        UnitCode code = Communes.next(context);
        ProposalCode dossier = route.sent(code, List.of(route.individual(code)));
        route.accept(dossier);
        route.appraise(dossier, Appraisal.LineOutcome.RECOMMEND);
        return dossier;
    }

    private NomineeState state(ProposalCode dossier, int index) {
        return route.dossiers
                .view(route.appraiser(), dossier)
                .nominees()
                .get(index)
                .state();
    }

    /** "After numbering nothing is undone": a number belongs to one decision, and its second use is told, not crashed on. */
    @Test
    void refusesANumberThatAnotherDecisionHas() {
        RoundCode first = desk.decided(recommended());
        RoundCode second = desk.decided(recommended());
        desk.issue(first, "901/QĐ-UBND");

        assertThatThrownBy(() -> desk.issue(second, "901/QĐ-UBND"))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.findings())
                        .anySatisfy(finding -> assertThat(finding.rule()).isEqualTo("decision-number-taken")));
        assertThat(desk.view(second).state()).isEqualTo(RoundState.ISSUING);
    }

    /** Who is decided on was appraised before: a decision from before that day, or of a day to come, is none. */
    @Test
    void refusesADecisionDatedBeforeTheAppraisalOrAfterToday() {
        ProposalCode dossier = recommended();
        RoundCode round = desk.decided(dossier);
        for (LocalDate wrong : List.of(route.today().minusDays(1), route.today().plusDays(1))) {
            assertThatThrownBy(() -> desk.issuing(round, "903/QĐ-UBND", wrong).run())
                    .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.findings())
                            .filteredOn(Finding::blocks)
                            .extracting(Finding::rule)
                            .containsExactly("decision-date"));
        }

        assertThat(desk.view(round).state()).isEqualTo(RoundState.ISSUING);
        assertThat(desk.view(round).decisionNumber()).isNull();
        assertThat(state(dossier, 0)).isEqualTo(NomineeState.LISTED);
        desk.issue(round, "903/QĐ-UBND");
        assertThat(desk.view(round).state()).isEqualTo(RoundState.ISSUED);
    }

    /** Stand A21: one nominee may be returned without stopping the others. */
    @Test
    void offersARecommendedNomineeWhileAnotherOfItsDossierIsCompleted() {
        UnitCode unit = Communes.next(context);
        ProposalCode dossier = route.sent(unit, List.of(route.individual(unit), route.collective(unit)));
        route.accept(dossier);
        List<NomineeView> nominees =
                route.dossiers.view(route.appraiser(), dossier).nominees();
        NomineeId goesOn = nominees.get(0).id();
        route.tasks.submit(
                route.appraiser(),
                dossier.value(),
                "appraiseDossier",
                new Appraisal(
                        Appraisal.Outcome.DONE,
                        List.of(),
                        List.of(
                                route.line(dossier, goesOn, Appraisal.LineOutcome.RECOMMEND, ""),
                                new Appraisal.Line(
                                        nominees.get(1).id(), Appraisal.LineOutcome.RETURN, "Báo cáo chưa ký")),
                        List.of()));
        route.tasks.submit(
                route.divisionHead(), dossier.value(), "approveAppraisal", new Approval(Approval.Outcome.APPROVE, ""));
        Completion answers = new Completion(route.view(unit, dossier).points().stream()
                .map(point -> new Completion.Answer(point.id(), "Đã ký lại báo cáo"))
                .toList());
        context.getBean(Completions.class).sendBack(route.officer(unit), dossier, answers);
        route.accept(dossier);

        assertThat(desk.rounds.awaiting(route.appraiser()))
                .extracting(AwaitingNominee::nominee)
                .extracting(NomineeView::id)
                .contains(goesOn);
    }

    /** What the Chairman asked stays asked until it is answered in a list that he decides. */
    @Test
    void keepsTheChairmansQuestionWhenTheNextRoundIsCancelled() {
        ProposalCode dossier = recommended();
        RoundCode first = desk.gathered(dossier);
        desk.sign(first);
        desk.forward(first);
        desk.decide(first, LineOutcome.CLARIFY);
        NomineeId nominee = desk.nominees(dossier).get(0);
        RoundCode second = desk.rounds.open(route.appraiser(), route.campaign(), "Đợt sau");
        desk.gather(second, List.of(nominee), List.of(new RoundList.Clarification(nominee, "Đã làm rõ")));

        desk.rounds.cancel(route.appraiser(), second, "Ghép đợt sau");

        assertThat(state(dossier, 0)).isEqualTo(NomineeState.CLARIFYING);
        assertThat(route.dossiers
                        .view(route.appraiser(), dossier)
                        .nominees()
                        .get(0)
                        .stateReason())
                .isEqualTo("Theo đề nghị");
    }

    /** Stand A19: the new version of the list is seen by director and Chairman. */
    @Test
    void letsTheDirectorSignAgainAListThatAHoldShortenedOnTheWay() {
        ProposalCode stays = recommended();
        ProposalCode goes = recommended();
        RoundCode round = desk.gathered(stays, goes);
        desk.sign(round);
        desk.forward(round);
        hold(goes);
        desk.decide(round, LineOutcome.AGREE);
        desk.issue(round, "902/QĐ-UBND");

        assertThat(desk.view(round).state()).isEqualTo(RoundState.SIGNING);
        assertThat(state(goes, 0)).isEqualTo(NomineeState.RECOMMENDED);
        desk.sign(round);
        desk.forward(round);
        desk.decide(round, LineOutcome.AGREE);
        desk.issue(round, "902/QĐ-UBND");
        assertThat(state(stays, 0)).isEqualTo(NomineeState.AWARDED);
    }

    /** A deputy always signs for the Chairman (KT.), whatever the form says. */
    @Test
    void recordsADeputysDecisionAsOnBehalf() {
        RoundCode round = desk.gathered(recommended());
        desk.sign(round);
        desk.forward(round);
        Actor deputy = desk.office(Role.VICE_CHAIRMAN);
        desk.decide(deputy, round, id -> LineOutcome.AGREE);

        assertThat(desk.view(round).decidedOnBehalf()).isTrue();
    }

    private void hold(ProposalCode dossier) {
        NomineeId nominee = route.dossiers
                .view(route.appraiser(), dossier)
                .nominees()
                .get(0)
                .id();
        context.getBean(NomineeHolds.class)
                .place(
                        route.appraiser(),
                        dossier,
                        nominee,
                        HoldReason.COMPLAINT,
                        "Thanh tra tỉnh",
                        "Công văn 12",
                        LocalDate.of(2026, 3, 20));
    }
}
