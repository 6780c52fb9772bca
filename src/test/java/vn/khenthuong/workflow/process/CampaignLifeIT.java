package vn.khenthuong.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import vn.khenthuong.audit.AuditEvent;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.campaign.DeadlineChange;
import vn.khenthuong.campaign.Deadlines;
import vn.khenthuong.document.Files;
import vn.khenthuong.emulation.SummingUpInput;
import vn.khenthuong.emulation.SummingUps;
import vn.khenthuong.emulation.WorkInput;
import vn.khenthuong.emulation.Works;
import vn.khenthuong.organization.People;
import vn.khenthuong.organization.UnitLevel;
import vn.khenthuong.portal.Visitor;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.OwnCampaign;
import vn.khenthuong.support.Refused;
import vn.khenthuong.support.Route;

/** One instance for a campaign: its timers follow clock and notices, its end locks what units attached. */
@IntegrationTest
class CampaignLifeIT {

    @Autowired
    WebApplicationContext context;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Campaigns campaigns;

    @Autowired
    SummingUps summingUps;

    @Autowired
    Works works;

    @Autowired
    Files files;

    @Autowired
    People people;

    @Autowired
    AuditTrail audit;

    @Autowired
    JdbcClient jdbc;

    private Walk walk;
    private CampaignPaths paths;
    private OwnCampaign campaign;

    @BeforeEach
    void arrange() {
        walk = new Walk(context);
        paths = new CampaignPaths(walk, context);
        campaign = OwnCampaign.in(context);
    }

    @AfterEach
    void takeAway() {
        campaign.close();
    }

