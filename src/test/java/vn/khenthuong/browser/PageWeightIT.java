package vn.khenthuong.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Sizes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.ProvinceAtWork;
import vn.khenthuong.support.RouteWalker;

/** Communes work on slow lines: what the first view of a page takes, and a form on such a line. */
@Tag("full")
@IntegrationTest
@InBrowser
class PageWeightIT {

    private static final long MOST = 350 * 1024;

    /** Bytes a second and milliseconds: 1 Mbit/s, 300 ms. */
    private static final int RATE = 1_000_000 / 8;

    private static final int LATENCY = 300;

    @Autowired
    private ApplicationContext context;

    /** Everything that a browser fetches that has never seen the program, headers included. */
    @Test
    void noPageTakesMoreThanThreeHundredAndFiftyKilobytes(Windows windows) {
        ProvinceAtWork province = ProvinceAtWork.in(context);
        Set<String> weighed = new HashSet<>();
        SoftAssertions all = new SoftAssertions();
        for (Map.Entry<String, List<String>> pages : province.pages().entrySet()) {
            Person person = pages.getKey().isEmpty() ? windows.stranger() : windows.signedIn(pages.getKey());
            for (String path : pages.getValue()) {
                // A dossier's page differs with its state: the diagram of the route comes with the council.
                boolean dossier = path.matches("/dossiers/[A-Z0-9]+-[0-9]+");
                if (weighed.add(dossier ? path : province.pattern(path))) {
                    all.assertThat(weight(windows.withEmptyCache(person).page(), path))
                            .as(path)
                            .isBetween(2_000L, MOST);
                }
            }
        }
        all.assertAll();
    }

    @Test
    void aFormIsUsableOnASlowLine(Windows windows) {
        RouteWalker walker = RouteWalker.fresh(context);
        String draft = walker.draft();
        Person officer = windows.withEmptyCache(
                windows.signedIn(walker.people().in(new UnitCode(walker.unit()), Role.AWARD_OFFICER)));
        slow(officer.page());

        officer.open("/dossiers/" + draft + "/nominees/new?kind=INDIVIDUAL").type("name", "Nguyễn Văn Mẫu Đường Xa");

        officer.sees("#typed-state", "Đã lưu tạm lúc");
    }

    private static void slow(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("Network.enable");
        JsonObject line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", LATENCY);
        line.addProperty("downloadThroughput", RATE);
        line.addProperty("uploadThroughput", RATE);
        session.send("Network.emulateNetworkConditions", line);
    }

    private static long weight(Page page, String path) {
        List<Request> fetched = new ArrayList<>();
        page.onRequestFinished(fetched::add);
        page.navigate(path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        long bytes = 0;
        for (Request request : fetched) {
            Sizes sizes = request.sizes();
            bytes += sizes.responseBodySize + sizes.responseHeadersSize;
        }
        page.close();
        return bytes;
    }
}
