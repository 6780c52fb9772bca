package vn.khenthuong.emulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.khenthuong.portal.Visitor;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.ApiClient;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.OwnCampaign;
import vn.khenthuong.support.Refused;
import vn.khenthuong.support.Route;
import vn.khenthuong.support.TestPeople;

/** What units told the public: dates, media and links, each unit's own. */
@IntegrationTest
class PropagandaLogIT {

    @Autowired
    WebApplicationContext context;

    @Autowired
    PropagandaLog log;

    private Route route;
    private OwnCampaign campaign;
    private UnitCode unit;
    private Actor officer;
    private LocalDate today;

    @BeforeEach
    void arrange() {
        route = new Route(context);
        campaign = OwnCampaign.in(context);
        unit = Communes.next(context);
        officer = route.officer(unit);
        today = route.today();
    }

    @AfterEach
    void takeAway() {
        campaign.close();
    }

    private Propaganda entered(Medium medium, LocalDate date, String link) {
        return log.enter(
                officer, campaign.code(), unit, new PropagandaInput(date, medium, " Bản tin về bầu cử ", link));
    }

    @Test
    void isEnteredFilteredCountedAndRemoved() {
        Propaganda press = entered(Medium.PRESS, today, "https://bao.example/tin-bai?so=1");
        assertThat(press.title()).isEqualTo("Bản tin về bầu cử");
        assertThat(press.host()).isEqualTo("bao.example");
        entered(Medium.LOUDSPEAKER, today.minusDays(3), null);
        entered(Medium.LOUDSPEAKER, today.minusDays(9), " ");
        UnitCode other = Communes.next(context);
        log.enter(
                route.head(other),
                campaign.code(),
                other,
                new PropagandaInput(today, Medium.MEETING, "Hội nghị của xã khác", null));

        assertThat(page(officer, PropagandaFilter.ALL).counts())
                .isEqualTo(Map.of(Medium.PRESS, 1, Medium.LOUDSPEAKER, 2));
        assertThat(page(route.appraiser(), PropagandaFilter.ALL).found()).isEqualTo(4);
        assertThat(page(route.appraiser(), new PropagandaFilter(unit, Medium.LOUDSPEAKER, today.minusDays(5), today))
                        .rows())
                .extracting(Propaganda::date)
                .containsExactly(today.minusDays(3));
        assertThatThrownBy(() -> page(officer, new PropagandaFilter(other, null, null, null)))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> log.remove(route.officer(other), press.id()))
                .isInstanceOfSatisfying(NotPermittedException.class, e -> assertThat(e.visible())
                        .isFalse());
        assertThatThrownBy(() -> log.remove(route.appraiser(), press.id()))
                .isInstanceOfSatisfying(NotPermittedException.class, e -> assertThat(e.visible())
                        .isTrue());
        log.remove(route.clerk(unit), press.id());
        assertThatThrownBy(() -> log.remove(officer, press.id())).isInstanceOf(NotPermittedException.class);
        assertThat(page(officer, PropagandaFilter.ALL).found()).isEqualTo(2);
    }

    private PropagandaList page(Actor actor, PropagandaFilter filter) {
        return log.page(actor, campaign.code(), filter, 0, 50);
    }

    @Test
    void onlyAddressesOfTheWebAreLinks() {
        for (String link : List.of(
                "javascript:alert(1)",
                "data:text/html,x",
                "ftp://bao.example/a",
                "//bao.example/a",
                "https://",
                "https://an:mat@bao.example",
                "bao.example/tin",
                "https://bao.example/tin bai",
                "https://bao.example/<script>",
                "https://bao.example/" + "x".repeat(1000))) {
            assertThat(Refused.rules(() -> entered(Medium.PRESS, today, link)))
                    .as(link)
                    .containsExactly("propaganda-link");
        }
        for (String link : List.of(
                "http://bao.example",
                "HTTPS://bao.example/tin-bài?a=1#x",
                "https://bao.example:8443/a",
                "https://bao.example/" + "x".repeat(900))) {
            assertThat(Refused.rules(() -> entered(Medium.PRESS, today, link)))
                    .as(link)
                    .isEmpty();
        }
    }

    @Test
    void whatIsMissingOrNotAllowedIsRefused() {
        assertThat(Refused.rules(
                        () -> log.enter(officer, campaign.code(), unit, new PropagandaInput(null, null, "<b>", null))))
                .containsExactlyInAnyOrder("propaganda-date", "input-required", "input-characters");
        assertThat(Refused.rules(() -> entered(Medium.PRESS, today.plusDays(1), null)))
                .containsExactly("propaganda-date");
        assertThatThrownBy(() -> log.enter(
                        route.appraiser(), campaign.code(), unit, new PropagandaInput(today, Medium.PRESS, "x", null)))
                .isInstanceOf(NotPermittedException.class);
        Propaganda entry = entered(Medium.PRESS, today, null);
        campaign.closeCampaign();
        assertThat(Refused.rules(() -> entered(Medium.PRESS, today, null))).containsExactly("campaign-open");
        assertThat(Refused.rules(() -> log.remove(officer, entry.id()))).containsExactly("campaign-open");
    }

    @Test
    void pagesEnterAndShow() {
        Visitor visitor = new Visitor(context);
        String page = "/campaigns/" + campaign.code() + "/propaganda";
        var refused = visitor.send(
                officer,
                MockMvcRequestBuilders.post(page)
                        .param("title", "Tin trên trang xã")
                        .param("link", "javascript:alert(1)"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Visitor.html(refused)).contains("Tin trên trang xã", "Địa chỉ phải bắt đầu bằng http://");
        assertThat(visitor.send(
                                officer,
                                MockMvcRequestBuilders.post(page)
                                        .param("title", "Tin trên trang xã")
                                        .param("medium", "WEBSITE")
                                        .param("date", "%td/%<tm/%<tY".formatted(today))
                                        .param("link", "https://xa.example/tin"))
                        .getRedirectedUrl())
                .isEqualTo(page);
        assertThat(Visitor.html(visitor.open(officer, page)))
                .contains(
                        "href=\"https://xa.example/tin\"", "rel=\"noopener noreferrer nofollow\"", "Mở tại xa.example")
                .doesNotContain("??");
        assertThat(Visitor.html(visitor.open(route.appraiser(), page + "?medium=PRESS&from=hôm-nay&unit=" + unit)))
                .contains("Chưa ghi lần tuyên truyền nào", "không phải là một ngày")
                .doesNotContain("??");
        String id = log.page(officer, campaign.code(), PropagandaFilter.ALL, 0, 1)
                .rows()
                .get(0)
                .id()
                .toString();
        assertThat(visitor.post(officer, page + "/" + id + "/remove").getRedirectedUrl())
                .isEqualTo(page);
    }

    @Test
    void theInterfaceForProgramsSaysTheSame() {
        TestPeople people = TestPeople.in(context);
        int port = context.getEnvironment().getProperty("local.server.port", Integer.class);
        ApiClient api = ApiClient.as(port, people.in(unit, Role.AWARD_OFFICER), TestPeople.PASSWORD);
        String path = "/api/campaigns/" + campaign.code() + "/propaganda";
        String id = api.post(
                        path,
                        Map.of("unit", unit.value(), "date", today.toString(), "medium", "SOCIAL", "title", "Qua API"))
                .expect(201)
                .json()
                .path("id")
                .asText();
        assertThat(api.get(path + "?medium=SOCIAL&from=" + today)
                        .expect(200)
                        .json()
                        .path("counts")
                        .path("SOCIAL")
                        .asInt())
                .isEqualTo(1);
        assertThat(api.post(path, Map.of("title", "x")).expect(422).blockingRules())
                .containsExactly("unit-known");
        api.delete(path + "/" + UUID.randomUUID()).expect(404);
        api.delete(path + "/" + id).expect(204);
    }
}
