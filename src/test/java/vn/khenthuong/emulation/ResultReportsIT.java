package vn.khenthuong.emulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.document.Files;
import vn.khenthuong.portal.Visitor;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.RehearsalClock;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.ApiClient;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.OwnCampaign;
import vn.khenthuong.support.Pdfs;
import vn.khenthuong.support.Refused;
import vn.khenthuong.support.Route;
import vn.khenthuong.support.TestPeople;

/** Units report on the results by a day that the plan or somebody names; the instant of arrival is what counts. */
@IntegrationTest
class ResultReportsIT {

    private static final UnitCode OFFICE = new UnitCode("sonoivu");

    @Autowired
    WebApplicationContext context;

    @Autowired
    ResultReports reports;

    @Autowired
    ReportDues dues;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Files files;

    @Autowired
    RehearsalClock clock;

    private Route route;
    private OwnCampaign own;
    private UnitCode unit;
    private Actor clerk;
    private LocalDate today;
    private Duration before;

    @BeforeEach
    void arrange() {
        before = clock.offset();
        route = new Route(context);
        own = OwnCampaign.in(context);
        unit = Communes.next(context);
        clerk = route.clerk(unit);
        today = route.today();
    }

    @AfterEach
    void takeAway() {
        clock.setOffset(before);
        own.close();
    }

    private Campaign campaign() {
        return campaigns.byCode(Route.DAKLAK, own.code()).orElseThrow();
    }

    private ResultReport sent() {
        return reports.send(clerk, own.code(), unit, input());
    }

    private ResultReportInput input() {
        return new ResultReportInput("15/BC-UBND", today, route.pdf(clerk, unit));
    }

