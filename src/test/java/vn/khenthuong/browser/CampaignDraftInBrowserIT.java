package vn.khenthuong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Role;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.TestPeople;
import vn.khenthuong.workbook.QuotaSheets;

/** An administrator copies a campaign, changes its numbers in the form, and reads what differs. */
@IntegrationTest
@InBrowser
@Tag("full")
class CampaignDraftInBrowserIT {

    private static final String CODE = "trinh-duyet-2027";

    /** The column of the number that counts people and collectives together. */
    private static final int ANY = 7;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void nothingIsLeft() {
        jdbc.sql("delete from campaign_draft where code = ?").param(CODE).update();
    }

    @Test
    void aCopyIsChangedPartByPart(Windows windows) {
        windows.announce("status of 422");
        Person administrator = windows.signedIn(TestPeople.in(context).office(Role.ORGANISATION_ADMINISTRATOR));
        administrator.open("/campaign-drafts").shoot("draft/danh-sach");
        administrator.choose("from", "dak-lak-2026").type("code", "Mã Sai").type("prefix", "TD2027");
        administrator.type("titleVi", "Phong trào soạn trong trình duyệt").type("titleEn", "Written in a browser");
        administrator.press("Lập bản soạn").sees("[role=alert]", "Mã phong trào gồm chữ thường");
        administrator.type("code", CODE).press("Lập bản soạn").sees("Các phần");
        administrator.sees(".parts", "Số lượng phân bổ").shoot("draft/ban-soan");

        administrator.follow("Số lượng phân bổ");
        Locator line = administrator.find(".quota-line").nth(10);
        assertThat(line.locator("[data-of=key]")).hasValue("COMMUNE");
        Locator most = line.locator("[data-limit=ANY]");
        assertThat(most).hasValue("2");
        line.locator("summary").click();
        administrator.shoot("draft/so-luong");
        most.fill("-1");
        assertThat(line.locator(".quota-line__wrong")).containsText("Số nguyên từ 0 đến 10.000");
        assertThat(administrator.find("#problems li").first()).containsText("sai kiểu giá trị");
        administrator.shoot("draft/so-luong-sai");
        most.fill("3");
        assertThat(administrator.find("#problems li")).hasCount(0);
        linesComeAndGoByKeys(administrator);
        administrator.press("Lưu phần này");

        Locator row = administrator
                .find(".differences tbody tr")
                .filter(new Locator.FilterOptions().setHasText("Số lượng phân bổ"));
        assertThat(row).hasCount(1);
        assertThat(row).containsText("COMMUNE");
        assertThat(row.locator("td").nth(1)).hasText("2");
        assertThat(row.locator("td").nth(2)).hasText("3");
        administrator.shoot("draft/khac-ban-goc");
        numbersComeFromExcel(administrator);
        administrator.follow("Thời gian, thời hạn").shoot("draft/thoi-gian");
    }