    @Test
    void theTimersFollowClockAndNotices() {
        String code = campaign.code();
        paths.launched(code);
        assertThat(walk.waitingAt(code)).containsExactly("untilDeadline");
        assertThat(deadlines.generalDeadline(Route.DAKLAK, code)).contains(due("deadlinePassed"));
        Instant now = walk.route.clock();
        assertThat(due("unitsReminderDue")).isAfter(now).isBefore(now.plus(5, ChronoUnit.DAYS));

        Instant later = now.plus(20, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        paths.announce(code, later);
        assertThat(due("deadlinePassed")).isEqualTo(later);
        walk.job(code, "deadlinePassed");
        assertThat(walk.waitingAt(code)).containsExactly("untilClosing");
        assertThat(walk.hasJob(code, "deadlinePassed")).isFalse();

        Instant again = now.plus(25, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        paths.announce(code, again);
        assertThat(walk.waitingAt(code)).containsExactly("untilDeadline");
        assertThat(due("deadlinePassed")).isEqualTo(again);
        paths.close(code);
        assertThat(walk.visited(code)).contains("campaignClosedEarly", "recordClosing");
        assertThat(walk.waitingAt(code)).containsExactly("campaignSummedUp");
        assertThat(walk.hasJob(code, "unitsReminderDue")).isFalse();
    }

    /** Waiting for the closing is not being late where no deadline was ever set. */
    @Test
    void withoutADeadlineItsPageSaysUntilWhenUnitsMaySend() {
        Actor head = walk.route.divisionHead();
        try (OwnCampaign open = OwnCampaign.withoutDeadline(context)) {
            paths.launched(open.code());
            assertThat(walk.waitingAt(open.code())).containsExactly("untilClosing");

            String page = Visitor.html(new Visitor(context).open(head, "/campaigns/" + open.code()));

            assertThat(page)
                    .contains("Không đặt thời hạn gửi hồ sơ; đơn vị gửi đến khi phong trào khép lại.")
                    .doesNotContain("Đã hết thời hạn");
        }
    }

    private Instant due(String element) {
        Job job = walk.jobAt(campaign.code(), element);
        return job.getDuedate().toInstant();
    }

    @Test
    void theAnnouncementIsMailedToEveryUnitWithAnAddressOnce() {
        UnitCode unit = walk.commune();
        Actor officer = walk.route.officer(unit);
        people.writeTo(officer, officer.userId(), "canbo@xa-thu.example");
        paths.launched(campaign.code());

        assertThat(jdbc.sql("select subject || body from mail where campaign = ? and recipient = ? and kind = 'LAUNCH'")
                        .params(campaign.code(), officer.userId())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("phát động", "Phong trào của riêng");
    }

    @Test
    void theArchiveLocksWhatOpenWorksHold() {
        UnitCode unit = walk.commune();
        Actor officer = walk.route.officer(unit);
        paths.launched(campaign.code());
        var work = works.register(
                officer,
                campaign.code(),
                unit,
                new WorkInput("Việc dở dang", "", "Xong", walk.route.today().plusDays(1), ""));
        FileId file = walk.route.pdf(officer, unit);
        works.attach(officer, work.id(), file);
        paths.close(campaign.code());
        paths.summedUp(campaign.code());
        assertThat(files.info(file).sealed()).isFalse();
        walk.job(campaign.code(), "archiveCampaign");

        assertThat(files.info(file).sealed()).isTrue();
        assertThat(walk.ended(campaign.code())).isTrue();
        assertThat(audit.of(Route.DAKLAK, AuditSubject.campaign(campaign.code())))
                .extracting(AuditEvent::act)
                .containsExactly("campaign.launched", "campaign.closed", "campaign.summed-up", "campaign.archived");
    }

    @Test
    void closingWaitsForDossiersWithoutAResultAndNamesThem() {
        UnitCode unit = walk.commune();
        ProposalCode draft = walk.route.ready(unit, List.of(walk.route.individual(unit)), 1);
        UnitCode other = walk.commune();
        ProposalCode sent = walk.route.sent(other, List.of(walk.route.individual(other)));
        assertThatThrownBy(() -> paths.close("dak-lak-2026"))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.findings())
                        .allSatisfy(finding -> assertThat(finding.rule()).isEqualTo("campaign-dossier-open"))
                        .anySatisfy(
                                finding -> assertThat(finding.message().vi()).contains(sent.value()))
                        .noneSatisfy(
                                finding -> assertThat(finding.message().vi()).contains(draft.value())));
        assertThat(campaigns.byCode(Route.DAKLAK, "dak-lak-2026").orElseThrow().open())
                .isTrue();
    }

    @Test
    void aCampaignIsSummedUpOnceAfterItWasClosed() {
        Actor head = walk.route.divisionHead();
        String code = campaign.code();
        SummingUpInput report = new SummingUpInput("90/BC-SNV", walk.route.today());
        assertThat(Refused.rules(() -> summingUps.record(head, code, report))).containsExactly("campaign-closed");
        paths.launched(code);
        paths.close(code);
        assertThatThrownBy(() -> summingUps.record(walk.route.officer(walk.commune()), code, report))
                .isInstanceOf(NotPermittedException.class);
        assertThat(Refused.rules(() -> summingUps.record(
                        head, code, new SummingUpInput(" ", walk.route.today().plusDays(1)))))
                .containsExactlyInAnyOrder("input-required", "report-date");
        Visitor visitor = new Visitor(context);
        String page = "/campaigns/" + code;
        assertThat(visitor.send(head, MockMvcRequestBuilders.post(page + "/summing-up"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(visitor.send(
                                head,
                                MockMvcRequestBuilders.post(page + "/summing-up")
                                        .param("number", "90/BC-SNV")
                                        .param("date", "%td/%<tm/%<tY".formatted(walk.route.today())))
                        .getRedirectedUrl())
                .isEqualTo(page);
        assertThat(Visitor.html(visitor.open(head, page))).contains("90/BC-SNV").doesNotContain("??");
        assertThat(Refused.rules(() -> summingUps.record(head, code, report))).containsExactly("summed-up-once");
    }

    /** Rolled back: the campaign is shared with other tests. */
    @Test
    void aNoticeForALevelMovesTimersAndTellsTheUnitsOfThatLevelAlone() {
        UnitCode commune = walk.commune();
        ProposalCode ready = walk.route.ready(commune, List.of(walk.route.individual(commune)), 1);
        Actor officer = walk.route.officer(commune);
        Actor other = walk.route.officer(new UnitCode("sotaichinh"));
        List.of(officer, other).forEach(each -> people.writeTo(each, each.userId(), each.userId() + "@vi-du.example"));
        context.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            Instant general =
                    deadlines.generalDeadline(Route.DAKLAK, "dak-lak-2026").orElseThrow();
            Instant later = general.plus(2, ChronoUnit.DAYS);
            deadlines.announce(
                    Route.administrator(),
                    "dak-lak-2026",
                    new DeadlineChange("20/TB-SNV", walk.route.today(), later, UnitLevel.COMMUNE, null, "Bão lũ"));
            assertThat(walk.jobAt(ready.value(), "deadlinePassed").getDuedate().toInstant())
                    .isEqualTo(later);
            assertThat(walk.route.view(commune, ready).deadline()).isEqualTo(later);
            assertThat(walk.jobAt("dak-lak-2026", "deadlinePassed").getDuedate().toInstant())
                    .as("what holds for all stays")
                    .isEqualTo(general);
            assertThat(deadlines.deadlineOf(officer, "dak-lak-2026")).contains(later);
            assertThat(deadlines.deadlineOf(other, "dak-lak-2026")).contains(general);
            assertThat(jdbc.sql("select recipient from mail where kind = 'DEADLINE' and body like '%20/TB-SNV%'")
                            .query(String.class)
                            .list())
                    .contains(officer.userId())
                    .doesNotContain(other.userId());
            assertThat(Visitor.html(new Visitor(context).open(officer, "/campaigns/dak-lak-2026/deadlines")))
                    .contains("20/TB-SNV", "Xã, phường, thị trấn", "Bão lũ")
                    .doesNotContain("??");
            status.setRollbackOnly();
        });
    }

    @Test
    void aProgramThatStartsAgainBeginsNothingTwice() {
        context.getBean(CampaignsBegin.class).begin();
        context.getBean(CampaignsBegin.class).begin();
        assertThat(context.getBean(RuntimeService.class)
                        .createProcessInstanceQuery()
                        .processDefinitionKey(CampaignProcess.KEY)
                        .processInstanceBusinessKey(campaign.code())
                        .count())
                .isEqualTo(1);
        assertThat(walk.waitingAt(campaign.code())).containsExactly("untilDeadline");
    }

    @Test
    void thePageShowsWhereTheCampaignIs() {
        paths.launched(campaign.code());
        Visitor visitor = new Visitor(context);
        assertThat(Visitor.html(visitor.open(walk.route.appraiser(), "/campaigns/" + campaign.code())))
                .contains("data-active=\"untilDeadline\"", "Phong trào đang ở đâu")
                .doesNotContain("??");
        assertThat(visitor.open(walk.route.appraiser(), "/campaigns/diagram").getContentType())
                .startsWith("application/xml");
    }
}
