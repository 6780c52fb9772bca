package vn.khenthuong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import vn.khenthuong.support.Pdfs;

/** Camunda's Tasklist as an office uses it: a list on the left, a task in the middle, its form on the right. */
final class Tasklist {

    private static final int MOST_PAGES = 50;

    /** Milliseconds in which the next page comes. */
    private static final double TURN = 5_000;

    private final Person person;
    private final Page page;

    private Tasklist(Person person) {
        this.person = person;
        this.page = person.page();
    }

    /** Opens the list with this name. */
    static Tasklist of(Person person, String list) {
        Tasklist tasklist = new Tasklist(person.open("/camunda/app/tasklist/"));
        tasklist.page
                .locator(".task-filters a", new Page.LocatorOptions().setHasText(list))
                .first()
                .click();
        return tasklist;
    }

    /** Leafs through the list until the task of a dossier or round is on the page. */
    Tasklist leafTo(String subject) {
        Locator card = card(subject);
        Locator cards = page.locator(".tasks-list li.task");
        for (int leaf = 0; leaf < MOST_PAGES; leaf++) {
            cards.first().waitFor();
            if (card.count() > 0) {
                return this;
            }
            String shown = cards.first().textContent();
            page.locator(".tasks-list .pagination li:not(.disabled) a")
                    .filter(new Locator.FilterOptions().setHasText("›"))
                    .click();
            turned(cards.first(), shown);
        }
        throw new AssertionError("Not in the list: " + subject);
    }

    /** The page before stays until the next one has come; looking at it again would leaf past a page that nobody has seen. */
    private static void turned(Locator first, String before) {
        try {
            assertThat(first).not().hasText(before, new HasTextOptions().setTimeout(TURN));
        } catch (AssertionError alike) {
            // Two pages may begin with cards that read alike.
            first.waitFor();
        }
    }

    /** Opens the task of a dossier or round and takes it. */
    Tasklist take(String subject) {
        leafTo(subject);
        card(subject).locator("a").first().click();
        page.locator("button.claim").click();
        page.locator("button.claim").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        form().locator("[data-judgement]").waitFor();
        return this;
    }

    private Locator card(String subject) {
        return page.locator(".tasks-list li.task", new Page.LocatorOptions().setHasText(subject))
                .first();
    }

    /** Our page inside the form. */
    FrameLocator form() {
        return page.frameLocator("iframe.kt-frame");
    }

    Locator input(String selector) {
        return form().locator(selector);
    }

    Tasklist choose(String field, String value) {
        input("[id=\"in-" + field + "-" + value + "\"]").check();
        return this;
    }

    /** The outcome of one line. */
    Tasklist choose(String key, String value, String reason) {
        input("[name=\"outcome-" + key + "\"][value=\"" + value + "\"]").check();
        if (!reason.isEmpty()) {
            input("[data-item][data-key=\"" + key + "\"] textarea:not(.sheet textarea)")
                    .fill(reason);
        }
        return this;
    }

    /** Whatever criterion of a nominee is not judged yet is met. */
    Tasklist allMet(String key) {
        input("[data-item][data-key=\"" + key + "\"] [data-rest-met]").click();
        return this;
    }

    Tasklist type(String field, String text) {
        input("[data-judgement] [data-field=\"" + field + "\"]").fill(text);
        return this;
    }

    Tasklist upload(String field, String name) {
        input("[id=\"file-" + field + "\"]").setInputFiles(new FilePayload(name, "application/pdf", Pdfs.onePage()));
        assertThat(input("[data-upload-note]")).containsText("Đã nhận tệp.");
        return this;
    }

    Tasklist sees(String text) {
        assertThat(input("#main")).containsText(text);
        return this;
    }

    /** Opens the first PDF of the dossier in place and waits until its page is drawn. */
    Tasklist readPdf() {
        Locator link = input(".task__reading a[data-pdf]").first();
        link.scrollIntoViewIfNeeded();
        link.click();
        FrameLocator viewer = form().frameLocator("iframe.pdf-panel__frame");
        viewer.locator(".pdf__page canvas").first().waitFor();
        assertThat(viewer.locator("[data-total]")).hasText("/ 1");
        return this;
    }

    /** A key where the person is. */
    Tasklist press(String key) {
        page.keyboard().press(key);
        return this;
    }

    Tasklist write(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** The task is done and its form has left. */
    void gone() {
        page.locator("iframe.kt-frame").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    Tasklist shoot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Windows.SCREENSHOTS.resolve(name + ".png")));
        return this;
    }

    /**
     * Presses twice before what the decision comes to could be shown: nothing is completed, and no press is lost, because one
     * is asked to look only when there is something to see.
     */
    Person completeBeforeThePreview() {
        List<Route> held = new ArrayList<>();
        page.route("**/preview*", held::add);
        Locator message = page.locator(".kt-message");
        button().click();
        assertThat(message).containsText("Đang lập phần “Xem trước”");
        button().click();
        page.waitForCondition(() -> held.size() > 1);
        assertThat(message).containsText("Đang lập phần “Xem trước”");
        page.unroute("**/preview*");
        held.forEach(Route::resume);
        assertThat(message).containsText("rồi bấm Hoàn thành lần nữa");
        button().click();
        gone();
        return person;
    }

    private Locator button() {
        return page.locator(".task-details button.btn-primary", new Page.LocatorOptions().setHasText("Hoàn thành"))
                .first();
    }

    /** Tasklist's own button; the task is gone when Tasklist says so. */
    Person complete() {
        Locator button = button();
        button.click();
        Locator again = page.locator(".kt-message", new Page.LocatorOptions().setHasText("lần nữa"));
        page.waitForCondition(() -> page.locator("iframe.kt-frame").count() == 0 || again.count() > 0);
        if (again.count() > 0) {
            // A decision that was not shown before is shown first, and pressed for again.
            form().locator("[data-preview-body] table").first().waitFor();
            button.click();
        }
        gone();
        return person;
    }
}
