package vn.khenthuong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.ProvinceAtWork;

/**
 * Every page and every form area, for the people whom it is for: complete, without a serious fault against WCAG 2.2 AA, in
 * both languages at a desk and on a phone 360 pixels wide. A page that nobody visits here fails the test.
 */
@IntegrationTest
@InBrowser
class EveryPageIT {

    @Autowired
    private ApplicationContext context;

    @Test
    void isCompleteAndAccessibleInBothLanguagesAndSizes(Windows windows) {
        ProvinceAtWork province = ProvinceAtWork.in(context);
        assertThat(province.forgotten()).isEmpty();
        SoftAssertions all = new SoftAssertions();
        province.pages().forEach((login, pages) -> {
            Person desk = login.isEmpty() ? windows.stranger() : windows.signedIn(login);
            for (String language : List.of("en", "vi")) {
                for (String path : pages) {
                    desk.open(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
                    all.check(() -> PageChecks.assertComplete(desk.page()));
                    if (language.equals("vi")) {
                        desk.shoot("pages/desk/" + name(path));
                    }
                }
            }
            Person phone = login.isEmpty() ? windows.strangerOnSmallPhone() : windows.onSmallPhone(login);
            for (String path : pages) {
                phone.open(path);
                all.check(() -> PageChecks.assertComplete(phone.page()));
                all.check(() -> PageChecks.assertFits(phone.page()));
                phone.shoot("pages/phone/" + name(path));
            }
        });
        all.assertAll();
    }

    private static String name(String path) {
        return path.equals("/")
                ? "home"
                : path.substring(1)
                        .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id")
                        .replaceAll("[?&=/]+", "-");
    }
}
