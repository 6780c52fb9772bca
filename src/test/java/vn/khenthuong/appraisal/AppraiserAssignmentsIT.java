package vn.khenthuong.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.khenthuong.portal.Visitor.html;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.khenthuong.organization.Assignments;
import vn.khenthuong.portal.Visitor;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;
import vn.khenthuong.support.TestPeople;
import vn.khenthuong.workflow.OpenTask;

/** The head of division shares the dossiers out, by hand or in turn; nobody gets one that they may not appraise. */
@IntegrationTest
class AppraiserAssignmentsIT {

    private static final UnitCode HOME_AFFAIRS = new UnitCode("sonoivu");
    private static final ReceptionCheck ACCEPT = new ReceptionCheck(ReceptionCheck.Outcome.ACCEPT, List.of());

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private AppraiserAssignments assignments;

    @Autowired
    private JdbcClient jdbc;

    private Route route;
    private UnitCode unit;
    private Actor one;
    private Actor other;

    @BeforeEach
    void people() {
        route = new Route(context);
        unit = Communes.next(context);
        one = route.appraiser();
        other = route.person(HOME_AFFAIRS, Role.APPRAISER, Role.CLERK);
    }

    private ProposalCode sent() {
        return route.sent(unit, List.of(route.individual(unit)));
    }

    /** Recommends the dossier's only nominee. */
    private void appraise(Actor appraiser, ProposalCode code) {
        Appraisal.Line line =
                route.line(code, route.view(unit, code).nominees().get(0).id(), Appraisal.LineOutcome.RECOMMEND, "");
        route.tasks.submit(
                appraiser,
                code.value(),
                "appraiseDossier",
                new Appraisal(Appraisal.Outcome.DONE, List.of(), List.of(line), List.of()));
    }

    private ProposalCode sentFromElsewhere() {
        UnitCode elsewhere = Communes.next(context);
        return route.sent(elsewhere, List.of(route.individual(elsewhere)));
    }

