package vn.khenthuong.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.khenthuong.portal.Visitor.html;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.khenthuong.audit.AuditEvent;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
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
import vn.khenthuong.support.Rivals;
import vn.khenthuong.support.Route;
import vn.khenthuong.support.TestPeople;

/** An appraiser is away for some days and another one stands in, never one who is in conflict. */
@IntegrationTest
class AppraiserAbsenceIT {

    private static final UnitCode HOME_AFFAIRS = new UnitCode("sonoivu");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private AppraiserAssignments assignments;

    @Autowired
    private AppraiserAbsences absences;

    @Autowired
    private AbsenceDays days;

    @Autowired
    private JdbcClient jdbc;

    private Route route;
    private UnitCode unit;
    private Actor head;
    private Actor away;
    private Actor standIn;
    private Actor third;
    private LocalDate today;

    @BeforeEach
    void people() {
        route = new Route(context);
        unit = Communes.next(context);
        head = route.divisionHead();
        away = route.person(HOME_AFFAIRS, Role.APPRAISER, Role.AWARD_OFFICER);
        standIn = route.person(HOME_AFFAIRS, Role.APPRAISER, Role.COUNCIL_SECRETARY);
        third = route.person(HOME_AFFAIRS, Role.APPRAISER, Role.COUNCIL_MEMBER);
        today = route.today();
    }

    /** Other tests assign to and appraise as whoever they like. */
    @AfterEach
    void everybodyIsBack() {
        jdbc.sql("delete from appraiser_absence").update();
        jdbc.sql("delete from dossier_appraiser").update();
        jdbc.sql("update act_ru_task set assignee_ = null where task_def_key_ in"
                        + " ('checkReception', 'appraiseDossier', 'collectOpinions')")
                .update();
    }

    private ProposalCode sent() {
        UnitCode sender = Communes.next(context);
        return route.sent(sender, List.of(route.individual(sender)));
    }

    private ProposalCode heldBy(Actor appraiser) {
        ProposalCode code = sent();
        assignments.assign(head, code, appraiser.userId());
        return code;
    }

    /** Somebody of the unit who also appraises: in conflict with what they drafted there. */
    private Actor drafter() {
        Actor officer = route.officer(unit);
        if (!officer.has(Role.APPRAISER)) {
            context.getBean(Assignments.class)
                    .assign(
                            Route.administrator(),
                            officer.userId(),
                            HOME_AFFAIRS,
                            Role.APPRAISER,
                            TestPeople.IN_OFFICE_SINCE,
                            null);
        }
        return route.officer(unit);
    }

    private AbsenceInput days(int from, int until) {
        return new AbsenceInput(
                away.userId(), today.plusDays(from), today.plusDays(until), standIn.userId(), "Đi công tác");
    }

    private AbsenceInput with(Actor person, Actor other, int from, int until) {
        return new AbsenceInput(
                person.userId(), today.plusDays(from), today.plusDays(until), other.userId(), "Nghỉ phép");
    }

