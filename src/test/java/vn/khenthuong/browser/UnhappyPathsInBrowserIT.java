package vn.khenthuong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.RouteWalker;
import vn.khenthuong.support.SampleNominees;
import vn.khenthuong.support.TestPeople;

/** What goes wrong at a real desk, and that nothing typed is lost by it; and that everybody can read and reach every page. */
@IntegrationTest
@InBrowser
class UnhappyPathsInBrowserIT {

    private static final String UNIT = "22285";

    @Autowired
    private ApplicationContext context;

    private RouteWalker walker;
    private String officer;

    @BeforeEach
    void people() {
        walker = RouteWalker.of(context, UNIT);
        officer = login(Role.AWARD_OFFICER);
        walker.people().office(Role.SYSTEM_ADMINISTRATOR);
    }

    @Test
    void theSecondOfTwoTabsLosesNothing(Windows windows) {
        windows.announce("409");
        String code = walker.draft();
        String path = "/dossiers/" + code + "/nominees/"
                + walker.added(code, SampleNominees.individual(UNIT, "Lê Thị Hai Thẻ"));
        Person first = windows.signedIn(officer).open(path);
        Person second = new Person(first.page().context().newPage()).open(path);

        first.type("workplace", "Phòng Kinh tế").press("Lưu").sees("Đã lưu.");
        second.type("workplace", "Phòng Văn hóa - Xã hội").press("Lưu").sees("Hồ sơ vừa được người khác thay đổi");

        second.sees(".refused", "Phòng Kinh tế").sees(".refused", "Phòng Văn hóa - Xã hội");
        assertThat(second.find(".refused tbody tr")).hasCount(1);
        assertThat(second.find("#workplace")).hasValue("Phòng Văn hóa - Xã hội");
        second.shoot("unhappy/hai-the");
        assertThat(walker.dossier(code).at("/nominees/0").toString()).contains("Phòng Kinh tế");

        second.press("Lưu").sees("Đã lưu.");
        assertThat(walker.dossier(code).at("/nominees/0").toString()).contains("Phòng Văn hóa - Xã hội");
    }

    @Test
    void aFileThatIsNoPdfIsRefusedInVietnamese(Windows windows) {
        windows.announce("422");
        String code = walker.draft();
        String nominee = walker.add(code, SampleNominees.individual(UNIT, "Lê Thị Tệp Lạ"))
                .expect(201)
                .json()
                .path("id")
                .asText();
        Person person = windows.signedIn(officer).open("/dossiers/" + code);
        String input = "[id=\"file-" + nominee + "\"]";
        byte[] text = "xin chào".getBytes(StandardCharsets.UTF_8);

        person.chooseFile(input, "bao-cao.docx", "application/msword", text);
        String queue = "[id=\"papers-" + nominee + "\"] .queue";
        person.sees(queue, "bao-cao.docx không phải tệp PDF. Hãy chọn tệp có đuôi .pdf.");

        person.chooseFile(input, "bao-cao.pdf", "application/pdf", text);
        person.sees(queue, "«bao-cao.pdf» không phải là tệp PDF");
        person.shoot("unhappy/khong-phai-pdf");
        assertThat(walker.dossier(code).path("documents")).isEmpty();
    }

    @Test
    void anEndedSessionKeepsTheDraftOfATask(Windows windows) {
        windows.announce("40[13]");
        String code = walker.toCouncilWith("Lê Thị Hết Phiên");
        Person secretary = windows.signedIn(login(Role.COUNCIL_SECRETARY)).open("/dossiers/" + code);
        secretary.find(".next a.btn-primary").click();
        secretary.type("in-place", "Phòng họp số 1").sees("[data-status]", "Đã lưu nháp lúc");

        secretary.page().evaluate("document.querySelector('meta[name=_csrf]').content = 'of-an-earlier-sign-in'");
        secretary
                .page()
                .waitForResponse(
                        answer -> answer.url().endsWith("/draft") && answer.status() == 200,
                        () -> secretary.type("in-place", "Phòng họp số 3"));
        secretary.sees("[data-status]", "Đã lưu nháp lúc");

        secretary.page().context().clearCookies();
        secretary.type("in-place", "Phòng họp số 2").sees("[data-status]", "Phiên làm việc đã hết");
        secretary.shoot("unhappy/het-phien-khi-luu-nhap");
        Page again = secretary
                .page()
                .waitForPopup(() -> secretary.find("[data-status] a").click());
        new Person(again).signInHere(login(Role.COUNCIL_SECRETARY), TestPeople.PASSWORD);
        again.close();
        secretary.page().bringToFront();
        secretary.page().evaluate("() => window.dispatchEvent(new Event('focus'))");

        secretary.sees("[data-status]", "Đã lưu nháp lúc");
        assertThat(secretary.find("#in-place")).hasValue("Phòng họp số 2");
        secretary.page().reload();
        assertThat(secretary.find("#in-place")).hasValue("Phòng họp số 2");
    }

