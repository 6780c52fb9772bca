package vn.khenthuong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.ProvinceAtWork;

/**
 * Every page and every form area, for the people whom it is for: complete, without a serious fault against WCAG 2.2 AA, in
 * Vietnamese on a phone 360 pixels wide, and in the long run in English at a desk. A page that nobody visits here fails the
 * test.
 */
@Tag("full")
@IntegrationTest
@InBrowser
class EveryPageIT {

    @Autowired
    private ApplicationContext context;

    @Test
    void isCompleteAndAccessibleOnAPhone(Windows windows) {
        visit(windows, "phone", "vi");
    }

    @Test
    void isCompleteAndAccessibleInEnglishAtADesk(Windows windows) {
        visit(windows, "desk", "en");
    }

    private void visit(Windows windows, String where, String language) {
        boolean phone = where.equals("phone");
        ProvinceAtWork province = ProvinceAtWork.in(context);
        assertThat(province.forgotten()).isEmpty();
        SoftAssertions all = new SoftAssertions();
        province.pages().forEach((login, pages) -> {
            Person reader = login.isEmpty()
                    ? phone ? windows.strangerOnSmallPhone() : windows.stranger()
                    : phone ? windows.onSmallPhone(login) : windows.signedIn(login);
            for (String path : pages) {
                reader.open(in(language, path));
                all.check(() -> PageChecks.assertComplete(reader.page()));
                if (phone) {
                    all.check(() -> PageChecks.assertFits(reader.page()));
                }
                reader.shoot("pages/" + where + "/" + language + "/" + name(path));
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