    private AppraiserBoard.Row row(ProposalCode code) {
        return assignments.board(head).dossiers().stream()
                .filter(row -> row.dossier().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private AppraiserBoard.Load load(Actor appraiser) {
        return assignments.board(head).loads().stream()
                .filter(load -> load.appraiser().equals(appraiser.userId()))
                .findFirst()
                .orElseThrow();
    }

    /** On whose desk the dossier's task lies; null if on nobody's. */
    private String desk(ProposalCode code) {
        return jdbc.sql("select t.assignee_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_"
                        + " where e.business_key_ = ?")
                .param(code.value())
                .query((row, number) -> String.valueOf(row.getString(1)))
                .single();
    }

    private List<AuditEvent> acts(ProposalCode code) {
        return context.getBean(AuditTrail.class).of(Route.DAKLAK, AuditSubject.proposal(code)).stream()
                .filter(event -> event.act().startsWith("appraiser."))
                .toList();
    }

    /** Puts every other appraiser in conflict with the dossier. */
    private void onlyAbleTo(Actor appraiser, ProposalCode code) {
        assignments.board(head).loads().stream()
                .map(AppraiserBoard.Load::appraiser)
                .filter(login -> !login.equals(appraiser.userId()))
                .forEach(login -> jdbc.sql("insert into dossier_part (proposal_id, organisation, user_id, part)"
                                + " select id, organisation, ?, 'VOTED' from proposal where code = ?")
                        .params(login, code.value())
                        .update());
    }

    /** Moves the absence instead of the clock, which everybody shares. */
    private void move(AbsenceView absence, int by) {
        jdbc.sql("update appraiser_absence set from_day = from_day + ?, until_day = until_day + ? where id = ?")
                .params(by, by, absence.id())
                .update();
    }

    private List<Finding> refused(String rule, Runnable act) {
        List<Finding> findings = new ArrayList<>();
        assertThatThrownBy(act::run).isInstanceOfSatisfying(RefusedException.class, refusal -> {
            assertThat(refusal.findings()).extracting(Finding::rule).containsExactly(rule);
            findings.addAll(refusal.findings());
        });
        return findings;
    }

    @Test
    void atOnceWhatTheyHoldLiesOnTheStandInsDeskAndStaysThere() {
        ProposalCode given = heldBy(away);
        ProposalCode others = heldBy(third);
        ProposalCode taken = sent();
        context.getBean(AppraisalDesk.class).give(Route.DAKLAK, taken, away.userId());

        AbsenceView absence = absences.record(away, days(-1, 0));

        assertThat(absence.state()).isEqualTo(AbsenceState.IN_EFFECT);
        for (ProposalCode code : List.of(given, taken)) {
            assertThat(row(code).appraiser()).isEqualTo(standIn.userId());
            assertThat(desk(code)).isEqualTo(standIn.userId());
        }
        assertThat(acts(given)).extracting(AuditEvent::ground).containsExactly(away.userId(), standIn.userId());
        assertThat(row(others).appraiser()).isEqualTo(third.userId());
        assertThat(load(away).open()).isZero();
        assertThat(load(away).away()).isEqualTo(new AppraiserBoard.Away(today, standIn.userId(), standIn.fullName()));
        assertThat(load(standIn).away()).isNull();
        route.tasks.submit(
                standIn, given.value(), "checkReception", new ReceptionCheck(ReceptionCheck.Outcome.ACCEPT, List.of()));

        absences.end(away, absence.id());
        assertThat(row(given).appraiser()).isEqualTo(standIn.userId());
        assertThat(desk(given)).isEqualTo(standIn.userId());
        assertThat(load(away).away()).isNull();
        assertThat(context.getBean(AuditTrail.class)
                        .of(
                                Route.DAKLAK,
                                new AuditSubject("absence", absence.id().toString())))
                .extracting(AuditEvent::act)
                .containsExactly("absence.recorded", "absence.ended");
    }

    @Test
    void nothingIsGivenToWhoIsAway() {
        AbsenceView absence = absences.record(head, days(0, 2));
        ProposalCode code = sent();

        Finding refusal = refused("appraiser-away", () -> assignments.assign(head, code, away.userId()))
                .get(0);
        assertThat(refusal.message().vi()).contains(standIn.fullName(), "vắng mặt đến hết");
        onlyAbleTo(away, code);
        assignments.assignInTurn(head);
        assertThat(row(code).appraiser()).isNull();

        absences.end(head, absence.id());
        assignments.assignInTurn(head);
        assertThat(row(code).appraiser()).isEqualTo(away.userId());
        assertThat(desk(code)).isEqualTo(away.userId());
    }

    @Test
    void whoIsBackIsGivenDossiersByHandAgain() {
        absences.end(head, absences.record(head, days(0, 2)).id());
        ProposalCode code = sent();
        assignments.assign(head, code, away.userId());
        assertThat(desk(code)).isEqualTo(away.userId());
    }

    @Test
    void whatIsToComeHappensOnTheFirstDayAndOnce() {
        ProposalCode code = heldBy(away);
        AbsenceView absence = absences.record(head, days(2, 3));
        days.follow();
        assertThat(row(code).appraiser()).isEqualTo(away.userId());
        assertThat(load(away).away()).isNull();
        ProposalCode meanwhile = heldBy(away);

        move(absence, -2);
        days.follow();
        days.follow();

        for (ProposalCode dossier : List.of(code, meanwhile)) {
            assertThat(row(dossier).appraiser()).isEqualTo(standIn.userId());
            assertThat(desk(dossier)).isEqualTo(standIn.userId());
            assertThat(acts(dossier)).as("handed over once").hasSize(2);
        }
        assertThat(acts(code).get(1).actor()).isEqualTo("system");

        move(absence, -2);
        days.follow();
        assertThat(row(code).appraiser()).as("after the last day").isEqualTo(standIn.userId());
        assertThat(absences.standing(head)).isEmpty();
        assignments.assign(head, code, away.userId());
        days.follow();
        assertThat(row(code).appraiser()).isEqualTo(away.userId());
    }

    /** An appraisal that is sent back while its appraiser is away is done again by who stands in. */
    @Test
    void whatComesBackGoesToTheStandInToo() {
        ProposalCode code = heldBy(away);
        route.tasks.submit(
                away, code.value(), "checkReception", new ReceptionCheck(ReceptionCheck.Outcome.ACCEPT, List.of()));
        route.tasks.submit(
                away,
                code.value(),
                "appraiseDossier",
                new Appraisal(
                        Appraisal.Outcome.DONE,
                        List.of(),
                        List.of(route.line(
                                code,
                                route.dossiers
                                        .view(away, code)
                                        .nominees()
                                        .get(0)
                                        .id(),
                                Appraisal.LineOutcome.RECOMMEND,
                                "")),
                        List.of()));
        absences.record(head, days(0, 1));
        assertThat(row(code).appraiser()).as("waits for the head of division").isEqualTo(away.userId());

        route.tasks.submit(
                head, code.value(), "approveAppraisal", new Approval(Approval.Outcome.RETURN, "Xem lại tiêu chuẩn"));
        assertThat(desk(code)).as("at once").isEqualTo(standIn.userId());
        days.follow();
        assertThat(row(code).appraiser()).isEqualTo(standIn.userId());
        assertThat(desk(code)).isEqualTo(standIn.userId());
    }

    @Test
    void whoIsInConflictDoesNotStandIn() {
        Actor drafter = drafter();
        ProposalCode harmless = heldBy(away);
        ProposalCode drafted = route.sent(unit, List.of(route.individual(unit)));
        assignments.assign(head, drafted, away.userId());

        Finding refusal = refused("stand-in-conflict", () -> absences.record(head, with(away, drafter, 0, 1)))
                .get(0);
        assertThat(refusal.found()).isEqualTo(drafted.value());
        assertThat(refusal.message().vi())
                .contains(drafter.fullName(), drafted.value(), "giao các hồ sơ đó cho người khác trước");
        assertThat(refusal.message().en()).contains(drafted.value());
        assertThat(row(harmless).appraiser()).isEqualTo(away.userId());
        assertThat(absences.standing(head)).isEmpty();

        assignments.assign(head, drafted, third.userId());
        absences.record(head, with(away, drafter, 0, 1));
        assertThat(row(harmless).appraiser()).isEqualTo(drafter.userId());
        assertThat(row(drafted).appraiser()).isEqualTo(third.userId());
    }

    @Test
    void whatAStandInComesIntoConflictWithGoesToNobody() {
        Actor drafter = drafter();
        AbsenceView absence = absences.record(head, with(away, drafter, 1, 2));
        ProposalCode harmless = heldBy(away);
        ProposalCode drafted = route.sent(unit, List.of(route.individual(unit)));
        assignments.assign(head, drafted, away.userId());

        move(absence, -1);
        days.follow();

        assertThat(row(harmless).appraiser()).isEqualTo(drafter.userId());
        assertThat(row(drafted).appraiser()).isNull();
        assertThat(desk(drafted)).isEqualTo("null");
        assertThat(acts(drafted))
                .extracting(AuditEvent::act)
                .containsExactly("appraiser.assigned", "appraiser.released");
        assertThat(html(new Visitor(context).open(route.head(unit), "/dossiers/" + drafted)))
                .as("the unit does not read whose it was")
                .doesNotContain("Trở lại chưa phân công");
    }

    @Test
    void aDayThatIsTakenOrImpossibleIsRefused() {
        refused("absence-until-before-from", () -> absences.record(head, days(3, 2)));
        refused("absence-already-over", () -> absences.record(head, days(-3, -1)));
        refused("absence-too-long", () -> absences.record(head, days(0, 366)));
        refused(
                "input-required",
                () -> absences.record(
                        head, new AbsenceInput(away.userId(), null, today, standIn.userId(), "Nghỉ phép")));
        refused(
                "input-required",
                () -> absences.record(
                        head, new AbsenceInput(away.userId(), today, null, standIn.userId(), "Nghỉ phép")));
        refused(
                "input-required",
                () -> absences.record(head, new AbsenceInput(away.userId(), today, today, standIn.userId(), " ")));
        refused(
                "input-too-long",
                () -> absences.record(
                        head, new AbsenceInput(away.userId(), today, today, standIn.userId(), "x".repeat(201))));
        absences.record(head, days(5, 7));
        refused("absence-twice", () -> absences.record(head, with(away, third, 7, 8)));
        absences.record(head, with(away, third, 8, 8));
        refused("absence-twice", () -> absences.record(head, with(away, third, 1, 20)));
        refused("absence-stands-in", () -> absences.record(head, with(standIn, third, 5, 5)));
        refused("stand-in-away", () -> absences.record(head, with(third, away, 4, 5)));
        assertThat(absences.standing(head)).hasSize(2);
    }

    @Test
    void onlyAnotherAppraiserStandsInForAnAppraiser() {
        refused("absence-person", () -> absences.record(head, with(route.officer(unit), standIn, 0, 1)));
        refused("absence-person", () -> absences.record(head, with(head, standIn, 0, 1)));
        refused("stand-in-appraiser", () -> absences.record(head, with(away, route.officer(unit), 0, 1)));
        refused("stand-in-appraiser", () -> absences.record(head, with(away, head, 0, 1)));
        refused(
                "stand-in-appraiser",
                () -> absences.record(head, new AbsenceInput(away.userId(), today, today, null, "Nghỉ phép")));
        refused("stand-in-other", () -> absences.record(head, with(away, away, 0, 1)));
        assertThatThrownBy(() -> absences.record(head, new AbsenceInput(null, null, null, null, null)))
                .isInstanceOfSatisfying(RefusedException.class, refusal -> assertThat(refusal.findings())
                        .as("everything at once")
                        .hasSize(5));
        assertThat(absences.standing(head)).isEmpty();
    }

    @Test
    void othersNeitherRecordNorEnd() {
        AbsenceView absence = absences.record(away, days(1, 2));
        Actor inspector = route.person(HOME_AFFAIRS, Role.INSPECTOR);
        for (Actor stranger : List.of(
                standIn, route.appraiser(), route.person(HOME_AFFAIRS, Role.DIRECTOR), inspector, route.head(unit))) {
            assertThatThrownBy(() -> absences.record(stranger, with(away, third, 5, 6)))
                    .isInstanceOf(NotPermittedException.class);
            assertThatThrownBy(() -> absences.end(stranger, absence.id())).isInstanceOf(NotPermittedException.class);
        }
        assertThatThrownBy(() -> absences.standing(route.head(unit))).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> absences.end(head, UUID.randomUUID())).isInstanceOf(NotPermittedException.class);
        assertThat(absences.standing(standIn)).singleElement().satisfies(seen -> {
            assertThat(seen.reason()).as("why is not everybody's").isEmpty();
            assertThat(seen.mayEnd()).isFalse();
        });
        assertThat(absences.standing(inspector).get(0).reason()).isEqualTo("Đi công tác");
        assertThat(absences.standing(away)).containsExactly(absence);

        absences.end(head, absence.id());
        assertThat(context.getBean(AuditTrail.class)
                        .of(
                                Route.DAKLAK,
                                new AuditSubject("absence", absence.id().toString())))
                .extracting(AuditEvent::act)
                .containsExactly("absence.recorded", "absence.withdrawn");
        refused("absence-ended", () -> absences.end(head, absence.id()));
        move(absence, -1);
        ProposalCode code = heldBy(away);
        days.follow();
        assertThat(row(code).appraiser()).as("withdrawn").isEqualTo(away.userId());
    }

    /** Two people who name each other at one moment would leave their dossiers to nobody. */
    @Test
    void twoDoNotStandInForEachOther() throws Exception {
        Throwable told = Rivals.secondOf(
                context,
                () -> absences.record(head, with(away, standIn, 0, 1)),
                () -> absences.record(standIn, with(standIn, away, 1, 2)));
        assertThat(told).isInstanceOfSatisfying(RefusedException.class, refusal -> assertThat(refusal.findings())
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder("stand-in-away", "absence-stands-in"));
        assertThat(absences.standing(head)).hasSize(1);
    }

    @Test
    void whatIsGivenToAnotherAtThatMomentStaysTheirs() throws Exception {
        ProposalCode code = heldBy(away);
        Throwable told = Rivals.secondOf(
                context, () -> assignments.assign(head, code, third.userId()), () -> absences.record(away, days(0, 1)));
        assertThat(told).isNull();
        assertThat(row(code).appraiser()).isEqualTo(third.userId());
        assertThat(desk(code)).isEqualTo(third.userId());
    }

    private MockHttpServletResponse post(Actor actor, LocalDate from, LocalDate until) {
        DateTimeFormatter typed = DateTimeFormatter.ofPattern("dd/MM/yyyy");
        return new Visitor(context)
                .send(
                        actor,
                        MockMvcRequestBuilders.post("/appraisers/absences")
                                .param("person", away.userId())
                                .param("from", typed.format(from))
                                .param("until", typed.format(until))
                                .param("standIn", standIn.userId())
                                .param("reason", "Đi công tác"));
    }

    @Test
    void thePageRecordsAndShowsIt() {
        Visitor visitor = new Visitor(context);
        assertThat(html(visitor.open(third, "/appraisers")))
                .as("for themself alone")
                .contains("/appraisers/absences", "value=\"" + third.userId() + "\"")
                .doesNotContain("??");
        assertThat(html(visitor.open(route.person(HOME_AFFAIRS, Role.INSPECTOR), "/appraisers")))
                .doesNotContain("/appraisers/absences\"");
        MockHttpServletResponse refused = post(head, today.plusDays(2), today.plusDays(1));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(html(refused)).contains("Ngày cuối trước ngày đầu", "Đi công tác");
        assertThat(post(third, today, today).getStatus()).isEqualTo(403);
        assertThat(visitor.send(
                                head,
                                MockMvcRequestBuilders.post("/appraisers/absences")
                                        .param("from", "31/02/2026"))
                        .getStatus())
                .isEqualTo(422);

        assertThat(post(away, today, today.plusDays(1)).getStatus()).isEqualTo(302);
        String page = html(visitor.open(head, "/appraisers"));
        AbsenceView absence = absences.standing(head).get(0);
        assertThat(page)
                .contains(
                        "Vắng mặt đến hết",
                        "người làm thay: " + standIn.fullName(),
                        "/appraisers/absences/" + absence.id() + "/end")
                .doesNotContain("??");
        String end = "/appraisers/absences/" + absence.id() + "/end";
        assertThat(visitor.post(third, end).getStatus()).isEqualTo(403);
        assertThat(visitor.post(head, end).getStatus()).isEqualTo(302);
        assertThat(visitor.post(head, end).getStatus()).isEqualTo(422);
        assertThat(html(visitor.open(head, "/appraisers"))).doesNotContain("Vắng mặt đến hết");
    }

    @Test
    void programsRecordAndEndIt() {
        Visitor visitor = new Visitor(context);
        String body =
                """
                {"person": "%s", "from": "%s", "until": "%s", "standIn": "%s", "reason": "Đi học"}
                """;
        var request = MockMvcRequestBuilders.post("/api/appraisers/absences").contentType(MediaType.APPLICATION_JSON);
        assertThat(visitor.send(head, request.content(body.formatted(away.userId(), today, today, standIn.userId())))
                        .getStatus())
                .isEqualTo(201);
        assertThat(html(visitor.open(third, "/api/appraisers/absences")))
                .contains("\"standIn\":\"" + standIn.userId() + "\"", "\"state\":\"IN_EFFECT\"", "\"reason\":\"\"");
        var again = MockMvcRequestBuilders.post("/api/appraisers/absences").contentType(MediaType.APPLICATION_JSON);
        MockHttpServletResponse refused =
                visitor.send(head, again.content(body.formatted(away.userId(), today, today, standIn.userId())));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(html(refused)).contains("absence-twice");
        String path =
                "/api/appraisers/absences/" + absences.standing(head).get(0).id();
        assertThat(visitor.send(third, MockMvcRequestBuilders.delete(path)).getStatus())
                .isEqualTo(403);
        assertThat(visitor.send(away, MockMvcRequestBuilders.delete(path)).getStatus())
                .isEqualTo(204);
        assertThat(absences.standing(head)).isEmpty();
    }
}