    @Test
    void anEndedSessionKeepsAForm(Windows windows) {
        windows.announce("401");
        String code = walker.draft();
        Person person = windows.signedIn(officer).open("/dossiers/" + code + "/nominees/new?kind=INDIVIDUAL");
        person.type("name", "Lê Thị Hết Phiên Hai");

        person.page().context().clearCookies();
        person.press("Lưu").sees("#live", "Phiên làm việc đã hết").shoot("unhappy/het-phien-khi-luu");
        assertThat(person.find("#name")).hasValue("Lê Thị Hết Phiên Hai");
        Page again = person.page().waitForPopup(() -> person.find("#live a").click());
        new Person(again).signInHere(officer, TestPeople.PASSWORD);
        again.close();
        person.page().bringToFront();
        person.page().evaluate("() => window.dispatchEvent(new Event('focus'))");
        assertThat(person.find("#live a")).hasCount(0);

        person.press("Lưu").sees("Lê Thị Hết Phiên Hai");
        person.page().waitForURL(Pattern.compile(".*/dossiers/" + code + "$"));
        assertThat(walker.nominees(code)).hasSize(1);
    }

    /** What is typed is kept without a save, judged at once beside its input, and there again in another window. */
    @Test
    void whatIsTypedIsKeptAndJudgedAtOnce(Windows windows) {
        windows.announce("409");
        String code = walker.draft();
        String path = "/dossiers/" + code + "/nominees/new?kind=INDIVIDUAL";
        Person person = windows.signedIn(officer).open(path);
        person.type("name", "Lê Thị Tự Lưu").type("birthDate", "31/02/1990");
        person.sees("#typed-state", "Đã lưu tạm lúc").sees("#typed-answer", "Ngày sinh");
        assertThat(person.find(".field:has(#birthDate) .field-findings")).isVisible();
        person.type("birthDate", "20/02/1990");
        assertThat(person.find(".field:has(#birthDate) .field-findings")).hasCount(0);
        person.sees("#typed-answer", "Trường hợp trong hồ sơ này");
        assertThat(walker.nominees(code)).isEmpty();

        Person again = new Person(person.page().context().newPage()).open(path);
        again.sees(".resumed", "Đã khôi phục").shoot("unhappy/khoi-phuc");
        assertThat(again.find("#name")).hasValue("Lê Thị Tự Lưu");
        again.type("workplace", "Văn phòng").sees("#typed-state", "Đã lưu tạm lúc");
        person.type("workplace", "Phòng Kinh tế").sees("#typed-answer", "ở một cửa sổ khác");
        person.shoot("unhappy/hai-cua-so");

        again.find(".form-foot button[type=submit]").click();
        again.page().waitForURL(Pattern.compile(".*/dossiers/" + code + "$"));
        again.open(path);
        assertThat(again.find("#name")).hasValue("");
    }

    /** The line breaks in the middle of typing: nothing is lost, not even when the window is loaded anew. */
    @Test
    void aBrokenLineCostsNoWord(Windows windows) {
        windows.announce("ERR_INTERNET_DISCONNECTED|Failed to load|htmx:(afterRequest|sendError)");
        String code = walker.draft();
        Person person = windows.signedIn(officer).open("/dossiers/" + code + "/nominees/new?kind=INDIVIDUAL");
        person.page().context().setOffline(true);
        person.type("name", "Lê Thị Mất Mạng").sees("#live", "Không kết nối được máy chủ");
        person.page().context().setOffline(false);
        person.page().reload();
        assertThat(person.find("#name")).hasValue("Lê Thị Mất Mạng");
        person.sees("#typed-state", "Đã lưu tạm lúc");
    }

    @Test
    void theKeyboardReachesTheContent(Windows windows) {
        Page page = windows.signedIn(officer).open("/").page();
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip-link")).isFocused();
        assertThat(page.locator(".skip-link")).isInViewport();
        page.screenshot(new Page.ScreenshotOptions().setPath(Windows.SCREENSHOTS.resolve("unhappy/ban-phim.png")));
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        String at = "() => document.activeElement.closest('#main') !== null";
        page.waitForFunction(at);
        String outlined = "() => { const s = getComputedStyle(document.activeElement);"
                + " return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 || s.boxShadow !== 'none'; }";
        for (int i = 0; i < 12; i++) {
            assertThat((Boolean) page.evaluate(outlined))
                    .as("focus is seen at " + page.evaluate("() => document.activeElement.outerHTML.slice(0, 200)"))
                    .isTrue();
            page.keyboard().press("Shift+Tab");
            if ((Boolean) page.evaluate("() => document.activeElement === document.body")) {
                break;
            }
        }
    }

    private String login(Role role) {
        return walker.people().in(new UnitCode(UNIT), role);
    }
}