    private ReportStanding standing() {
        return reports.standings(route.appraiser(), own.code()).stream()
                .filter(each -> each.unit().code().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theInstantOfArrivalIsKeptAndJudgedByTheDay() {
        assertThat(dues.of(campaign())).isEmpty();
        assertThat(standing().state()).isEqualTo(ReportState.AWAITED);
        assertThat(reports.receivedAt(Route.DAKLAK, own.code(), unit)).isEmpty();
        Instant now = clock.instant();
        ResultReport report = sent();
        assertThat(report.receivedAt()).isBetween(now.minusMillis(1), clock.instant());
        assertThat(report.receivedAt().getNano() % 1_000_000).isZero();
        assertThat(reports.receivedAt(Route.DAKLAK, own.code(), unit)).contains(report.receivedAt());
        assertThat(reports.receivedAt(Route.DAKLAK, own.code())).containsOnlyKeys(unit);
        assertThat(standing().state()).as("no day is set").isEqualTo(ReportState.RECEIVED);
        assertThat(files.info(report.file()).sealed()).isTrue();
        assertThat(files.info(route.appraiser(), report.file()).id()).isEqualTo(report.file());
        assertThatThrownBy(() -> files.info(route.officer(Communes.next(context)), report.file()))
                .isInstanceOf(NotPermittedException.class);

        dues.set(Route.administrator(), own.code(), new ReportDueInput(today, " Công văn 12/SNV "));
        ReportDue due = dues.of(campaign()).orElseThrow();
        assertThat(due.setBy()).isEqualTo(Route.administrator().userId());
        assertThat(due.ground()).isEqualTo("Công văn 12/SNV");
        assertThat(standing().state()).isEqualTo(ReportState.IN_TIME);
        assertThat(reports.overdue(campaign())).isEmpty();

        clock.moveTo(due.exclusive().minusSeconds(60));
        assertThat(reports.overdue(campaign())).isEmpty();
        clock.moveTo(due.exclusive());
        assertThat(reports.overdue(campaign())).isNotEmpty().noneMatch(each -> each.code()
                .equals(unit));
        ResultReport replaced = sent();
        assertThat(standing().report().id()).isEqualTo(replaced.id());
        assertThat(standing().state()).as("the newer one stands").isEqualTo(ReportState.LATE);
        assertThat(reports.sent(clerk, own.code(), unit))
                .extracting(ResultReport::id)
                .containsExactly(replaced.id(), report.id());
        dues.set(
                route.person(OFFICE, Role.DIRECTOR),
                own.code(),
                new ReportDueInput(today.plusDays(3), "Gia hạn theo công văn 15/SNV"));
        assertThat(standing().state()).isEqualTo(ReportState.IN_TIME);
        assertThat(dues.all(campaign())).hasSize(2);
    }

    @Test
    void whatIsMissingOrNotAllowedIsRefused() {
        assertThat(Refused.rules(() -> reports.send(clerk, own.code(), unit, new ResultReportInput(" ", null, null))))
                .containsExactlyInAnyOrder("input-required", "report-date", "input-required");
        FileId file = route.pdf(clerk, unit);
        assertThat(Refused.rules(() -> reports.send(
                        clerk, own.code(), unit, new ResultReportInput("x".repeat(61), today.plusDays(1), file))))
                .containsExactlyInAnyOrder("input-too-long", "report-date");
        assertThatThrownBy(() ->
                        reports.send(route.head(unit), own.code(), unit, new ResultReportInput("1/BC", today, file)))
                .as("somebody else's upload")
                .isInstanceOf(NotPermittedException.class);
        ResultReport report = sent();
        assertThat(Refused.rules(() ->
                        reports.send(clerk, own.code(), unit, new ResultReportInput("2/BC", today, report.file()))))
                .containsExactly("file-in-use");
        for (Actor other : List.of(route.appraiser(), route.person(unit, Role.COUNCIL_MEMBER))) {
            assertThatThrownBy(() -> reports.send(other, own.code(), unit, input()))
                    .isInstanceOf(NotPermittedException.class);
        }
        UnitCode stranger = Communes.next(context);
        assertThatThrownBy(() -> reports.sent(route.officer(stranger), own.code(), unit))
                .isInstanceOf(NotPermittedException.class);
        assertThat(reports.standings(route.officer(stranger), own.code()))
                .extracting(each -> each.unit().code())
                .containsExactly(stranger);

        for (Actor other : List.of(route.head(unit), route.appraiser(), route.person(OFFICE, Role.INSPECTOR))) {
            assertThatThrownBy(() -> dues.set(other, own.code(), new ReportDueInput(today, "x")))
                    .isInstanceOf(NotPermittedException.class);
        }
        Actor administrator = Route.administrator();
        assertThat(Refused.rules(() -> dues.set(administrator, own.code(), new ReportDueInput(null, " "))))
                .containsExactlyInAnyOrder("report-due", "input-required");
        for (LocalDate wrong : List.of(today.minusDays(1), today.plusYears(3))) {
            assertThat(Refused.rules(() -> dues.set(administrator, own.code(), new ReportDueInput(wrong, "Công văn"))))
                    .containsExactly("report-due");
        }
        own.closeCampaign();
        assertThat(Refused.rules(this::sent)).containsExactly("campaign-open");
        assertThat(Refused.rules(() -> dues.set(administrator, own.code(), new ReportDueInput(today, "Công văn"))))
                .containsExactly("campaign-open");
    }

    @Test
    void pagesSendAndShowTheReceipt() {
        Visitor visitor = new Visitor(context);
        String page = "/campaigns/" + own.code() + "/reports";
        Actor director = route.person(OFFICE, Role.DIRECTOR);
        assertThat(Visitor.html(visitor.open(clerk, page)))
                .contains("Đơn vị chưa gửi báo cáo", "chưa ai đặt hạn")
                .doesNotContain("Báo cáo của các đơn vị", "??");
        assertThat(visitor.send(
                                director,
                                MockMvcRequestBuilders.post(page + "/due").param("lastDay", "hôm nay"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(visitor.send(
                                director,
                                MockMvcRequestBuilders.post(page + "/due")
                                        .param("lastDay", "%td/%<tm/%<tY".formatted(today))
                                        .param("ground", "Công văn 20/SNV"))
                        .getRedirectedUrl())
                .isEqualTo(page);
        var refused = visitor.send(clerk, MockMvcRequestBuilders.multipart(page).param("number", "7/BC"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Visitor.html(refused)).contains("7/BC", "Chưa tải lên báo cáo");
        assertThat(visitor.send(
                                clerk,
                                MockMvcRequestBuilders.multipart(page)
                                        .file(new MockMultipartFile(
                                                "file", "BC.pdf", "application/pdf", Pdfs.onePage()))
                                        .param("number", "7/BC-UBND")
                                        .param("date", "%td/%<tm/%<tY".formatted(today)))
                        .getRedirectedUrl())
                .isEqualTo(page);
        assertThat(visitor.send(route.appraiser(), MockMvcRequestBuilders.multipart(page))
                        .getStatus())
                .isEqualTo(403);
        assertThat(Visitor.html(visitor.open(clerk, page)))
                .contains("7/BC-UBND", "Đã nhận, đúng hạn", "Công văn 20/SNV")
                .doesNotContain("??");
        assertThat(Visitor.html(visitor.open(route.appraiser(), page + "?state=IN_TIME")))
                .contains("7/BC-UBND", "Báo cáo của các đơn vị")
                .doesNotContain("??");
    }

    @Test
    void theInterfaceForProgramsSaysTheSame() {
        TestPeople people = TestPeople.in(context);
        int port = context.getEnvironment().getProperty("local.server.port", Integer.class);
        ApiClient api = ApiClient.as(port, people.in(unit, Role.CLERK), TestPeople.PASSWORD);
        ApiClient director = ApiClient.as(port, people.office(Role.DIRECTOR), TestPeople.PASSWORD);
        String path = "/api/campaigns/" + own.code();
        String file = api.upload(unit.value(), "campaign-report", "bao-cao.pdf", Pdfs.onePage())
                .expect(201)
                .json()
                .path("id")
                .asText();

        api.put(path + "/report-due", Map.of("lastDay", today.toString(), "ground", "x"))
                .expect(403);
        director.put(path + "/report-due", Map.of("lastDay", today.toString(), "ground", "Công văn 1"))
                .expect(200);
        assertThat(api.get(path + "/report-due")
                        .expect(200)
                        .json()
                        .path(0)
                        .path("ground")
                        .asText())
                .isEqualTo("Công văn 1");
        assertThat(api.put(
                                path + "/reports/" + unit,
                                Map.of("number", "9/BC", "date", today.toString(), "file", UUID.randomUUID()))
                        .status())
                .isEqualTo(404);
        api.put(path + "/reports/" + unit, Map.of("number", "9/BC", "date", today.toString(), "file", file))
                .expect(200);
        assertThat(api.get(path + "/reports")
                        .expect(200)
                        .json()
                        .path(0)
                        .path("state")
                        .asText())
                .isEqualTo("IN_TIME");
        assertThat(director.get(path + "/reports/" + unit).expect(200).json()).hasSize(1);
    }
}
