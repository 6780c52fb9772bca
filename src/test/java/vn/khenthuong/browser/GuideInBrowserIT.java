package vn.khenthuong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.khenthuong.campaign.CampaignNames;
import vn.khenthuong.campaign.NewDrafts;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.Text;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.OwnCampaign;
import vn.khenthuong.support.TestPeople;

/** The administrators' guide: its steps as it tells them, and its pictures, which must show what the pages say today. */
@IntegrationTest
@InBrowser
@Tag("full")
class GuideInBrowserIT {

    private static final String CODE = "huong-dan-2027";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void nothingIsLeft() {
        jdbc.sql("delete from campaign_draft where code = ?").param(CODE).update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void thePicturesShowThePages(String language, Windows windows) throws IOException {
        GuidePictures pictures = new GuidePictures(language);
        String login = TestPeople.in(context).office(Role.ORGANISATION_ADMINISTRATOR);
        Person administrator = windows.atSmallDesk(login);
        administrator.open("/campaign-drafts?lang=" + language);
        pictures.take("begin", section(administrator, "form[action$='/campaign-drafts']"));
        context.getBean(NewDrafts.class)
                .copy(
                        TestPeople.in(context).actor(login),
                        "dak-lak-2026",
                        new CampaignNames(
                                CODE, "HD2027", new Text("Phong trào thi đua năm 2027", "Emulation campaign of 2027")));
        String draft = "/campaign-drafts/" + CODE;
        administrator.open(draft);
        pictures.take("draft", section(administrator, ".parts"));
        administrator.open(draft + "/parts/times");
        assertThat(administrator.find("#editor [data-schemapath]").first()).isVisible();
        pictures.take("part", administrator.find("#part"));
        administrator.open(draft + "/parts/quota");
        Locator most = administrator.find(".quota-line").last().locator("[data-limit=ANY]");
        assertThat(most).isVisible();
        pictures.take("quota", administrator.find("#part"));
        most.fill("3");
        administrator.find("#part-form button[type=submit]").click();
        assertThat(administrator.find(".differences tbody tr").first()).isVisible();
        pictures.take("differences", section(administrator, ".differences"));
        administrator.open(draft + "/quota-sheet");
        pictures.take("sheet", administrator.find("#main"));
        administrator.open(draft + "/trial");
        pictures.take("trial", administrator.find("#trial"));
        administrator.open(draft + "/rehearsal");
        pictures.take("rehearsal", administrator.find("#rehearsal-new"));
        try (OwnCampaign own = OwnCampaign.in(context)) {
            administrator.open("/campaigns/" + own.code());
            pictures.take("launch", section(administrator, "form[action$='/launch']"));
        }
        administrator.open("/administration");
        pictures.take("notice", section(administrator, "form[action$='/notices']"));
        pictures.areThoseOfTheText();

        administrator.open("/guide");
        Locator shown = administrator.find(".guide img");
        assertThat(shown).hasCount(pictures.count());
        for (Locator picture : shown.all()) {
            picture.scrollIntoViewIfNeeded();
            assertThat(picture).not().hasJSProperty("naturalWidth", 0);
        }
        administrator.shoot("guide/" + language);
    }

    private static Locator section(Person reader, String holding) {
        return reader.find("section:has(" + holding + ")").last();
    }
}
