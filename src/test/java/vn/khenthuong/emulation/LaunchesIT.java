package vn.khenthuong.emulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.khenthuong.audit.AuditEvent;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.document.Files;
import vn.khenthuong.portal.Visitor;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.NotPermittedException;
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

/** Plan VI.6: units are told of the campaign, and the appraising office knows which of them have read it. */
@IntegrationTest
class LaunchesIT {

    private static final UnitCode OFFICE = new UnitCode("sonoivu");

    @Autowired
    WebApplicationContext context;

    @Autowired
    Launches launches;

    @Autowired
    Files files;

    @Autowired
    AuditTrail audit;

    @Autowired
    JdbcClient jdbc;

    private Route route;
    private OwnCampaign campaign;
    private UnitCode unit;

    @BeforeEach
    void arrange() {
        route = new Route(context);
        campaign = OwnCampaign.in(context);
        unit = Communes.next(context);
    }

    @AfterEach
    void takeAway() {
        campaign.close();
    }

    @Test
    void everyUnitReadsOnceAndTheFirstOfEachIsKnown() {
        FileId plan = route.pdf(route.divisionHead(), OFFICE);
        launches.announce(
                route.divisionHead(), campaign.code(), new LaunchInput(" Đăng ký công trình trước ngày 10. ", plan));

        Launch launch = launches.of(route.officer(unit), campaign.code()).orElseThrow();
        assertThat(launch.text()).isEqualTo("Đăng ký công trình trước ngày 10.");
        assertThat(files.info(plan).sealed()).isTrue();
        assertThat(files.info(route.officer(unit), plan).id()).isEqualTo(plan);
        assertThat(reading().read()).isFalse();

        assertThat(launches.unread(route.officer(unit))).contains(campaign.code());
        assertThat(launches.opened(route.officer(unit), campaign.code())).containsExactly(unit);
        assertThat(launches.opened(route.head(unit), campaign.code())).isEmpty();
        assertThat(launches.opened(route.appraiser(), campaign.code())).isEmpty();
        assertThat(launches.unread(route.head(unit))).doesNotContain(campaign.code());
        assertThat(reading().by()).isEqualTo(route.officer(unit).userId());
        assertThat(launches.unread(Route.DAKLAK, campaign.code()))
                .hasSize(launches.readings(route.appraiser(), campaign.code()).size() - 1)
                .noneMatch(other -> other.code().equals(unit));
        assertThat(audit.of(Route.DAKLAK, AuditSubject.campaign(campaign.code())))
                .extracting(AuditEvent::act)
                .containsExactly("campaign.launched", "campaign.announcement-read");
    }

