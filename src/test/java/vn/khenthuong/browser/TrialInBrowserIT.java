package vn.khenthuong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.khenthuong.campaign.CampaignNames;
import vn.khenthuong.campaign.NewDrafts;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.Text;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.RouteWalker;
import vn.khenthuong.support.TestPeople;

/** An administrator tries a draft on made-up dossiers, moves a limit, sees at once who falls out, and copies it. */
@IntegrationTest
@InBrowser
@Tag("full")
class TrialInBrowserIT {

    private static final String CODE = "thu-trinh-duyet-2027";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void nothingIsLeft() {
        jdbc.sql("delete from campaign_draft where code in (?, 'dak-lak-2026')")
                .param(CODE)
                .update();
    }

    @Test
    void aMovedLimitShowsAtOnceWhoFallsOut(Windows windows) {
        windows.announce("status of 422");
        String administrator = TestPeople.in(context).office(Role.ORGANISATION_ADMINISTRATOR);
        context.getBean(NewDrafts.class)
                .copy(
                        TestPeople.in(context).actor(administrator),
                        "dak-lak-2026",
                        new CampaignNames(CODE, "TTD2027", new Text("Phong trào chạy thử 2027", "Trial 2027")));
        Person person = windows.signedIn(administrator);
        person.open("/campaign-drafts/" + CODE).follow("Chạy thử bản soạn").shoot("trial/truoc");
        person.choose("base", "generated").type("dossiers", "150").press("Chạy thử");
        person.sees("150 hồ sơ").sees("không có thật").shoot("trial/sinh-ra");
        assertThat(person.find(".by-rule tbody tr").first()).containsText("ví dụ");

        person.find(".trial-moves > summary").click();
        Locator most = person.find("[id=\"limit.COMMUNE.ANY\"]");
        most.fill("1");
        most.blur();
        assertThat(person.find(".turned tbody tr").first()).containsText("Rơi ra");
        assertThat(person.find("#trial-sum")).containsText("hồ sơ rơi ra");
        person.shoot("trial/neu-thi");
        person.page().setViewportSize(360, 800);
        person.shoot("trial/neu-thi-360");
        person.page().setViewportSize(1366, 900);
        most.fill("ba");
        most.blur();
        person.sees("[role=alert]", "không phải là số nguyên").shoot("trial/sai");
        person.type("limit.COMMUNE.ANY", "1").press("Chạy thử").press("Chép các giá trị này vào bản soạn");
        assertThat(person.find(".differences tbody tr")
                        .filter(new Locator.FilterOptions().setHasText("COMMUNE"))
                        .locator("td")
                        .nth(2))
                .hasText("1");
    }

    @Test
    void anAppraiserAsksWhatIfOfTheRunningCampaign(Windows windows) {
        RouteWalker unit = RouteWalker.fresh(context);
        unit.toSentWith("Lê Thị Nếu Thì", "Lê Văn Nếu Thì");
        Person appraiser = windows.signedIn(TestPeople.in(context).office(Role.APPRAISER));
        appraiser.open("/campaigns/dak-lak-2026").follow("Nếu… thì sao").shoot("trial/phong-trao");
        Locator most = appraiser.find("[id=\"limit.COMMUNE.ANY\"]");
        most.fill("0");
        most.blur();
        assertThat(appraiser.find(".turned tbody tr").first()).containsText("Rơi ra");
        assertThat(appraiser.find("#keep-form")).hasCount(0);
        assertThat(appraiser.find("#results")).not().containsText("Nếu Thì");
        appraiser.shoot("trial/phong-trao-neu-thi");
    }
}
