package vn.khenthuong.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.khenthuong.appraisal.Appraisal;
import vn.khenthuong.appraisal.ReceptionCheck;
import vn.khenthuong.appraisal.WorkingDays;
import vn.khenthuong.organization.People;
import vn.khenthuong.proposal.Completion;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RehearsalClock;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;

/** Stand A21: 20 working days from the complete dossier, stopped while returned; who answers for them is told in time. */
@IntegrationTest
class AppraisalAlarmsIT {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private AppraisalAlarms alarms;

    @Autowired
    private WorkingDays calendar;

    @Autowired
    private People people;

    @Autowired
    private RehearsalClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Route route;
    private UnitCode unit;
    private Duration before;

    @BeforeEach
    void arrange() {
        before = clock.offset();
        route = new Route(context);
        unit = Communes.next(context);
        address(route.divisionHead(), "truongphong@snv.example");
        address(route.appraiser(), "chuyenvien@snv.example");
    }

    @AfterEach
    void putBack() {
        clock.setOffset(before);
        address(route.divisionHead(), "");
        address(route.appraiser(), "");
        jdbc.sql("delete from mail where kind = 'ALARM'").update();
        jdbc.sql("delete from appraisal_alarm").update();
    }

    private void address(Actor person, String email) {
        people.writeTo(person, person.userId(), email);
    }

    private ProposalCode accepted() {
        ProposalCode code = route.sent(unit, List.of(route.individual(unit)));
        route.accept(code);
        return code;
    }

    private LocalDate lastDay(ProposalCode code) {
        return LocalDate.ofInstant(
                route.tasks
                        .openTasks(route.appraiser(), code.value())
                        .get(0)
                        .dueAt()
                        .minusMillis(1),
                CampaignZone.ZONE);
    }

    private void at(LocalDate day, String time) {
        clock.moveTo(day.atTime(LocalTime.parse(time)).atZone(CampaignZone.ZONE).toInstant());
        alarms.tellDue();
    }

    private List<String> told(ProposalCode code) {
        return jdbc.sql("select occasion || ' ' || recipient from mail where occasion like ? order by id")
                .param("appraisal-%:" + code)
                .query(String.class)
                .list();
    }

    @Test
    void theHeadOfDivisionIsToldOnceWhenItIsNearAndOnceWhenItIsOver() {
        ProposalCode code = accepted();
        LocalDate last = lastDay(code);
        LocalDate near = calendar.before(last.plusDays(1), 3);

        at(calendar.before(near, 1), "16:59");
        assertThat(told(code)).as("the day before").isEmpty();
        at(near, "07:59");
        assertThat(told(code)).as("before people are at work").isEmpty();
        at(near, "08:00");
        at(near, "09:00");
        at(last, "16:00");
        String head = route.divisionHead().userId();
        assertThat(told(code)).containsExactly("appraisal-near:" + code + " " + head);

        LocalDate after = nextWorkingDay(last);
        at(after, "08:00");
        at(after, "08:01");
        at(nextWorkingDay(after), "10:00");
        assertThat(told(code))
                .containsExactly("appraisal-near:" + code + " " + head, "appraisal-over:" + code + " " + head);
        assertThat(jdbc.sql("select subject || body from mail where occasion = ?")
                        .param("appraisal-over:" + code)
                        .query(String.class)
                        .single())
                .contains("đã quá thời hạn thẩm định", code.value(), "hết ngày " + String.format("%td/%<tm/%<tY", last))
                .as("nothing of what is in the dossier")
                .doesNotContain("Nguyễn Văn Thử");
    }

    /** The program was down: what is over is told, not first that it will be. */
    @Test
    void whatIsOverIsNotToldToBeNear() {
        ProposalCode code = accepted();
        at(nextWorkingDay(lastDay(code)), "08:00");

        assertThat(told(code)).singleElement().asString().startsWith("appraisal-over:");
    }

    @Test
    void nobodyIsToldOfWhatLiesWithTheUnitOrIsDone() {
        ProposalCode done = accepted();
        LocalDate last = lastDay(done);
        route.appraise(done, Appraisal.LineOutcome.RECOMMEND);
        ProposalCode returned = route.sent(unit, List.of(route.individual(unit)));
        route.tasks.submit(
                route.appraiser(),
                returned.value(),
                "checkReception",
                new ReceptionCheck(
                        ReceptionCheck.Outcome.RETURN,
                        List.of(new ReceptionCheck.Point(null, "related", "Bổ sung văn bản"))));

        at(nextWorkingDay(last), "09:00");
        assertThat(told(done)).isEmpty();
        assertThat(told(returned)).isEmpty();
    }

    /** Returned after its appraisal had begun: the days at the unit are given back before anybody is alarmed. */
    @Test
    void theDaysAtTheUnitAreNotCounted() {
        ProposalCode code = accepted();
        LocalDate first = lastDay(code);
        Instant returned = clock.instant();
        route.tasks.submit(
                route.appraiser(),
                code.value(),
                "appraiseDossier",
                new Appraisal(
                        Appraisal.Outcome.DONE,
                        List.of(),
                        List.of(new Appraisal.Line(
                                route.view(unit, code).nominees().get(0).id(),
                                Appraisal.LineOutcome.RETURN,
                                "Báo cáo chưa ký")),
                        List.of()));
        route.tasks.submit(
                route.divisionHead(),
                code.value(),
                "approveAppraisal",
                new vn.khenthuong.appraisal.Approval(vn.khenthuong.appraisal.Approval.Outcome.APPROVE, ""));
        clock.moveTo(returned.plus(Duration.ofDays(4)));
        context.getBean(vn.khenthuong.proposal.Completions.class)
                .sendBack(
                        route.officer(unit),
                        code,
                        new Completion(route.view(unit, code).openPoints().stream()
                                .map(point -> new Completion.Answer(point.id(), "Đã ký"))
                                .toList()));
        route.accept(code);

        assertThat(lastDay(code)).isAfter(first);
        at(nextWorkingDay(first), "08:00");
        assertThat(told(code))
                .as("it was the end before it was returned")
                .noneMatch(mail -> mail.startsWith("appraisal-over"));
    }

    private LocalDate nextWorkingDay(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!calendar.working(next)) {
            next = next.plusDays(1);
        }
        return next;
    }
}
