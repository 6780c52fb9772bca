package vn.khenthuong.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.khenthuong.appraisal.Appraisal;
import vn.khenthuong.appraisal.WorkingDays;
import vn.khenthuong.decision.NoticeDeliveries;
import vn.khenthuong.decision.NoticeDelivery;
import vn.khenthuong.portal.Visitor;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
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

/** Every unit of a decision is told within ten working days; who was not stands out, and nothing is recorded too early. */
@IntegrationTest
class NoticeDeliveriesIT {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private NoticeDeliveries deliveries;

    @Autowired
    private WorkingDays days;

    @Autowired
    private JdbcClient jdbc;

    private Walk walk;
    private Route route;
    private Desk desk;
    private Visitor visitor;
    private UnitCode unit;
    private RoundCode round;

    @BeforeEach
    void decide() {
        walk = new Walk(context);
        route = walk.route;
        desk = new Desk(context, route);
        visitor = new Visitor(context);
        unit = Communes.next(context);
        ProposalCode dossier = route.sent(unit, List.of(route.individual(unit)));
        route.accept(dossier);
        route.appraise(dossier, Appraisal.LineOutcome.RECOMMEND);
        round = desk.decided(dossier);
    }

    @Test
    void areRecordedByTheClerkOnceTheLettersHaveLeft() {
        assertThat(deliveries.of(clerk(), desk.rounds.view(clerk(), round)))
                .as("before the decision nobody is to be told")
                .isEmpty();
        issue();
        assertThat(one().due()).isEqualTo(days.after(route.today(), 10));
        assertThat(one().told()).isFalse();
        assertThat(rules(clerk(), route.today(), "215/TB-SNV")).containsExactly("notice-not-dispatched");
        assertThat(Visitor.html(visitor.open(clerk(), "/rounds/" + round)))
                .contains("Chưa gửi, hạn hết ngày")
                .doesNotContain("name=\"sentOn\"");
        walk.dispatch(round.value());

        assertThat(rules(clerk(), null, " ")).containsExactlyInAnyOrder("input-required", "notice-day");
        assertThat(rules(clerk(), route.today().plusDays(1), "215/TB-SNV")).containsExactly("notice-day");
        assertThat(rules(clerk(), route.today().minusDays(1), "215/TB-SNV"))
                .as("before the letters left")
                .containsExactly("notice-day");
        assertThat(rules(clerk(), route.today(), "x".repeat(61))).containsExactly("input-too-long");
        for (Actor other : List.of(route.appraiser(), desk.office(Role.CHAIRMAN), route.officer(unit))) {
            assertThatThrownBy(() -> deliveries.record(other, round, unit, route.today(), "215/TB-SNV"))
                    .isInstanceOf(NotPermittedException.class);
        }
        UnitCode stranger = Communes.next(context);
        assertThat(catchThrowableOfType(
                                RefusedException.class,
                                () -> deliveries.record(clerk(), round, stranger, route.today(), "215/TB-SNV"))
                        .findings())
                .extracting(Finding::rule)
                .containsExactly("notice-unit-unknown");
        assertThat(one().told()).as("nothing was recorded").isFalse();

        deliveries.record(clerk(), round, unit, route.today(), " 215/TB-SNV ");

        assertThat(one().sentOn()).isEqualTo(route.today());
        assertThat(one().number()).isEqualTo("215/TB-SNV");
        assertThat(one().late()).isFalse();
        assertThat(one().recordedBy()).isEqualTo(clerk().userId());
        assertThat(desk.view(round).history())
                .anyMatch(event -> event.act().equals("decision.notified")
                        && event.ground().contains("215/TB-SNV"));
    }

    @Test
    void standOutOnThePageWhenTheirDayIsOver() {
        issue();
        walk.dispatch(round.value());
        LocalDate longAgo = route.today().minusDays(60);
        jdbc.sql("update decision_round set decision_date = ? where code = ?")
                .params(longAgo, round.value())
                .update();
        String page = "/rounds/" + round;
        assertThat(Visitor.html(visitor.open(clerk(), page)))
                .contains("Quá hạn, chưa gửi", "state--tone-late", "name=\"sentOn\"")
                .doesNotContain("??");
        assertThat(Visitor.html(visitor.open(route.appraiser(), page)))
                .contains("Quá hạn, chưa gửi")
                .doesNotContain("name=\"sentOn\"");
        var refused = visitor.send(
                clerk(),
                MockMvcRequestBuilders.post(page + "/notices/" + unit)
                        .param("sentOn", "31/02/2026")
                        .param("number", "216/TB-SNV"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Visitor.html(refused)).contains("không phải là một ngày", "216/TB-SNV");
        String today = "%02d/%02d/%d"
                .formatted(
                        route.today().getDayOfMonth(),
                        route.today().getMonthValue(),
                        route.today().getYear());
        assertThat(visitor.send(
                                clerk(),
                                MockMvcRequestBuilders.post(page + "/notices/" + unit)
                                        .param("sentOn", today)
                                        .param("number", "216/TB-SNV"))
                        .getRedirectedUrl())
                .isEqualTo(page + "#notices");
        assertThat(Visitor.html(visitor.open(clerk(), page)))
                .contains("Đã gửi " + today + ", số 216/TB-SNV", "Sau hạn")
                .doesNotContain("Quá hạn");
    }

    @Test
    void areReadAndRecordedByPrograms() {
        issue();
        String path = "/api/rounds/" + round + "/notices";
        String letter = "{\"sentOn\":\"%s\",\"number\":\"217/TB-SNV\"}".formatted(route.today());
        assertThat(visitor.put(clerk(), path + "/" + unit, letter).getStatus()).isEqualTo(422);
        walk.dispatch(round.value());

        assertThat(visitor.put(route.appraiser(), path + "/" + unit, letter).getStatus())
                .isEqualTo(403);
        assertThat(visitor.put(clerk(), path + "/" + unit, letter).getStatus()).isEqualTo(204);

        assertThat(Visitor.html(visitor.open(clerk(), path)))
                .contains(
                        "\"unit\":\"" + unit + "\"", "\"number\":\"217/TB-SNV\"", "\"late\":false", "\"byMail\":false");
        assertThat(visitor.open(route.officer(unit), path).getStatus()).isEqualTo(404);
    }

    private void issue() {
        desk.issue(round, "701-" + round.value() + "/QĐ-UBND");
    }

    private NoticeDelivery one() {
        List<NoticeDelivery> all = deliveries.of(clerk(), desk.rounds.view(clerk(), round));
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<String> rules(Actor actor, LocalDate day, String number) {
        return catchThrowableOfType(RefusedException.class, () -> deliveries.record(actor, round, unit, day, number))
                .findings()
                .stream()
                .map(Finding::rule)
                .toList();
    }

    private Actor clerk() {
        return desk.office(Role.DECISION_CLERK);
    }
}
