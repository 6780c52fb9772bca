package vn.khenthuong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.rehearsal.Rehearsals;
import vn.khenthuong.shared.Role;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.TestPeople;

/** An administrator plays a campaign, watches its queues grow, stops its clock, lets it go on and throws it away. */
@IntegrationTest
@InBrowser
@Tag("full")
class RehearsalInBrowserIT {

    private static final LocatorAssertions.ContainsTextOptions SLOWLY = new LocatorAssertions.ContainsTextOptions()
            .setTimeout(Duration.ofMinutes(4).toMillis());

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Rehearsals rehearsals;

    @AfterEach
    void nothingGoesOn() {
        rehearsals.view(TestPeople.ADMINISTRATOR).ifPresent(left -> rehearsals.end(TestPeople.ADMINISTRATOR));
    }

    @Test
    void aCampaignIsPlayed(Windows windows) {
        windows.announce("status of 422");
        String login = TestPeople.in(context).office(Role.ORGANISATION_ADMINISTRATOR);
        Person administrator = windows.signedIn(login);
        administrator.page().onDialog(Dialog::accept);
        Person phone = windows.onSmallPhone(login);
        phone.open("/campaigns/dak-lak-2026/rehearsal").shoot("rehearsal/dien-thoai-bat-dau");
        administrator.open("/campaigns/dak-lak-2026").follow("Diễn tập").shoot("rehearsal/bat-dau");
        administrator.type("units", "99").press("Bắt đầu diễn tập").sees("[role=alert]", "Số đơn vị phải từ 1 đến 60");
        administrator.shoot("rehearsal/nhap-sai");
        administrator
                .type("units", "10")
                .type("dossiers", "9")
                .type("perDay", "1")
                .type("pace", "20");
        administrator.press("Bắt đầu diễn tập").sees("đang khởi động").shoot("rehearsal/khoi-dong");

        Locator figures = administrator.find("#figures");
        assertThat(figures).containsText("Đang thẩm định", SLOWLY);
        administrator.shoot("rehearsal/dang-chay");
        administrator.press("Tạm dừng").sees("tạm dừng").shoot("rehearsal/tam-dung");
        phone.open("/rehearsal").shoot("rehearsal/dien-thoai-tam-dung");
        administrator.press("Chạy 120 ngày mỗi phút");
        assertThat(administrator.find("#figures")).containsText("đã diễn xong", SLOWLY);
        administrator.open("/rehearsal").sees("Quy tắc đã chặn hồ sơ").sees("Đã có quyết định");
        administrator.shoot("rehearsal/da-xong");
        phone.open("/rehearsal").shoot("rehearsal/dien-thoai-da-xong");
        administrator.press("Kết thúc và xóa");
        assertThat(administrator.find("main")).containsText("Chưa có cuộc diễn tập nào", SLOWLY);
    }
}
