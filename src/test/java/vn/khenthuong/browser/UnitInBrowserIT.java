package vn.khenthuong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.RouteWalker;
import vn.khenthuong.workbook.FilledWorkbook;

/** What people of a unit do besides the straight route: a list from Excel, a meeting called, a dossier that came back. */
@IntegrationTest
@InBrowser
class UnitInBrowserIT {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Autowired
    private ApplicationContext context;

    private RouteWalker walker;

    @BeforeEach
    void people() {
        walker = RouteWalker.fresh(context);
        walker.people().office(Role.SYSTEM_ADMINISTRATOR);
    }

    @Test
    void aWorkbookWithErrorsAndTheCorrectedOne(Windows windows) throws IOException {
        windows.announce("422");
        String code = walker.draft();
        Person officer = windows.signedIn(login(Role.AWARD_OFFICER)).open("/dossiers/" + code);
        officer.follow("Nhập từ Excel");
        Download template = officer.page().waitForDownload(() -> officer.follow("Tải tệp mẫu"));
        assertThat(template.suggestedFilename()).endsWith(".xlsx");
        Map<String, String> wrong = FilledWorkbook.person("Trần Thị Ví Dụ");
        wrong.put("Ngày sinh", "31/02/1980");
        FilledWorkbook book = new FilledWorkbook(Files.readAllBytes(template.path()))
                .row("Cá nhân", 5, FilledWorkbook.person("Nguyễn Văn Mẫu"))
                .row("Cá nhân", 6, wrong);

        officer.chooseFile("#file", "danh-sach.xlsx", XLSX, book.bytes());
        officer.find("form:has(#file) button[type=submit]").click();
        officer.sees("#preview", "2 dòng, 1 dòng phải sửa").sees("#preview", "31/02/1980");
        assertThat(officer.find("input[name=take]")).hasCount(0);
        officer.shoot("unit/nhap-excel-co-loi");
        assertThat(walker.nominees(code)).isEmpty();

        Map<String, String> right = FilledWorkbook.person("Trần Thị Ví Dụ");
        officer.chooseFile(
                "#file", "danh-sach.xlsx", XLSX, book.row("Cá nhân", 6, right).bytes());
        officer.find("form:has(#file) button[type=submit]").click();
        officer.sees("#preview", "Chưa có gì được lưu").shoot("unit/nhap-excel-dung");
        officer.press("Nhập tất cả 2 dòng");
        officer.page().waitForURL(Pattern.compile(".*/dossiers/" + code + "$"));
        officer.sees("Nguyễn Văn Mẫu").sees("Trần Thị Ví Dụ");
        assertThat(walker.nominees(code)).hasSize(2);
    }

    @Test
    void theCouncilIsCalledAndAMemberReadsOnThePhone(Windows windows) throws IOException {
        String code = walker.toCouncilWith("Lê Thị Chờ Xét");
        Person secretary = windows.signedIn(login(Role.COUNCIL_SECRETARY)).open("/dossiers/" + code);
        secretary.follow("Mời họp Hội đồng");
        String tomorrow = DateTimeFormatter.ofPattern("dd/MM/yyyy")
                .withZone(CampaignZone.ZONE)
                .format(context.getBean(Clock.class).instant().plus(Duration.ofDays(1)));
        secretary.type("meetsOn", tomorrow).type("meetsHour", "14h00").type("place", "Phòng họp tầng 2");
        secretary.type("agenda", "Xét từng trường hợp, bỏ phiếu.").press("Gửi giấy mời");
        secretary.sees("14:00 ngày " + tomorrow).shoot("unit/moi-hop");

        Person member = windows.onSmallPhone(login(Role.COUNCIL_MEMBER));
        member.sees("Họp Hội đồng sắp tới").shoot("unit/uy-vien-trang-chu");
        member.follow("14:00 ngày " + tomorrow).sees("Phòng họp tầng 2").sees("Lê Thị Chờ Xét");
        assertThat(member.find("form[action$='/council']")).hasCount(0);
        member.shoot("unit/uy-vien-xem-ho-so");
        assertThat(onPaper(secretary, "/dossiers/" + code + "/council", "phong-hop"))
                .contains("14:00 ngày " + tomorrow, "Phòng họp tầng 2", "Lê Thị Chờ Xét");
    }

    /** Sent, with the receipt in hand; returned; answered point by point on a phone, and sent back. */
    @Test
    void aReturnedDossierIsCompletedAndSentBack(Windows windows) throws IOException {
        String code = walker.toSentWith("Lê Thị Bổ Sung");
        Person clerk = windows.signedIn(login(Role.CLERK)).open("/dossiers/" + code);
        Download receipt = clerk.page().waitForDownload(() -> clerk.follow("Giấy biên nhận (PDF)"));
        assertThat(Files.readAllBytes(receipt.path())).startsWith("%PDF-".getBytes());
        String point = "Báo cáo chưa có xác nhận của cấp trên.";
        walker.returnAll(code, "report", point).expect(204);
        String nominee = walker.nominees(code).get(0);

        Person officer = windows.onPhone(login(Role.AWARD_OFFICER)).open("/dossiers/" + code);
        officer.sees(".page-head .state", "Trả lại để bổ sung").sees(point).shoot("unit/tra-lai");
        officer.find("[id=\"papers-" + nominee + "\"] summary").first().click();
        officer.choosePdf("[id=\"file-" + nominee + "\"]", "bao-cao-co-xac-nhan.pdf");
        officer.sees("[id=\"papers-" + nominee + "\"] .papers__list", "bao-cao-co-xac-nhan.pdf");
        officer.find(".next a.btn-primary").click();
        officer.sees(point);
        officer.find("[data-list=answers] textarea").fill("Đã bổ sung xác nhận của cấp trên.");
        officer.sees("[data-status]", "Đã lưu nháp lúc").shoot("unit/tra-loi");
        officer.complete().sees(".page-head .state", "Đã gửi Sở Nội vụ");
        officer.sees("Đã bổ sung xác nhận của cấp trên.").shoot("unit/gui-lai");
        assertThat(walker.state(code)).isEqualTo("SENT");
    }

    /** On paper a dossier is a document: what is read, who printed it, and nothing to click. */
    @Test
    void aPrintedDossierLooksLikeADocument(Windows windows) throws IOException {
        String code = walker.toSentWith("Lê Thị In Giấy");
        Person officer = windows.signedIn(login(Role.AWARD_OFFICER));
        assertThat(onPaper(officer, "/dossiers/" + code, "ho-so"))
                .contains("Lê Thị In Giấy", code, "In từ hệ thống Khen Thưởng lúc");
        for (String screenOnly : List.of(".masthead", ".work__side", ".trail", ".diagram", ".next")) {
            assertThat(officer.find(screenOnly).first()).isHidden();
        }
        assertThat(officer.find("#main button:visible, #main .btn:visible")).hasCount(0);
        assertThat(onPaper(officer, "/dossiers/" + code + "/names", "doc-soat")).contains("Lê Thị In Giấy");
    }

    private static String onPaper(Person reader, String page, String name) throws IOException {
        reader.open(page).page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        byte[] paper = reader.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        Files.write(Windows.SCREENSHOTS.resolve("unit").resolve(name + "-in.pdf"), paper);
        try (PDDocument pdf = Loader.loadPDF(paper)) {
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isBetween(590f, 600f);
            return new PDFTextStripper().getText(pdf);
        }
    }

    private String login(Role role) {
        return walker.people().in(new UnitCode(walker.unit()), role);
    }
}