    private AppraiserBoard.Row row(ProposalCode code) {
        return assignments.board(one).dossiers().stream()
                .filter(row -> row.dossier().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private int open(Actor appraiser) {
        return assignments.board(route.divisionHead()).loads().stream()
                .filter(load -> load.appraiser().equals(appraiser.userId()))
                .findFirst()
                .orElseThrow()
                .open();
    }

    private void refused(String rule, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(RefusedException.class, refusal -> assertThat(refusal.findings())
                        .extracting(Finding::rule)
                        .containsOnly(rule));
    }

    @Test
    void everyTaskOfADossierIsItsAppraisers() {
        ProposalCode code = sent();
        int before = open(other);
        assignments.assign(route.divisionHead(), code, other.userId());

        assertThat(row(code).appraiser()).isEqualTo(other.userId());
        assertThat(open(other)).isEqualTo(before + 1);
        refused("task-taken", () -> route.tasks.submit(one, code.value(), "checkReception", ACCEPT));
        route.tasks.submit(other, code.value(), "checkReception", ACCEPT);
        assertThat(route.tasks.openTasks(other, code.value()))
                .extracting(OpenTask::step, OpenTask::assignee)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("appraiseDossier", other.userId()));

        assignments.assign(route.divisionHead(), code, one.userId());
        refused(
                "task-taken",
                () -> route.tasks.submit(
                        other,
                        code.value(),
                        "appraiseDossier",
                        new Appraisal(
                                Appraisal.Outcome.CONSULT,
                                List.of(new Appraisal.Consultation("Thuế", "Hỏi")),
                                List.of(),
                                List.of())));
        route.appraise(code, Appraisal.LineOutcome.RECOMMEND);
        assertThat(assignments.board(one).dossiers())
                .noneMatch(row -> row.dossier().equals(code));
        refused("appraiser-when", () -> assignments.assign(route.divisionHead(), code, other.userId()));
    }

    /** Who drafted a dossier must neither be given it nor appraise it. */
    @Test
    void whoDraftedADossierDoesNotAppraiseIt() {
        Actor both = route.person(unit, Role.AWARD_OFFICER);
        context.getBean(Assignments.class)
                .assign(
                        Route.administrator(),
                        both.userId(),
                        HOME_AFFAIRS,
                        Role.APPRAISER,
                        TestPeople.IN_OFFICE_SINCE,
                        null);
        Actor drafter = route.officer(unit);
        assertThat(drafter.has(Role.APPRAISER)).isTrue();
        ProposalCode code = sent();

        refused("appraiser-able", () -> assignments.assign(route.divisionHead(), code, drafter.userId()));
        assertThatThrownBy(() -> route.tasks.submit(drafter, code.value(), "checkReception", ACCEPT))
                .isInstanceOf(NotPermittedException.class);
        route.accept(code);
        assertThatThrownBy(() -> appraise(drafter, code)).isInstanceOf(NotPermittedException.class);
        assertThat(row(code).appraiser()).isNull();
    }

    @Test
    void strangersAreNotGivenADossierAndDoNotGiveAny() {
        ProposalCode code = sent();
        for (String nobody : new String[] {
            "",
            "no.such.person",
            route.officer(unit).userId(),
            route.divisionHead().userId()
        }) {
            refused("appraiser-able", () -> assignments.assign(route.divisionHead(), code, nobody));
        }
        for (Actor stranger : List.of(one, route.officer(unit), route.head(unit))) {
            assertThatThrownBy(() -> assignments.assign(stranger, code, one.userId()))
                    .isInstanceOf(NotPermittedException.class);
            assertThatThrownBy(() -> assignments.assignInTurn(stranger)).isInstanceOf(NotPermittedException.class);
        }
        assertThatThrownBy(() -> assignments.board(route.officer(unit))).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(
                        () -> assignments.assign(route.divisionHead(), new ProposalCode("DL2026-99999"), one.userId()))
                .isInstanceOf(NotPermittedException.class);
        assertThat(row(code).appraiser()).isNull();
    }

    /** Whoever has least to do is next; a dossier that was given by hand stays where it is. */
    @Test
    void inTurnTheLoadsComeCloser() {
        ProposalCode byHand = sent();
        assignments.assign(route.divisionHead(), byHand, other.userId());
        ProposalCode first = sentFromElsewhere();
        ProposalCode second = sentFromElsewhere();
        int unassigned = (int) assignments.board(one).unassigned();
        int widest = spread();

        int given = assignments.assignInTurn(route.divisionHead());
        try {
            assertThat(given).isBetween(2, unassigned);
            assertThat(row(byHand).appraiser()).isEqualTo(other.userId());
            assertThat(row(first).appraiser()).isNotNull();
            assertThat(row(second).appraiser()).isNotNull();
            assertThat(spread()).isLessThanOrEqualTo(Math.max(widest, 1));
            assertThat(assignments.assignInTurn(route.divisionHead()))
                    .as("nothing is given twice")
                    .isZero();
        } finally {
            giveBack();
        }
    }

    /** Other tests appraise as whoever they like. */
    private void giveBack() {
        jdbc.sql("delete from dossier_appraiser").update();
        jdbc.sql("update act_ru_task set assignee_ = null where task_def_key_ in"
                        + " ('checkReception', 'appraiseDossier', 'collectOpinions')")
                .update();
    }

    private int spread() {
        var loads = assignments.board(one).loads().stream()
                .mapToInt(AppraiserBoard.Load::open)
                .summaryStatistics();
        return loads.getMax() - loads.getMin();
    }

    /** What was appraised without having been given to anybody waits for the head of division, not for an appraiser. */
    @Test
    void whatWaitsForItsApprovalIsNotToBeGiven() {
        ProposalCode code = sent();
        route.accept(code);
        assertThat(row(code).unassigned()).isTrue();
        long before = assignments.board(one).unassigned();
        appraise(one, code);
        assertThat(row(code).appraiser()).isNull();
        assertThat(row(code).unassigned()).isFalse();
        assertThat(assignments.board(one).unassigned()).isEqualTo(before - 1);
    }

    @Test
    void thePageSharesOut() {
        ProposalCode code = sent();
        Visitor visitor = new Visitor(context);
        Actor head = route.divisionHead();

        assertThat(html(visitor.open(head, "/appraisers")))
                .contains(code.value(), "/appraisers/assign")
                .doesNotContain("??");
        assertThat(html(visitor.open(one, "/appraisers")))
                .contains(code.value())
                .doesNotContain("/appraisers/assign");
        assertThat(visitor.open(route.officer(unit), "/appraisers").getStatus()).isEqualTo(403);
        assertThat(visitor.send(
                                head,
                                MockMvcRequestBuilders.post("/appraisers/assign")
                                        .param("dossier", code.value())
                                        .param("appraiser", route.officer(unit).userId()))
                        .getStatus())
                .isEqualTo(422);
        assertThat(visitor.send(
                                head,
                                MockMvcRequestBuilders.post("/appraisers/assign")
                                        .param("dossier", code.value())
                                        .param("appraiser", other.userId()))
                        .getStatus())
                .isEqualTo(302);
        assertThat(row(code).appraiser()).isEqualTo(other.userId());
        assertThat(html(visitor.open(head, "/api/appraisers"))).contains("\"appraiser\":\"" + other.userId() + "\"");
        assertThat(html(visitor.open(route.officer(unit), "/dossiers/" + code)))
                .as("the unit does not read who was given it")
                .doesNotContain("Phân công người thẩm định");
    }
}
