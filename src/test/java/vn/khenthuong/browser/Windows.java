package vn.khenthuong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import vn.khenthuong.support.TestPeople;

/** The browsers of one test: a fresh profile for each person. Remembers everything that no page may do. */
final class Windows implements CloseableResource {

    static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static final double PATIENCE = 30_000;

    private final Browser browser;
    private final String address;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final List<Pattern> announced = new ArrayList<>();

    Windows(Browser browser, int port) {
        this.browser = browser;
        this.address = "http://localhost:" + port;
    }

    /** Somebody at a desk, signed in at the program's own login page. */
    Person signedIn(String login) {
        return person(options(1366, 900)).signIn(login, TestPeople.PASSWORD);
    }

    /** Somebody at a window that is as wide as a page of a book shows it legibly. */
    Person atSmallDesk(String login) {
        return person(options(1000, 900)).signIn(login, TestPeople.PASSWORD);
    }

    /** Somebody with a phone 390 pixels wide. */
    Person onPhone(String login) {
        return person(options(390, 844).setIsMobile(true).setHasTouch(true)).signIn(login, TestPeople.PASSWORD);
    }

    /** The smallest phone that is still in use. */
    Person onSmallPhone(String login) {
        return strangerOnSmallPhone().signIn(login, TestPeople.PASSWORD);
    }

    Person strangerOnSmallPhone() {
        return person(options(360, 740).setIsMobile(true).setHasTouch(true));
    }

    /** Somebody who has not signed in. */
    Person stranger() {
        return person(options(1366, 900));
    }

    /** The same person at a desk with a browser that has never seen the program. */
    Person withEmptyCache(Person signedIn) {
        return person(
                options(1366, 900).setStorageState(signedIn.page().context().storageState()));
    }

    /** From now on such an error on the console is part of the test. */
    void announce(String pattern) {
        announced.add(Pattern.compile(pattern));
    }

    void expectNoProblem() {
        assertThat(problems).as("What the pages did that no page may do").isEmpty();
    }

    /** Keeps what everybody saw when a test failed. */
    void shootAll(String test) {
        int number = 0;
        for (BrowserContext context : contexts) {
            for (Page page : context.pages()) {
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(SCREENSHOTS.resolve("failed").resolve(test + "-" + ++number + ".png")));
            }
        }
        problems.forEach(problem -> System.err.println("In the browser: " + problem));
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }

    /** Without motion, or what is measured and shot is a colour half way between two. */
    private static NewContextOptions options(int width, int height) {
        return new NewContextOptions()
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setViewportSize(width, height);
    }

    private Person person(NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setBaseURL(address));
        context.setDefaultTimeout(PATIENCE);
        context.setDefaultNavigationTimeout(PATIENCE);
        context.onWebError(error -> note(error.page().url() + ": " + error.error()));
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                note("console at " + message.location() + ": " + message.text());
            }
        });
        context.onResponse(response -> {
            if (response.status() >= 500) {
                note(response.status() + " " + response.url());
            }
        });
        contexts.add(context);
        return new Person(context.newPage());
    }

    private void note(String problem) {
        if (announced.stream().noneMatch(pattern -> pattern.matcher(problem).find())) {
            problems.add(problem);
        }
    }
}
