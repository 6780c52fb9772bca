package vn.khenthuong.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import vn.khenthuong.campaign.CampaignDrafts;
import vn.khenthuong.campaign.NewDrafts;
import vn.khenthuong.notification.CampaignLetters;
import vn.khenthuong.organization.People;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.rehearsal.Rehearsals;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.OwnCampaign;
import vn.khenthuong.support.Route;
import vn.khenthuong.support.TestPeople;

/** What an administrator meets who writes a first campaign, tries it and announces it. */
@IntegrationTest
class NewCampaignPagesIT {

    private static final String CODE = "trang-moi-2027";
    private static final OrganisationCode DEPARTMENT = new OrganisationCode("caobangsxd");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private CampaignDrafts drafts;

    @Autowired
    private NewDrafts beginnings;

    @Autowired
    private Rehearsals rehearsals;

    @Autowired
    private CampaignLetters letters;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private Visitor visitor;
    private Actor administrator;

    @BeforeEach
    void arrange() {
        visitor = new Visitor(context);
        TestPeople all = TestPeople.in(context);
        administrator = all.actor(all.office(Role.ORGANISATION_ADMINISTRATOR));
    }

    @AfterEach
    void nothingIsLeft() {
        jdbc.sql("delete from campaign_draft where code = ?").param(CODE).update();
    }

    private MockHttpServletResponse begin(String vietnamese, String english) {
        return visitor.send(
                administrator,
                post("/campaign-drafts")
                        .param("code", CODE)
                        .param("prefix", "TM2027")
                        .param("titleVi", vietnamese)
                        .param("titleEn", english));
    }

    @Test
    void theEnglishNameMayBeLeftOutAndTheVietnameseMayNot() {
        MockHttpServletResponse nameless = begin(" ", "");
        assertThat(nameless.getStatus()).isEqualTo(422);
        assertThat(Visitor.html(nameless)).contains("Tên phong trào: chưa nhập. Hãy nhập rồi bấm lại.");

        assertThat(begin("Phong trào chỉ có tên tiếng Việt", "  ").getStatus()).isEqualTo(302);
        assertThat(drafts.export(administrator, CODE))
                .contains("vi: \"Phong trào chỉ có tên tiếng Việt\"", "en: \"Phong trào chỉ có tên tiếng Việt\"");
    }

    @Test
    void whatHasNoFormIsNeitherRehearsedNorTried() {
        try (OwnCampaign open = OwnCampaign.withoutDeadline(context)) {
            MockHttpServletResponse refused = visitor.send(
                    administrator,
                    post("/campaigns/" + open.code() + "/rehearsal")
                            .param("units", "12")
                            .param("dossiers", "8")
                            .param("late", "20")
                            .param("returned", "15")
                            .param("perDay", "4")
                            .param("pace", "20")
                            .param("seed", "1")
                            .param("start", "16/03/2026"));
            assertThat(refused.getStatus()).isEqualTo(422);
            assertThat(Visitor.html(refused))
                    .contains("Phong trào chưa có hình thức khen thưởng nào đang nhận đề nghị", "/campaign-drafts");
            assertThat(rehearsals.view(administrator)).isEmpty();

            String file = drafts.exportOpened(administrator, open.code())
                    .replace(open.code(), CODE)
                    .replace("DEPARTMENT", "PROVINCE")
                    .replaceFirst("prefix: \\S+", "prefix: TM2027");
            beginnings.take(administrator, CODE + ".yaml", file.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(drafts.view(administrator, CODE))
                .satisfies(
                        draft -> assertThat(draft.sound()).as(draft.toString()).isTrue());
        MockHttpServletResponse untried =
                visitor.open(administrator, "/campaign-drafts/" + CODE + "/trial?base=generated&seed=1");
        assertThat(untried.getStatus()).isEqualTo(422);
        assertThat(Visitor.html(untried))
                .contains(
                        "không sinh được hồ sơ để chạy thử",
                        "/campaign-drafts/" + CODE + "/parts/forms",
                        "Số gốc (để sinh lại đúng bộ hồ sơ này)")
                .doesNotContain("Hãy chọn hồ sơ của một phong trào trước");
    }

    @Test
    void theAnnouncementNamesUnitsThatNoMailReaches() {
        UnitCode unit = Communes.next(context);
        Actor officer = new Route(context).officer(unit);
        assertThat(unreached()).contains(unit);
        try (OwnCampaign campaign = OwnCampaign.in(context)) {
            String page = Visitor.html(visitor.open(administrator, "/campaigns/" + campaign.code()));
            assertThat(page).contains("nên không nhận được thư: ", " đơn vị khác.");
            assertThat(Visitor.html(visitor.open(officer, "/campaigns/" + campaign.code())))
                    .doesNotContain("nên không nhận được thư");

            visitor.send(
                    administrator,
                    post("/campaigns/" + campaign.code() + "/launch").param("text", "Triển khai từ hôm nay."));
            assertThat(Visitor.html(visitor.open(administrator, "/campaigns/" + campaign.code())))
                    .contains("Triển khai từ hôm nay.", "nên không nhận được thư: ");
        }
        people.writeTo(officer, officer.userId(), "canbo@xa-co-thu.example");
        assertThat(unreached()).doesNotContain(unit);
    }

    private List<UnitCode> unreached() {
        return letters.unreached(Route.DAKLAK).stream().map(Unit::code).toList();
    }

    @Test
    void withoutAnOpenCampaignTheAdministratorIsShownWhereToBegin() {
        Route route = new Route(context, DEPARTMENT);
        Actor here = route.person(route.office(), Role.ORGANISATION_ADMINISTRATOR);
        List<String> open = jdbc.sql(
                        "update campaign set closed_at = now() where organisation = ? and closed_at is null"
                                + " returning code")
                .param(DEPARTMENT.value())
                .query(String.class)
                .list();
        try {
            assertThat(Visitor.html(visitor.open(here, "/")))
                    .contains("href=\"/campaign-drafts\"", "href=\"/guide\"", "lập phong trào mới");
        } finally {
            open.forEach(code -> jdbc.sql("update campaign set closed_at = null where organisation = ? and code = ?")
                    .params(DEPARTMENT.value(), code)
                    .update());
        }
    }

    @Test
    void theMailsPageSaysWhomToAsk() {
        assertThat(Visitor.html(visitor.open(administrator, "/administration/mails")))
                .contains("Máy chủ thư chưa được thiết lập", "bộ phận công nghệ thông tin");
    }
}