    @Test
    void aBlankDraftIsWrittenFromATextInVietnameseAlone(Windows windows) {
        Person administrator = windows.signedIn(TestPeople.in(context).office(Role.ORGANISATION_ADMINISTRATOR));
        administrator.open("/campaign-drafts").type("code", CODE).type("prefix", "TD2027");
        administrator
                .type("titleVi", "Phong trào viết từ văn bản")
                .type("titleEn", "Written from a text")
                .press("Lập bản soạn");
        administrator
                .sees(".parts", "Chưa nhập gì")
                .sees(".parts", "điều phải sửa")
                .shoot("draft/trang-trang");

        administrator.follow("Mục đích, đối tượng, nội dung thi đua");
        administrator
                .find("[data-schemapath='root.aims'] > .card > .btn-group .json-editor-btn-add")
                .click();
        assertThat(administrator.find("[name='root[aims][0][text][vi]']")).isFocused();
        administrator.find("[name='root[aims][0][text][vi]']").fill("Đẩy mạnh thi đua trong đơn vị");
        administrator.find("[name='root[aims][0][clause][ref]']").fill("mục I.1");
        Locator quote = administrator.find("[name='root[aims][0][clause][quote]']");
        quote.fill("đẩy mạnh thi đua");
        quote.press("Tab");
        assertThat(administrator.find("#problems li")).hasCount(2);
        administrator.shoot("draft/muc-dich").press("Lưu phần này");

        Locator forms = administrator.find(".parts tr").filter(new Locator.FilterOptions().setHasText("Hình thức"));
        forms.locator("summary").click();
        forms.locator("input[value='awardForms']").check();
        forms.locator("input[value='principles.hold']").check();
        administrator.shoot("draft/van-ban-khong-quy-dinh");
        forms.locator("button").click();
        administrator.sees("Đã ghi là điều văn bản chưa quy định").follow("Điều văn bản chưa quy định");
        assertThat(administrator.find("[data-schemapath='root.openPoints.1']")).hasCount(1);
        assertThat(administrator.find("[data-schemapath='root.openPoints.2']")).hasCount(0);
        administrator.shoot("draft/dieu-chua-quy-dinh");
    }

    /** Without a mouse: from number to number, a line away and back. */
    private static void linesComeAndGoByKeys(Person administrator) {
        Locator lines = administrator.find(".quota-line");
        int before = lines.count();
        lines.nth(3).locator("[data-limit=INDIVIDUAL]").press("ArrowDown");
        assertThat(lines.nth(4).locator("[data-limit=INDIVIDUAL]")).isFocused();
        lines.nth(3).locator(".quota-line__remove").press("Enter");
        assertThat(lines).hasCount(before - 1);
        assertThat(administrator.find("#quota-undo")).isFocused();
        administrator.find("#quota-undo").press("Enter");
        assertThat(lines).hasCount(before);
        administrator.find("#quota-add").press("Enter");
        assertThat(lines.nth(before).locator("[data-of=key]")).isFocused();
        lines.nth(before).locator("[data-of=key]").fill("COMMUNE");
        assertThat(lines.nth(before).locator(".quota-line__wrong")).containsText("Mã đã có ở dòng khác");
        administrator.shoot("draft/so-luong-them");
        lines.nth(before).locator(".quota-line__remove").click();
        assertThat(administrator.find("#problems li")).hasCount(0);
    }

    private void numbersComeFromExcel(Person administrator) {
        administrator.open("/campaign-drafts/" + CODE + "/quota-sheet").shoot("draft/excel");
        upload(administrator, "chỉ có hai");
        administrator
                .sees("1 ô phải sửa")
                .sees(".problems", "không phải số nguyên")
                .shoot("draft/excel-sai");
        upload(administrator, "4");
        administrator
                .sees("1 dòng khác với bản soạn")
                .sees(".changes", "COMMUNE")
                .shoot("draft/excel-xem-truoc");
        administrator.press("Nhận bảng này");
        assertThat(administrator
                        .find(".differences tbody tr")
                        .filter(new Locator.FilterOptions().setHasText("COMMUNE"))
                        .locator("td")
                        .nth(2))
                .hasText("4");
    }

    /** The draft's own workbook with another number for communes. */
    private void upload(Person administrator, String number) {
        Actor actor = TestPeople.in(context).actor(TestPeople.in(context).office(Role.ORGANISATION_ADMINISTRATOR));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            context.getBean(QuotaSheets.class).write(actor, CODE, kind -> kind, out);
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
                for (Row row : book.getSheetAt(0)) {
                    if (row.getCell(0).getStringCellValue().equals("COMMUNE")) {
                        row.getCell(ANY).setCellValue(number);
                    }
                }
                ByteArrayOutputStream changed = new ByteArrayOutputStream();
                book.write(changed);
                administrator
                        .page()
                        .locator("#file")
                        .setInputFiles(new FilePayload(
                                "chi-tieu.xlsx",
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                changed.toByteArray()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        administrator.press("Xem trước tệp");
    }
}
