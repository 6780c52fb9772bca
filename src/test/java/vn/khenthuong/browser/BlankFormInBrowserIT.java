package vn.khenthuong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.shared.Role;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.OwnCampaign;
import vn.khenthuong.support.TestPeople;

/** An act that cannot be taken back asks only once its form is filled in; and a note of a failure goes with the next success. */
@IntegrationTest
@InBrowser
class BlankFormInBrowserIT {

    private static final String LAUNCH = "form[action$='/launch'] button[type=submit]";

    @Autowired
    private ApplicationContext context;

    @Test
    void theQuestionComesAfterTheRequiredFields(Windows windows) {
        List<String> asked = new ArrayList<>();
        Person administrator = windows.signedIn(TestPeople.in(context).office(Role.ORGANISATION_ADMINISTRATOR));
        administrator.page().onDialog(dialog -> {
            asked.add(dialog.message());
            dialog.accept();
        });
        try (OwnCampaign campaign = OwnCampaign.in(context)) {
            administrator.open("/campaigns/" + campaign.code());
            administrator.find(LAUNCH).click();
            assertThat(asked).isEmpty();
            assertThat(administrator.find("#text:invalid")).hasCount(1);
            administrator.page().evaluate("khenThuongPage.answer(500)");
            assertThat(administrator.find("[data-note=failed]")).hasCount(1);

            administrator.type("text", "Triển khai từ hôm nay.").find(LAUNCH).click();
            administrator.sees("Triển khai từ hôm nay.");

            assertThat(asked).hasSize(1);
            assertThat(administrator.find("[data-note=failed]")).hasCount(0);
        }
    }
}
