package vn.khenthuong.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
import org.springframework.transaction.support.TransactionTemplate;
import vn.khenthuong.appraisal.WorkingDays;
import vn.khenthuong.campaign.Deadlines;
import vn.khenthuong.emulation.LaunchInput;
import vn.khenthuong.emulation.Launches;
import vn.khenthuong.emulation.ReportDueInput;
import vn.khenthuong.emulation.ReportDues;
import vn.khenthuong.emulation.ResultReportInput;
import vn.khenthuong.emulation.ResultReports;
import vn.khenthuong.emulation.Work;
import vn.khenthuong.emulation.WorkInput;
import vn.khenthuong.emulation.WorkReport;
import vn.khenthuong.emulation.WorkState;
import vn.khenthuong.emulation.Works;
import vn.khenthuong.notification.CampaignReminders.Reason;
import vn.khenthuong.organization.People;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.RehearsalClock;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.OwnCampaign;
import vn.khenthuong.support.Route;

/** Only who is late is reminded, of each reason once and in one mail, when people are at work. */
@IntegrationTest
class CampaignRemindersIT {

    @Autowired
    ApplicationContext context;

    @Autowired
    CampaignReminders reminders;

    @Autowired
    Launches launches;

    @Autowired
    Works works;

    @Autowired
    ResultReports reports;

    @Autowired
    ReportDues dues;

    @Autowired
    LateUnits units;

    @Autowired
    Deadlines deadlines;

    @Autowired
    People people;

    @Autowired
    WorkingDays calendar;

    @Autowired
    RehearsalClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private Route route;
    private OwnCampaign campaign;
    private UnitCode unit;
    private Actor officer;
    private Duration before;

    @BeforeEach
    void arrange() {
        before = clock.offset();
        route = new Route(context);
        campaign = OwnCampaign.in(context);
        unit = Communes.next(context);
        officer = route.officer(unit);
        people.writeTo(officer, officer.userId(), "canbo@" + unit + ".example");
    }

    @AfterEach
    void takeAway() {
        clock.setOffset(before);
        campaign.close();
    }

    private void at(LocalDate day, String time) {
        clock.moveTo(day.atTime(LocalTime.parse(time)).atZone(CampaignZone.ZONE).toInstant());
        transaction.executeWithoutResult(status -> units.remind(Route.DAKLAK, campaign.code()));
    }

    private Instant nextLook() {
        return transaction.execute(status -> units.nextLook(Route.DAKLAK, campaign.code()));
    }

    private List<String> mails() {
        return jdbc.sql("select subject from mail where campaign = ? and recipient = ? and kind = 'CAMPAIGN_REMINDER'"
                        + " order by id")
                .params(campaign.code(), officer.userId())
                .query(String.class)
                .list();
    }

    private LocalDate after(LocalDate day, int workingDays) {
        LocalDate next = day;
        for (int passed = 0; passed < workingDays; ) {
            next = next.plusDays(1);
            passed += calendar.working(next) ? 1 : 0;
        }
        return next;
    }

    private List<Reason> told() {
        return reminders.told(Route.DAKLAK, campaign.code()).getOrDefault(unit, List.of()).stream()
                .map(CampaignReminders.Told::reason)
                .toList();
    }

    @Test
    void whoHasNotReadIsRemindedOnceOnTheSecondWorkingDay() {
        launches.announce(route.divisionHead(), campaign.code(), new LaunchInput("Triển khai", null));
        UnitCode reader = Communes.next(context);
        launches.opened(route.officer(reader), campaign.code());
        LocalDate second = after(route.today(), 2);

        at(after(route.today(), 1), "16:00");
        at(second, "07:59");
        assertThat(told()).isEmpty();
        at(second, "08:00");
        at(second, "09:00");
        at(after(second, 1), "08:00");
        assertThat(mails()).containsExactly("[Khen Thưởng] %s chưa đọc thông báo phát động".formatted(name()));
        assertThat(told()).containsExactly(Reason.UNREAD);
        assertThat(reminders.told(Route.DAKLAK, campaign.code())).doesNotContainKey(reader);
        assertThat(settled()).isFalse();
        launches.opened(officer, campaign.code());
        assertThat(settled()).isTrue();
    }

    private String name() {
        return jdbc.sql("select name from unit where organisation = 'daklak' and code = ?")
                .param(unit.value())
                .query(String.class)
                .single();
    }

    /** Whether the first mail that waits is not needed any more. */
    private boolean settled() {
        String occasion = jdbc.sql("select occasion from mail where campaign = ? and recipient = ?"
                        + " and kind = 'CAMPAIGN_REMINDER' order by id limit 1")
                .params(campaign.code(), officer.userId())
                .query(String.class)
                .single();
        return reminders.settled(new MailTable.Claimed(
                1,
                Route.DAKLAK,
                occasion,
                Mail.Kind.CAMPAIGN_REMINDER,
                campaign.code(),
                unit,
                officer.userId(),
                "",
                "",
                "",
                0,
                Instant.MAX));
    }

