package vn.khenthuong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.khenthuong.shared.Role;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.TestPeople;

/** An administrator copies a campaign, changes its numbers in the form, and reads what differs. */
@IntegrationTest
@InBrowser
@Tag("full")
class CampaignDraftInBrowserIT {

    private static final String CODE = "trinh-duyet-2027";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void nothingIsLeft() {
        jdbc.sql("delete from campaign_draft where code = ?").param(CODE).update();
    }

    @Test
    void aCopyIsChangedPartByPart(Windows windows) {
        windows.announce("status of 422");
        Person administrator = windows.signedIn(TestPeople.in(context).office(Role.ORGANISATION_ADMINISTRATOR));
        administrator.open("/campaign-drafts").shoot("draft/danh-sach");
        administrator.choose("from", "dak-lak-2026").type("code", "Mã Sai").type("prefix", "TD2027");
        administrator.type("titleVi", "Phong trào soạn trong trình duyệt").type("titleEn", "Written in a browser");
        administrator.press("Lập bản soạn").sees("[role=alert]", "Mã phong trào gồm chữ thường");
        administrator.type("code", CODE).press("Lập bản soạn").sees("Các phần");
        administrator.sees(".parts", "Số lượng phân bổ").shoot("draft/ban-soan");

        administrator.follow("Số lượng phân bổ");
        Locator line = administrator.find("[data-schemapath=\"root.quota.lines.10\"]");
        assertThat(line).containsText("COMMUNE");
        line.locator(".json-editor-btntype-toggle").first().click();
        Locator most = line.locator("[name=\"root[quota][lines][10][limits][0][max]\"]");
        assertThat(most).hasValue("2");
        administrator.shoot("draft/so-luong");
        most.fill("-1");
        most.blur();
        assertThat(administrator.find("#problems li").first()).containsText("nhỏ hơn mức cho phép");
        administrator.shoot("draft/so-luong-sai");
        most.fill("3");
        most.blur();
        assertThat(administrator.find("#problems li")).hasCount(0);
        administrator.press("Lưu phần này");

        Locator row = administrator
                .find(".differences tbody tr")
                .filter(new Locator.FilterOptions().setHasText("Số lượng phân bổ"));
        assertThat(row).hasCount(1);
        assertThat(row).containsText("COMMUNE");
        assertThat(row.locator("td").nth(1)).hasText("2");
        assertThat(row.locator("td").nth(2)).hasText("3");
        administrator.shoot("draft/khac-ban-goc");
        administrator.follow("Thời gian, thời hạn").shoot("draft/thoi-gian");
    }
}
