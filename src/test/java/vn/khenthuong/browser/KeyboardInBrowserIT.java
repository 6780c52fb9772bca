package vn.khenthuong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.shared.Role;
import vn.khenthuong.support.ApiClient;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.RouteWalker;

/** An officer appraises ten dossiers, one after the other, without touching a mouse. */
@Tag("full")
@IntegrationTest
@InBrowser
class KeyboardInBrowserIT {

    private static final int DOSSIERS = 10;

    @Autowired
    private ApplicationContext context;

    @Test
    void tenDossiersAreAppraisedWithoutAMouse(Windows windows) {
        RouteWalker walker = RouteWalker.fresh(context);
        List<String> codes = new ArrayList<>();
        for (int number = 1; number <= DOSSIERS; number++) {
            RouteWalker unit = RouteWalker.fresh(context);
            String code = unit.toSentWith("Lê Thị Bàn Phím " + number);
            unit.receive(code).expect(204);
            codes.add(code);
        }
        ApiClient office = walker.office(Role.APPRAISER);
        Person officer = windows.signedIn(walker.people().office(Role.APPRAISER));
        Page page = officer.page();
        Keyboard keys = page.keyboard();
        for (String code : codes) {
            officer.open("/tasks/" + task(office, code));
            String here = page.url();
            page.locator("[data-judgement]").waitFor();
            keys.press("Alt+1");
            keys.press("Alt+J");
            keys.press("Alt+1");
            keys.press("Alt+M");
            if (code.equals(codes.get(0))) {
                keys.press("Alt+O");
                assertThat(page.locator(".pdf-panel")).hasCount(1);
                officer.shoot("keyboard/tham-dinh");
                keys.press("Alt+N");
                keys.type("Đã đối chiếu từng tiêu chuẩn");
                keys.press("Alt+H");
                assertThat(page.locator("[data-keys]")).hasAttribute("open", "");
                officer.shoot("keyboard/phim-tat");
            }
            keys.press("Alt+Enter");
            page.waitForURL(Pattern.compile("^(?!" + Pattern.quote(here) + "$).*"));
            assertThat(state(office, code)).isEqualTo("APPROVAL");
            if (!code.equals(codes.get(DOSSIERS - 1))) {
                assertThat(page.url()).as("the next dossier opens by itself").contains("/tasks/");
            }
        }
    }

    /** The same keys inside Tasklist's own window, where Tasklist's button completes. */
    @Test
    void aDossierIsAppraisedInTasklistByTheSameKeys(Windows windows) {
        RouteWalker unit = RouteWalker.fresh(context);
        // Where nobody administers the engine, its pages ask for an administrator before they show any task.
        unit.people().office(Role.SYSTEM_ADMINISTRATOR);
        String code = unit.toSentWith("Lê Thị Bàn Phím Tasklist");
        unit.receive(code).expect(204);
        Tasklist desk = Tasklist.of(windows.signedIn(unit.people().office(Role.APPRAISER)), "Hồ sơ chờ thẩm định")
                .take(code);
        assertThat(desk.input("[data-save]")).isEnabled();
        desk.input("[data-judgement] input[type=radio]").first().focus();

        for (String key : List.of("Alt+1", "Alt+J", "Alt+1", "Alt+M", "Alt+N")) {
            desk.press(key);
        }
        desk.write("Đã đối chiếu từng tiêu chuẩn").shoot("keyboard/tasklist").press("Alt+Enter");

        desk.gone();
        assertThat(state(unit.office(Role.APPRAISER), code)).isEqualTo("APPROVAL");
    }

    private static String task(ApiClient office, String code) {
        return office.get("/api/tasks/of/" + code)
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asText();
    }

    private static String state(ApiClient office, String code) {
        return office.get("/api/dossiers/" + code)
                .expect(200)
                .json()
                .path("state")
                .asText();
    }
}