    private Reading reading() {
        return launches.readings(route.person(OFFICE, Role.INSPECTOR), campaign.code()).stream()
                .filter(each -> each.unit().code().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void onlyWhoLeadsLaunchesAndOnlyOnce() {
        LaunchInput input = new LaunchInput("Phát động", null);
        for (Actor other : List.of(
                route.head(unit),
                route.person(OFFICE, Role.INSPECTOR),
                route.person(OFFICE, Role.SYSTEM_ADMINISTRATOR),
                route.person(new UnitCode("vpubnd"), Role.CHAIRMAN))) {
            assertThatThrownBy(() -> launches.announce(other, campaign.code(), input))
                    .as(other.userId())
                    .isInstanceOfSatisfying(NotPermittedException.class, e -> assertThat(e.visible())
                            .isTrue());
        }
        assertThatThrownBy(() -> launches.announce(route.divisionHead(), "khong-co", input))
                .isInstanceOf(NotPermittedException.class);
        assertThat(launches.of(route.head(unit), campaign.code())).isEmpty();
        assertThat(launches.opened(route.head(unit), campaign.code()))
                .as("nothing to read")
                .isEmpty();

        launches.announce(Route.administrator(), campaign.code(), input);
        assertThat(Refused.rules(() -> launches.announce(route.divisionHead(), campaign.code(), input)))
                .containsExactly("launched-once");
        assertThatThrownBy(() -> launches.readings(route.head(unit), campaign.code()))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> launches.of(route.person(OFFICE, Role.SYSTEM_ADMINISTRATOR), campaign.code()))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void whatIsMissingOrNotOnesOwnIsRefused() {
        Actor head = route.divisionHead();
        assertThat(Refused.rules(() -> launches.announce(head, campaign.code(), new LaunchInput(" ", null))))
                .containsExactly("input-required");
        assertThat(Refused.rules(
                        () -> launches.announce(head, campaign.code(), new LaunchInput("x".repeat(4001), null))))
                .containsExactly("input-too-long");
        FileId others = route.pdf(route.officer(unit), unit);
        assertThatThrownBy(() -> launches.announce(head, campaign.code(), new LaunchInput("Phát động", others)))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> launches.announce(
                        head, campaign.code(), new LaunchInput("Phát động", new FileId(UUID.randomUUID()))))
                .isInstanceOf(NotPermittedException.class);
        FileId sealed = route.pdf(head, OFFICE);
        files.seal(List.of(sealed));
        assertThatThrownBy(() -> launches.announce(head, campaign.code(), new LaunchInput("Phát động", sealed)))
                .as("sealed belongs to some record, and none opens it")
                .isInstanceOf(NotPermittedException.class);
        try (OwnCampaign earlier = OwnCampaign.in(context)) {
            FileId used = route.pdf(head, OFFICE);
            launches.announce(head, earlier.code(), new LaunchInput("Phát động", used));
            assertThat(Refused.rules(() -> launches.announce(head, campaign.code(), new LaunchInput("Lần nữa", used))))
                    .containsExactly("file-in-use");
        }
        campaign.closeCampaign();
        assertThat(Refused.rules(() -> launches.announce(head, campaign.code(), new LaunchInput("Phát động", null))))
                .containsExactly("campaign-open");
    }

    @Test
    void pagesTellWhoHasReadAndOpeningThemIsReading() {
        Visitor visitor = new Visitor(context);
        String page = "/campaigns/" + campaign.code();
        Actor head = route.divisionHead();
        assertThat(Visitor.html(visitor.open(head, page))).contains("Phát động đến các đơn vị", "Chưa phát động");
        assertThat(Visitor.html(visitor.open(route.officer(unit), page)))
                .contains("Chưa phát động")
                .doesNotContain("Phát động đến các đơn vị");
        var refused = visitor.send(
                head,
                MockMvcRequestBuilders.multipart(page + "/launch")
                        .file(new MockMultipartFile("file", "KH.pdf", "application/pdf", Pdfs.onePage())));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(jdbc.sql("select count(*) from stored_file where purpose = 'campaign-launch' and sealed_at is null")
                        .query(Long.class)
                        .single())
                .as("the file of a refused launch is dropped")
                .isZero();
        assertThat(visitor.send(
                                route.head(unit),
                                MockMvcRequestBuilders.multipart(page + "/launch")
                                        .param("text", "Tôi phát động"))
                        .getStatus())
                .isEqualTo(403);
        var done = visitor.send(
                head,
                MockMvcRequestBuilders.multipart(page + "/launch")
                        .file(new MockMultipartFile("file", "KH.pdf", "application/pdf", Pdfs.onePage()))
                        .param("text", "Mọi đơn vị triển khai từ hôm nay."));
        assertThat(done.getRedirectedUrl()).isEqualTo(page);

        assertThat(Visitor.html(visitor.open(route.officer(unit), "/")))
                .contains("Đơn vị chưa mở thông báo này", "href=\"" + page + "\"");
        assertThat(Visitor.html(visitor.open(route.officer(unit), "/campaigns")))
                .contains("Chưa đọc thông báo");
        assertThat(Visitor.html(visitor.open(route.officer(unit), page)))
                .contains("Mọi đơn vị triển khai từ hôm nay.", "Văn bản kèm theo")
                .doesNotContain("Đơn vị đã đọc, chưa đọc", "??");
        assertThat(Visitor.html(visitor.open(route.officer(unit), "/"))).doesNotContain("href=\"" + page + "\"");
        assertThat(Visitor.html(visitor.open(head, page + "/readings")))
                .contains("1 trên ", "Người Thử " + route.officer(unit).userId())
                .doesNotContain("??");
        assertThat(visitor.open(route.officer(unit), page + "/readings").getStatus())
                .isEqualTo(403);
        assertThat(visitor.open(head, "/campaigns/khong-co").getStatus()).isEqualTo(404);
        assertThat(visitor.open(route.person(OFFICE, Role.SYSTEM_ADMINISTRATOR), "/campaigns")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void theInterfaceForProgramsSaysTheSame() {
        TestPeople people = TestPeople.in(context);
        int port = context.getEnvironment().getProperty("local.server.port", Integer.class);
        ApiClient office = ApiClient.as(port, people.office(Role.DIVISION_HEAD), TestPeople.PASSWORD);
        ApiClient officer = ApiClient.as(port, people.in(unit, Role.AWARD_OFFICER), TestPeople.PASSWORD);
        String path = "/api/campaigns/" + campaign.code() + "/announcement";

        officer.get(path).expect(404);
        officer.post(path, new LaunchInput("Tôi phát động", null)).expect(403);
        office.post(path, new LaunchInput("Phát động từ hôm nay", null)).expect(201);
        assertThat(officer.get(path).expect(200).json().path("text").asText()).isEqualTo("Phát động từ hôm nay");
        assertThat(officer.put(path + "/reading", "").expect(200).json().path(0).asText())
                .isEqualTo(unit.value());
        officer.get(path + "/readings").expect(403);
        assertThat(office.get(path + "/readings").expect(200).json().findValuesAsText("by"))
                .contains(people.in(unit, Role.AWARD_OFFICER));
    }
}
