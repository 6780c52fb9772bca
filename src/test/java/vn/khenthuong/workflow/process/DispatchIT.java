package vn.khenthuong.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.khenthuong.appraisal.Appraisal;
import vn.khenthuong.decision.Dispatch;
import vn.khenthuong.decision.DispatchNote;
import vn.khenthuong.decision.DispatchState;
import vn.khenthuong.decision.RoundView;
import vn.khenthuong.organization.People;
import vn.khenthuong.portal.Visitor;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.Desk;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;

/** The letters of a decision: none before the undo window is over, one a unit after it, none while they are kept back. */
@IntegrationTest
class DispatchIT {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Dispatch dispatch;

    @Autowired
    private JdbcClient jdbc;

    private Walk walk;
    private Desk desk;
    private UnitCode unit;
    private RoundCode round;

    @BeforeEach
    void issue() {
        walk = new Walk(context);
        desk = new Desk(context, walk.route);
        unit = Communes.next(context);
        Actor officer = walk.route.officer(unit);
        context.getBean(People.class).writeTo(Route.administrator(), officer.userId(), "canbo@xa.example");
        ProposalCode dossier = walk.route.sent(unit, List.of(walk.route.individual(unit)));
        walk.route.accept(dossier);
        walk.route.appraise(dossier, Appraisal.LineOutcome.RECOMMEND);
        round = desk.decided(dossier);
        desk.issue(round, "501-" + round.value() + "/QĐ-UBND");
    }

    @Test
    void waitForTheUndoWindowAndLeaveOnce() {
        RoundView issued = desk.view(round);
        assertThat(issued.letters().state()).isEqualTo(DispatchState.WAITING);
        assertThat(Duration.between(issued.issuedAt(), issued.letters().due())).isEqualTo(Duration.ofMinutes(15));
        toTimer();
        assertThat(walk.jobAt(round.value(), "dispatchDue").getDuedate().toInstant())
                .isEqualTo(issued.letters().due());
        assertThat(letters()).isEmpty();

        walk.job(round.value(), "dispatchDue");

        assertThat(letters()).singleElement().satisfies(body -> assertThat(body)
                .contains("501-" + round.value() + "/QĐ-UBND", "đã được phát hành")
                .as("no name of a person travels by mail")
                .doesNotContain("Nguyễn Văn Thử"));
        assertThat(desk.view(round).letters().state()).isEqualTo(DispatchState.DISPATCHED);
        assertThatThrownBy(() -> dispatch.stop(clerk(), round, "Quá muộn")).isInstanceOf(NotPermittedException.class);
    }

    @Test
    void leaveByTheClerksHandOnceTheirDispatchWasStopped() {
        dispatch.stop(clerk(), round, "Sai tên trong danh sách");
        toTimer();
        walk.job(round.value(), "dispatchDue");
        assertThat(letters()).isEmpty();
        RoundView stopped = desk.view(round);
        assertThat(stopped.letters().state()).isEqualTo(DispatchState.STOPPED);
        assertThat(stopped.letters().stopReason()).isEqualTo("Sai tên trong danh sách");
        assertThat(stopped.decisionNumber()).as("the decision stands").startsWith("501-");

        walk.route.tasks.submit(clerk(), round.value(), "dispatchDecision", new DispatchNote("Đã đính chính"));

        assertThat(letters()).hasSize(1);
        assertThat(desk.view(round).letters().left()).isNotNull();
        assertThat(walk.ended(round.value())).isTrue();
    }

    @Test
    void areStoppedWithAReasonAndByTheRightPersonOnly() {
        assertThatThrownBy(() -> dispatch.stop(clerk(), round, " ")).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> dispatch.stop(walk.route.appraiser(), round, "Không phải việc của tôi"))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> dispatch.stop(walk.route.officer(unit), round, "Không thấy được"))
                .isInstanceOf(NotPermittedException.class);
        assertThat(desk.view(round).letters().state()).isEqualTo(DispatchState.WAITING);
    }

    @Test
    void areStoppedOnTheRoundsPage() {
        Visitor visitor = new Visitor(context);
        String page = "/rounds/" + round;
        assertThat(Visitor.html(visitor.open(clerk(), page))).contains("Dừng phát hành", "Chờ phát hành");
        var refused = visitor.send(
                clerk(), MockMvcRequestBuilders.post(page + "/dispatch-stop").param("stopReason", ""));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Visitor.html(refused)).contains("Lý do dừng phát hành");

        assertThat(visitor.send(
                                clerk(),
                                MockMvcRequestBuilders.post(page + "/dispatch-stop")
                                        .param("stopReason", "Sai trích yếu"))
                        .getRedirectedUrl())
                .isEqualTo(page);

        assertThat(Visitor.html(visitor.open(clerk(), page))).contains("Đã dừng phát hành", "Sai trích yếu");
        toTimer();
        walk.job(round.value(), "dispatchDue");
        String task = walk.route
                .tasks
                .openTask(clerk(), round.value(), "dispatchDecision")
                .orElseThrow()
                .id();
        for (String path : List.of("/tasks/" + task, "/tasks/" + task + "/form")) {
            assertThat(Visitor.html(visitor.open(clerk(), path)))
                    .contains("data-field=\"note\"")
                    .doesNotContain("??");
        }
    }

    private void toTimer() {
        walk.job(round.value(), "releaseDossiers#multiInstanceBody");
        walk.job(round.value(), "releaseDossiers");
    }

    private Actor clerk() {
        return desk.office(Role.DECISION_CLERK);
    }

    private List<String> letters() {
        return jdbc.sql("select body from mail where unit = ? and kind = 'DECISION'")
                .param(unit.value())
                .query(String.class)
                .list();
    }
}