    @Test
    void worksThatAreLateAreToldTogetherAndEachOnce() {
        LocalDate today = route.today();
        work("Việc một", today);
        Work two = work("Việc hai", today);
        Work done = work("Việc đã xong", today);
        works.report(officer, done.id(), 0, new WorkReport(WorkState.DONE, null, ""));
        work("Việc còn hạn", today.plusDays(40));

        at(today, "16:00");
        assertThat(mails()).as("its last day counts").isEmpty();
        LocalDate next = after(today, 1);
        at(next, "08:00");
        at(next, "10:00");
        assertThat(mails()).containsExactly("[Khen Thưởng] %s: 2 công trình, phần việc quá hạn".formatted(name()));
        assertThat(settled()).isFalse();
        works.change(officer, two.id(), 0, new WorkInput("Việc hai", "", "Xong", after(next, 2), ""));
        at(after(next, 3), "08:00");
        assertThat(mails()).as("given more time, and late again").hasSize(2);
        assertThat(mails().get(1)).contains("1 công trình");
        assertThat(reminders.told(Route.DAKLAK, campaign.code()).get(unit))
                .extracting(CampaignReminders.Told::times, CampaignReminders.Told::mails)
                .containsExactly(tuple(3, 2));
    }

    private Work work(String title, LocalDate due) {
        return works.register(officer, campaign.code(), unit, new WorkInput(title, "", "Xong", due, ""));
    }

    @Test
    void anOverdueReportIsToldOnceForEachDay() {
        LocalDate today = route.today();
        UnitCode punctual = Communes.next(context);
        dues.set(Route.administrator(), campaign.code(), new ReportDueInput(today, "Công văn 1"));
        reports.send(
                route.clerk(punctual),
                campaign.code(),
                punctual,
                new ResultReportInput("1/BC", today, route.pdf(route.clerk(punctual), punctual)));
        assertThat(jdbc.sql("select count(*) from mail where campaign = ? and kind = 'REPORT_RECEIPT'")
                        .param(campaign.code())
                        .query(Long.class)
                        .single())
                .as("nobody of that unit has an address")
                .isZero();

        at(today, "16:00");
        assertThat(told()).isEmpty();
        LocalDate next = after(today, 1);
        at(next, "07:00");
        assertThat(told()).as("before people are at work").isEmpty();
        at(next, "08:00");
        at(next, "11:00");
        assertThat(mails()).containsExactly("[Khen Thưởng] %s: báo cáo kết quả phong trào quá hạn".formatted(name()));
        assertThat(reminders.told(Route.DAKLAK, campaign.code())).doesNotContainKey(punctual);
        dues.set(Route.administrator(), campaign.code(), new ReportDueInput(next.plusDays(1), "Công văn 2"));
        at(after(next.plusDays(1), 1), "08:00");
        assertThat(mails()).as("a new day is another reason").hasSize(2);

        reports.send(officer, campaign.code(), unit, new ResultReportInput("2/BC", today, route.pdf(officer, unit)));
        assertThat(settled()).isTrue();
        assertThat(jdbc.sql("select body from mail where campaign = ? and kind = 'REPORT_RECEIPT' and recipient = ?")
                        .params(campaign.code(), officer.userId())
                        .query(String.class)
                        .single())
                .contains("2/BC", "Thời điểm nhận");
        campaign.closeCampaign();
        at(after(next, 9), "08:00");
        assertThat(mails()).as("a closed campaign reminds nobody").hasSize(2);
    }

    @Test
    void itIsLookedAtEveryMorningOfAWorkingDayAndAtTheMomentsBeforeADeadline() {
        LocalDate today = route.today();
        assertThat(nextLook().atZone(CampaignZone.ZONE).toLocalTime()).isEqualTo(LocalTime.of(8, 0));
        clock.moveTo(after(today, 1).atTime(7, 59).atZone(CampaignZone.ZONE).toInstant());
        assertThat(nextLook())
                .isEqualTo(
                        after(today, 1).atTime(8, 0).atZone(CampaignZone.ZONE).toInstant());
        clock.moveTo(after(today, 1).atTime(8, 1).atZone(CampaignZone.ZONE).toInstant());
        assertThat(nextLook())
                .isEqualTo(
                        after(today, 2).atTime(8, 0).atZone(CampaignZone.ZONE).toInstant());
        LocalDate last = calendar.before(
                deadlines
                        .generalDeadline(Route.DAKLAK, campaign.code())
                        .orElseThrow()
                        .atZone(CampaignZone.ZONE)
                        .toLocalDate(),
                1);
        clock.moveTo(last.atTime(8, 0).atZone(CampaignZone.ZONE).toInstant());
        assertThat(nextLook())
                .as("on the last working day again at two")
                .isEqualTo(last.atTime(14, 0).atZone(CampaignZone.ZONE).toInstant());
    }
}
