package vn.khenthuong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.ProvinceAtWork;

/**
 * Every page and every form area, for the people whom it is for: complete, without a serious fault against WCAG 2.2 AA, in
 * both languages at a desk and on a phone 360 pixels wide; the long run adds the desk and English. A page that nobody
 * visits here fails the test.
 */
@IntegrationTest
@InBrowser
class EveryPageIT {

    @Autowired
    private ApplicationContext context;

    @Test
    void isCompleteAndAccessibleOnAPhone(Windows windows) {
        visitOnPhone(windows, "vi");
    }

    @Test
    @Tag("full")
    void isCompleteAndAccessibleOnAPhoneInEnglish(Windows windows) {
        visitOnPhone(windows, "en");
    }

    @Test
    @Tag("full")
    void isCompleteAndAccessibleAtADesk(Windows windows) {
        ProvinceAtWork province = ProvinceAtWork.in(context);
        SoftAssertions all = new SoftAssertions();
        province.pages().forEach((login, pages) -> {
            Person desk = login.isEmpty() ? windows.stranger() : windows.signedIn(login);
            for (String language : List.of("vi", "en")) {
                for (String path : pages) {
                    desk.open(in(language, path));
                    all.check(() -> PageChecks.assertComplete(desk.page()));
                    desk.shoot("pages/desk/" + language + "/" + name(path));
                }
            }
        });
        all.assertAll();
    }

    private void visitOnPhone(Windows windows, String language) {
        ProvinceAtWork province = ProvinceAtWork.in(context);
        assertThat(province.forgotten()).isEmpty();
        SoftAssertions all = new SoftAssertions();
        province.pages().forEach((login, pages) -> {
            Person phone = login.isEmpty() ? windows.strangerOnSmallPhone() : windows.onSmallPhone(login);
            for (String path : pages) {
                phone.open(in(language, path));
                all.check(() -> PageChecks.assertComplete(phone.page()));
                all.check(() -> PageChecks.assertFits(phone.page()));
                phone.shoot("pages/phone/" + language + "/" + name(path));
            }
        });
        all.assertAll();
    }

    private static String in(String language, String path) {
        return path + (path.contains("?") ? "&" : "?") + "lang=" + language;
    }

    private static String name(String path) {
        return path.equals("/")
                ? "home"
                : path.substring(1)
                        .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id")
                        .replaceAll("[?&=/]+", "-");
    }
}
