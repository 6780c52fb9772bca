package vn.khenthuong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.document.SamplePdfs;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Pdfs;
import vn.khenthuong.support.RouteWalker;
import vn.khenthuong.support.SampleNominees;

/** Uploading on the dossier's page as it happens at a desk with a bad line. */
@Tag("full")
@IntegrationTest
@InBrowser
class UploadsInBrowserIT {

    private static final String UPLOADS = "**/uploads";

    @Autowired
    private ApplicationContext context;

    private RouteWalker walker;
    private String officer;
    private String code;
    private String nominee;

    @BeforeEach
    void draft() {
        walker = RouteWalker.fresh(context);
        officer = walker.people().in(new UnitCode(walker.unit()), Role.AWARD_OFFICER);
        code = walker.draft();
        nominee = walker.add(code, SampleNominees.individual(walker.unit(), "Lê Thị Tải Tệp"))
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    @Test
    void severalDroppedFilesArriveAndThePageGoesOnWithoutReloading(Windows windows) {
        Person person = dossier(windows);
        Page page = person.page();
        page.evaluate("() => { window.stayed = true; }");

        drop(page, List.of("bao-cao.pdf", "bao-cao-2.pdf", "ghi-chu.docx"));

        person.sees(papers() + " .papers__list", "bao-cao-2.pdf");
        person.sees(papers() + " .queue", "ghi-chu.docx không phải tệp PDF");
        assertThat(page.locator(papers() + " .papers__list > li")).hasCount(2);
        assertThat(page.locator(papers() + " [role=status].visually-hidden"))
                .containsText("Đã tải lên 2 tệp; 1 tệp chưa tải lên.");
        person.shoot("uploads/keo-tha");
        PageChecks.assertComplete(page);
        assertThat((Boolean) page.evaluate("() => window.stayed === true")).isTrue();

        // The version that the page holds has followed its own uploads: the next act is not refused as outdated.
        person.press("Trình Hội đồng").sees("Hội đồng");
        assertThat(walker.dossier(code).path("state").asText()).isEqualTo("COUNCIL");
    }

    @Test
    void aBrokenLineIsTriedAgainAndALostAnswerMakesNoSecondDocument(Windows windows) {
        windows.announce("ERR_");
        Person person = dossier(windows);
        Page page = person.page();
        AtomicInteger sent = new AtomicInteger();
        page.route(UPLOADS, route -> {
            if (sent.incrementAndGet() == 1) {
                // Arrives, but its answer is lost.
                route.fetch();
            }
            route.abort("connectionreset");
        });

        choose(page, "bao-cao.pdf");

        person.sees(papers() + " .papers__list", "bao-cao.pdf");
        assertThat(sent.get()).isEqualTo(1);
        assertThat(walker.dossier(code).path("documents")).hasSize(1);
    }

    @Test
    void aLineThatStaysBrokenLeavesAButtonAndEverythingElse(Windows windows) {
        windows.announce("ERR_");
        Person person = windows.onPhone(officer).open("/dossiers/" + code);
        Page page = person.page();
        page.clock().install();
        page.route(UPLOADS, route -> route.abort("connectionreset"));
        page.route(UPLOADS + "/*", route -> route.abort("connectionreset"));

        choose(page, "bao-cao.pdf");
        Locator queue = page.locator(papers() + " .queue");
        for (int wait : List.of(1, 3, 8)) {
            assertThat(queue).containsText("Tự gửi lại sau " + wait + " giây");
            page.clock().runFor(wait * 1000L + 100);
        }
        assertThat(queue).containsText("Hãy kiểm tra mạng rồi bấm Thử lại.");
        PageChecks.assertFits(page);
        PageChecks.assertComplete(page);
        person.shoot("uploads/mat-mang");
        assertThat(walker.dossier(code).path("documents")).isEmpty();

        page.unroute(UPLOADS);
        page.unroute(UPLOADS + "/*");
        page.locator(papers() + " .queue button").first().focus();
        page.keyboard().press("Enter");
        person.sees(papers() + " .papers__list", "bao-cao.pdf");
        assertThat(walker.dossier(code).path("documents")).hasSize(1);
    }

    @Test
    void aCancelledUploadIsNotKeptAndCanBeTakenUpAgain(Windows windows) {
        windows.announce("ERR_");
        Person person = dossier(windows);
        Page page = person.page();
        page.route(UPLOADS, route -> {});

        choose(page, "bao-cao.pdf");
        page.locator(papers() + " .queue button").click();

        person.sees(papers() + " .queue", "Đã hủy");
        assertThat(page.locator(papers() + " .queue button").first()).isFocused();
        assertThat(walker.dossier(code).path("documents")).isEmpty();
        page.unroute(UPLOADS);
        page.locator(papers() + " .queue button").first().click();
        person.sees(papers() + " .papers__list", "bao-cao.pdf");
    }

    @Test
    void everyFileHasItsOwnProgressOnASlowLine(Windows windows) {
        Person person = dossier(windows);
        Page page = person.page();
        CDPSession line = page.context().newCDPSession(page);
        line.send("Network.enable");
        JsonObject slow = new JsonObject();
        slow.addProperty("offline", false);
        slow.addProperty("latency", 300);
        slow.addProperty("downloadThroughput", -1);
        slow.addProperty("uploadThroughput", 125_000);
        line.send("Network.emulateNetworkConditions", slow);

        choose(page, pdf("lon.pdf", SamplePdfs.ofSize(700_000)), pdf("lon-2.pdf", SamplePdfs.ofSize(600_000)));

        page.waitForFunction(
                """
                selector => {
                  const bars = [...document.querySelectorAll(selector + ' .queue progress')];
                  return bars.length === 2 && bars.every(bar => bar.value > 0 && bar.value < 100);
                }
                """,
                papers());
        assertThat(page.locator(papers() + " .queue")).containsText("Đang tải lên");
        person.shoot("uploads/dang-tai");
        person.sees(papers() + " .papers__list", "lon.pdf");
        person.sees(papers() + " .papers__list", "lon-2.pdf");
    }

    /** On a slow line the page is there before its scripts: a file that is chosen meanwhile travels as soon as they are. */
    @Test
    void aFileThatIsChosenBeforeTheScriptIsThereIsSentByIt(Windows windows) {
        Person person = windows.signedIn(officer);
        Page page = person.page();
        Runnable arrive = withhold(page, "**/dossier-upload*.js");
        page.navigate("/dossiers/" + code, untilItBegins());
        page.locator(papers() + " details").first().evaluate("details => { details.open = true; }");

        choose(page, "som.pdf");
        arrive.run();

        person.sees(papers() + " .papers__list", "som.pdf");
    }

    /** The same at a task, where a draft is kept as well: what is entered meanwhile is newer than the draft. */
    @Test
    void whatIsEnteredBeforeTheScriptIsThereIsKept(Windows windows) {
        String ready = walker.toCouncilWith("Lê Thị Đường Chậm");
        walker.meet(ready, walker.minutes(ready, Set.copyOf(walker.nominees(ready))))
                .expect(204);
        walker.sign(ready).expect(204);
        Person clerk = windows.signedIn(walker.people().in(new UnitCode(walker.unit()), Role.CLERK));
        Page page = clerk.page();
        page.locator("#main table a").first().click();
        clerk.type("in-number", "1/TTr").sees("[data-status]", "Đã lưu nháp lúc");
        Runnable arrive = withhold(page, "**/task-form*.js");
        page.navigate(page.url(), untilItBegins());

        clerk.type("in-number", "45/TTr-UBND").choosePdf("#file-file", "to-trinh.pdf");
        assertThat(page.locator("[data-complete]")).isDisabled();
        arrive.run();

        clerk.sees("[data-upload-note]", "Đã nhận tệp.").sees("[data-status]", "Đã lưu nháp lúc");
        assertThat(page.locator("#in-number")).hasValue("45/TTr-UBND");
        assertThat(page.locator("[data-complete]")).isEnabled();
    }

    @Test
    void aBadFileIsRefusedWithItsReasonAndTheGoodOneShowsItsSignature(Windows windows) {
        windows.announce("status of 422");
        Person person = dossier(windows);
        Page page = person.page();

        choose(
                page,
                pdf("Báo cáo đã ký.pdf", SamplePdfs.signedBy("Nguyễn Văn Ký Thử")),
                pdf("Báo cáo đã sửa.pdf", SamplePdfs.signedAndChanged("Nguyễn Văn Ký Thử")),
                pdf("nén.pdf", SamplePdfs.zip()),
                pdf("mã lệnh.pdf", SamplePdfs.withScript()),
                pdf("đính kèm.pdf", SamplePdfs.withAttachment()),
                pdf("hỏng.pdf", SamplePdfs.cutOff()),
                pdf("mật khẩu.pdf", Pdfs.encrypted()));

        person.sees(papers() + " .papers__list", "Chữ ký số của Nguyễn Văn Ký Thử");
        Locator list = page.locator(papers() + " .papers__list");
        assertThat(list.locator("> li")).hasCount(2);
        assertThat(list.locator(".signature--unverified")).containsText("chưa xác minh được");
        assertThat(list.locator(".signature--invalid")).containsText("đã được sửa");
        Locator refused = page.locator(papers() + " .queue__item[data-state=refused]");
        assertThat(refused).hasCount(5);
        assertThat(refused).containsText(new String[] {"ZIP", "JavaScript", "đính kèm", "hỏng", "mật khẩu"});
        person.shoot("uploads/tu-choi");
        PageChecks.assertComplete(page);

        Page viewer = page.waitForPopup(
                () -> list.getByText("Báo cáo đã ký.pdf").first().click());
        viewer.locator(".pdf__page canvas").first().waitFor();
        assertThat(viewer.locator("[data-total]")).hasText("/ 2");
        assertThat(viewer.locator(".signatures")).containsText("Nguyễn Văn Ký Thử");
        assertThat(viewer.waitForDownload(() -> viewer.getByText("Tải về").click())
                        .suggestedFilename())
                .isEqualTo("Báo cáo đã ký.pdf");
        assertThat(page.waitForDownload(() -> page.locator("#package a").click())
                        .suggestedFilename())
                .isEqualTo(code + ".zip");
    }

    private String papers() {
        return "[id=\"papers-" + nominee + "\"]";
    }

    private void choose(Page page, String name) {
        choose(page, pdf(name, Pdfs.onePage()));
    }

    private void choose(Page page, FilePayload... files) {
        page.locator("[id=\"file-" + nominee + "\"]").setInputFiles(files);
    }

    private static FilePayload pdf(String name, byte[] content) {
        return new FilePayload(name, "application/pdf", content);
    }

    /** Keeps an answer back until what is given runs. */
    private static Runnable withhold(Page page, String address) {
        Deque<Route> held = new ArrayDeque<>();
        page.route(address, held::add);
        return () -> {
            page.unroute(address);
            held.forEach(Route::resume);
        };
    }

    private static Page.NavigateOptions untilItBegins() {
        return new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT);
    }

    /** With its boxes ready to take files, which their script makes them a moment after the page is there. */
    private Person dossier(Windows windows) {
        Person person = windows.signedIn(officer).open("/dossiers/" + code);
        assertThat(person.page().locator(papers() + " .upload--drop")).isAttached();
        return person;
    }

    private void drop(Page page, List<String> names) {
        page.evaluate(
                """
                ([selector, names, content]) => {
                  const carried = new DataTransfer();
                  const bytes = Uint8Array.from(atob(content), c => c.charCodeAt(0));
                  names.forEach(name => carried.items.add(new File([bytes], name)));
                  const zone = document.querySelector(selector);
                  for (const kind of ['dragenter', 'dragover', 'drop'])
                    zone.dispatchEvent(new DragEvent(kind, {dataTransfer: carried, bubbles: true, cancelable: true}));
                }
                """,
                List.of(papers(), names, Base64.getEncoder().encodeToString(Pdfs.onePage())));
    }
}
