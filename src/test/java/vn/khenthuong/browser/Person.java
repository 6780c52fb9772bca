package vn.khenthuong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import vn.khenthuong.support.Pdfs;

/** Somebody at the portal, doing what people do: reading, clicking, typing. */
final class Person {

    private final Page page;

    Person(Page page) {
        this.page = page;
    }

    Page page() {
        return page;
    }

    Person signIn(String login, String password) {
        page.navigate("/login");
        return signInHere(login, password);
    }

    /** Signs in where the login page is open already, for example in a tab that the program opened. */
    Person signInHere(String login, String password) {
        type("username", login);
        type("password", password);
        press("Đăng nhập");
        assertThat(page.locator("h1")).containsText("Trang chủ");
        return this;
    }

    Person open(String path) {
        page.navigate(path);
        return this;
    }

    Person type(String id, String text) {
        page.locator(byId(id)).fill(text);
        return this;
    }

    Person choose(String id, String value) {
        page.locator(byId(id)).selectOption(value);
        return this;
    }

    Person tick(String selector) {
        page.locator(selector).check();
        return this;
    }

    /** Presses the button with this word. */
    Person press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
        return this;
    }

    Person follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
        return this;
    }

    /** Chooses a PDF for an input. */
    Person choosePdf(String selector, String name) {
        return chooseFile(selector, name, "application/pdf", Pdfs.onePage());
    }

    Person chooseFile(String selector, String name, String type, byte[] content) {
        page.locator(selector).setInputFiles(new FilePayload(name, type, content));
        return this;
    }

    /** Does the step that is open and waits for the page of the dossier or round. */
    Person complete() {
        page.locator("[data-complete]").click();
        page.waitForURL(Pattern.compile(".*/(dossiers|rounds)/[A-Z0-9-]+$"));
        return this;
    }

    Person sees(String text) {
        return sees("#main", text);
    }

    Person sees(String selector, String text) {
        assertThat(page.locator(selector).first()).containsText(text, new ContainsTextOptions().setTimeout(30_000));
        return this;
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    /** The last part of the page's address. */
    String subject() {
        return page.url().replaceAll("[?#].*", "").replaceAll(".*/", "");
    }

    /** Keeps what this person sees, from top to bottom. */
    Person shoot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Windows.SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
        return this;
    }

    private static String byId(String id) {
        return "[id=\"" + id + "\"]";
    }
}
