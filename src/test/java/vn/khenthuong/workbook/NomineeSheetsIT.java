package vn.khenthuong.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.context.WebApplicationContext;
import vn.khenthuong.portal.Visitor;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.ApiClient.Answer;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.RouteWalker;
import vn.khenthuong.support.StatementCount;

/** The workbook on its way: made, filled, previewed with its errors, corrected, taken as a whole or not at all. */
@IntegrationTest
class NomineeSheetsIT {

    private static final String PEOPLE = "Cá nhân";
    private static final String COLLECTIVES = "Tập thể";

    @Autowired
    WebApplicationContext context;

    @Autowired
    NomineeSheets sheets;

    @Autowired
    JdbcClient jdbc;

    RouteWalker walker;
    Visitor browser;
    Actor officer;
    String code;

    @BeforeEach
    void draft() {
        walker = RouteWalker.fresh(context);
        browser = new Visitor(context);
        officer = walker.people().actor(walker.people().in(new UnitCode(walker.unit()), Role.AWARD_OFFICER));
        code = walker.draft();
    }

    @Test
    void theWorkbookHoldsListsNotesAndAnExample() throws IOException {
        var book = template().book();
        assertThat(book.getNumberOfSheets()).isEqualTo(4);
        assertThat(book.isSheetHidden(book.getSheetIndex("Danh mục"))).isTrue();
        XSSFSheet people = book.getSheet(PEOPLE);
        assertThat(people.getCellComments().values())
                .anyMatch(note -> note.getString().getString().contains("mục III.1.a"));
        assertThat(people.getDataValidations())
                .filteredOn(validation -> validation.getErrorStyle() == DataValidation.ErrorStyle.STOP)
                .hasSizeGreaterThanOrEqualTo(8)
                .allMatch(validation ->
                        validation.getValidationConstraint().getFormula1().startsWith("'Danh mục'!"));
        // Leading zeros, days and thousands stay as they are typed.
        for (int column = 0; column < people.getRow(2).getLastCellNum(); column++) {
            assertThat(people.getColumnStyle(column).getDataFormatString()).isEqualTo("@");
        }
        assertThat(people.getRow(3).getCell(0).getStringCellValue()).startsWith("Ví dụ:");
    }

    /** A name that an administrator gave is a text in every cell and list, whatever it begins with. */
    @Test
    void nothingInTheWorkbookIsAFormula() throws IOException {
        jdbc.sql("update unit set name = ? where code = ?")
                .params("=HYPERLINK(\"http://vi.du\",\"Bấm\")", walker.unit())
                .update();
        var book = template().book();
        boolean[] seen = new boolean[1];
        book.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
            assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.BLANK);
            if (cell.getCellType() == CellType.STRING
                    && cell.getStringCellValue().startsWith("=")) {
                seen[0] = true;
                assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            }
        })));
        assertThat(seen[0]).isTrue();
    }

    @Test
    void errorsAreShownAtTheirCellsAndTheCorrectedWorkbookIsTaken() throws IOException {
        Map<String, String> wrong = person("Trần Thị Ví Dụ");
        wrong.put("Ngày sinh", "31/02/1980");
        wrong.put("Số định danh cá nhân", "12345");
        wrong.put("Đối tượng khen thưởng", "Người tốt");
        FilledWorkbook book = template()
                .row(PEOPLE, 5, person("Nguyễn Văn Mẫu"))
                .row(PEOPLE, 7, wrong)
                .row(COLLECTIVES, 5, Map.of("Tên tập thể", "Tổ công tác Mẫu"));

        int before = walker.version(code);
        String page = html(upload(book.bytes()), 422);
        assertThat(page)
                .contains("3 dòng, 1 dòng phải sửa", "Dòng 7", "31/02/1980", "không phải là một ngày")
                .contains("••••••••2345", "phải có đúng 12 chữ số")
                .contains("Người tốt", "không có trong danh sách")
                .contains("Đã bỏ qua 2 dòng ví dụ")
                .doesNotContain("name=\"take\"");
        assertThat(walker.nominees(code)).isEmpty();
        assertThat(walker.version(code)).isEqualTo(before);

        Map<String, String> right = person("Trần Thị Ví Dụ");
        right.put("Số định danh cá nhân", "001 234 567 890");
        page = html(upload(book.row(PEOPLE, 7, right).bytes()), 200);
        assertThat(page).contains("Chưa có gì được lưu", "Nhập tất cả 3 dòng");
        assertThat(walker.nominees(code)).isEmpty();

        assertThat(take(page).getStatus()).isEqualTo(302);
        assertThat(walker.version(code)).isEqualTo(before + 1);
        JsonNode people = walker.dossier(code).path("nominees");
        assertThat(StreamSupport.stream(people.spliterator(), false)
                        .map(nominee -> nominee.path("typed").path("name").asText()))
                .containsExactly("Nguyễn Văn Mẫu", "Trần Thị Ví Dụ", "Tổ công tác Mẫu");
        assertThat(people.get(1).toString())
                .contains("1985-05-19", "polling-team-member", "••••••••7890", "individual-exemplary")
                .doesNotContain("001234567890");
        assertThat(imports()).isEqualTo(1);
    }

    @Test
    void whatThePageSendsBackIsCheckedAnew() throws IOException {
        String page =
                html(upload(template().row(PEOPLE, 5, person("Nguyễn Văn Mẫu")).bytes()), 200);
        String forged = rows(page).replace("19/05/1985", "40/05/1985");
        MockHttpServletResponse answer = take(version(page), forged);
        assertThat(html(answer, 422)).contains("40/05/1985", "Dòng 5");
        assertThat(walker.nominees(code)).isEmpty();
    }

    @Test
    void whoeverWasFasterIsNotOverwritten() throws IOException {
        String page =
                html(upload(template().row(PEOPLE, 5, person("Nguyễn Văn Mẫu")).bytes()), 200);
        walker.add(code, vn.khenthuong.support.SampleNominees.individual(walker.unit(), "Lê Văn Mẫu"))
                .expect(201);
        String again = html(take(page), 409);
        assertThat(again).contains("Hồ sơ vừa được người khác thay đổi", "Nhập tất cả 1 dòng");
        assertThat(walker.nominees(code)).hasSize(1);
        assertThat(take(again).getStatus()).isEqualTo(302);
        assertThat(walker.nominees(code)).hasSize(2);
    }

    @Test
    void pastedRowsGoTheSameWay() throws IOException {
        String noHeading = "Nguyễn Văn Mẫu\t\t19/05/1985\tNam\t\tCông chức";
        String page = html(paste("INDIVIDUAL", noHeading), 200);
        assertThat(page).contains("Nhập tất cả 1 dòng");
        String headed = "Tên tập thể\tTổng số cử tri trong danh sách\tSTT\nTổ Mẫu\t98,5\t1";
        assertThat(html(paste("COLLECTIVE", headed), 422))
                .contains("Tổng số cử tri", "có phần thập phân", "Các cột không được đọc: STT", headed.split("\n")[1]);
        assertThat(take(page).getStatus()).isEqualTo(302);
        assertThat(walker.dossier(code).at("/nominees/0/typed/birthDate").asText())
                .isEqualTo("1985-05-19");
        assertThat(html(paste("INDIVIDUAL", " "), 422)).contains("Chưa chọn tệp");
    }

    @Test
    void aFormulaAndAFileThatIsNoWorkbookAreRefused() throws IOException {
        byte[] formula = template()
                .row(PEOPLE, 5, person("Nguyễn Văn Mẫu"))
                .formula(PEOPLE, 5, "Chức vụ", "1+1")
                .bytes();
        assertThat(html(upload(formula), 422)).contains("Chức vụ", "ô là công thức");
        assertThat(html(upload("a;b".getBytes(StandardCharsets.UTF_8)), 422)).contains("không phải tệp Excel");
        assertThat(html(upload(template().bytes()), 422)).contains("Không có dòng nào để nhập");
    }

    @Test
    void onlyWhoMayWriteTheDraftMayImport() {
        RouteWalker strangers = RouteWalker.fresh(context);
        Actor stranger =
                strangers.people().actor(strangers.people().in(new UnitCode(strangers.unit()), Role.AWARD_OFFICER));
        Actor clerk = walker.people().actor(walker.people().in(new UnitCode(walker.unit()), Role.CLERK));
        for (String path : List.of("/nominees/import", "/nominees/workbook")) {
            assertThat(browser.open(stranger, "/dossiers/" + code + path).getStatus())
                    .isEqualTo(404);
            assertThat(browser.open(clerk, "/dossiers/" + code + path).getStatus())
                    .isEqualTo(403);
            assertThat(browser.open(officer, "/dossiers/" + code + path).getStatus())
                    .isEqualTo(200);
        }
        PastedRows rows = new PastedRows("Nguyễn Văn Mẫu", "");
        ProposalCode dossier = new ProposalCode(code);
        for (Actor other : List.of(stranger, clerk)) {
            assertThatThrownBy(() -> sheets.preview(other, dossier, rows)).isInstanceOf(NotPermittedException.class);
            assertThatThrownBy(() -> sheets.take(other, dossier, walker.version(code), rows))
                    .isInstanceOf(NotPermittedException.class);
        }
        walker.add(code, vn.khenthuong.support.SampleNominees.individual(walker.unit(), "Lê Văn Mẫu"))
                .expect(201);
        walker.toCouncil(code).expect(200);
        assertThatThrownBy(() -> sheets.take(officer, dossier, walker.version(code), rows))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void programsUploadTheSameWorkbook() throws IOException {
        byte[] good = template().row(PEOPLE, 5, person("Nguyễn Văn Mẫu")).bytes();
        byte[] bad = template().row(PEOPLE, 5, Map.of("Chức vụ", "Công chức")).bytes();
        Answer dry = post("?dryRun=true", good, 0).expect(200);
        assertThat(dry.json().path("takeable").asBoolean()).isTrue();
        assertThat(dry.json().at("/rows/0/number").asInt()).isEqualTo(5);
        assertThat(walker.nominees(code)).isEmpty();

        Answer refused = post("", bad, walker.version(code)).expect(422);
        assertThat(refused.json().at("/findings/0/subject/label").asText()).startsWith("Cá nhân, dòng 5");
        assertThat(post("", good, walker.version(code) + 7).status()).isEqualTo(409);
        assertThat(walker.nominees(code)).isEmpty();

        Answer taken = post("", good, walker.version(code)).expect(201);
        assertThat(taken.json().path("taken").asInt()).isEqualTo(1);
        assertThat(taken.json().path("version").asInt()).isEqualTo(walker.version(code));
        assertThat(walker.nominees(code)).hasSize(1);
    }

    /** Five hundred rows cost a handful more statements than one: the inserts, fifty at a time. */
    @Test
    void fiveHundredRowsAreFewStatements() throws Exception {
        byte[] one = template().row(PEOPLE, 5, person("Nguyễn Văn Mẫu Một")).bytes();
        FilledWorkbook book = template();
        for (int i = 0; i < 500; i++) {
            Map<String, String> person = person("Nguyễn Văn Mẫu " + i);
            person.put("Số định danh cá nhân", "001%09d".formatted(i));
            book.row(PEOPLE, 5 + i, person);
        }
        byte[] many = book.bytes();
        ProposalCode dossier = new ProposalCode(code);
        int previewOfOne = StatementCount.of(() -> sheets.preview(officer, dossier, in(one)));
        int previewOfMany = StatementCount.of(() -> {
            ImportPreview preview = sheets.preview(officer, dossier, in(many));
            assertThat(preview.takeable()).as("%s", preview.findings()).isTrue();
            return assertThat(preview.rows()).hasSize(500);
        });
        assertThat(previewOfMany).isLessThanOrEqualTo(previewOfOne + 3);

        int version = walker.version(code);
        int statements = StatementCount.of(() -> sheets.take(officer, dossier, version, in(many)));
        assertThat(statements).isLessThanOrEqualTo(previewOfOne + 20);
        assertThat(walker.nominees(code)).hasSize(500);
        assertThat(walker.version(code)).isEqualTo(version + 1);
        assertThat(imports()).isEqualTo(1);
    }

    @Test
    void aRowThatTheRulesRefuseTakesNothingOfTheOthers() {
        PastedRows rows = new PastedRows("Nguyễn Văn Mẫu\n" + "Tên quá dài ".repeat(30), "");
        assertThatThrownBy(() -> sheets.take(officer, new ProposalCode(code), walker.version(code), rows))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.findings())
                        .filteredOn(finding -> finding.blocks())
                        .singleElement()
                        .satisfies(
                                finding -> assertThat(finding.subject().label()).startsWith("Cá nhân, dòng 2")));
        assertThat(walker.nominees(code)).isEmpty();
        assertThat(imports()).isZero();
    }

    private long imports() {
        return jdbc.sql("select count(*) from audit_event where act = 'nominees.imported' and subject = ?")
                .param(code)
                .query(Long.class)
                .single();
    }

    private FilledWorkbook template() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheets.write(officer, new ProposalCode(code), out);
        return new FilledWorkbook(out.toByteArray());
    }

    private static Map<String, String> person(String name) {
        Map<String, String> person = FilledWorkbook.person(name);
        person.put("Gương mẫu, chấp hành tốt chủ trương của Đảng, chính sách, pháp luật của Nhà nước", "Có");
        return person;
    }

    private static ByteArrayInputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private MockHttpServletResponse upload(byte[] workbook) {
        return browser.send(
                officer,
                multipart("/dossiers/" + code + "/nominees/import")
                        .file(new MockMultipartFile("file", "danh-sach.xlsx", "application/octet-stream", workbook)));
    }

    private MockHttpServletResponse paste(String kind, String text) {
        return browser.send(
                officer,
                multipart("/dossiers/" + code + "/nominees/import")
                        .param("kind", kind)
                        .param("pasted", text));
    }

    private MockHttpServletResponse take(String page) {
        return browser.send(
                officer,
                multipart("/dossiers/" + code + "/nominees/import")
                        .param("take", "true")
                        .param("version", version(page))
                        .param("individuals", rows(page))
                        .param("collectives", between(page, "name=\"collectives\" hidden>", "</textarea>")));
    }

    private MockHttpServletResponse take(String version, String individuals) {
        return browser.send(
                officer,
                multipart("/dossiers/" + code + "/nominees/import")
                        .param("take", "true")
                        .param("version", version)
                        .param("individuals", individuals));
    }

    private static String version(String page) {
        return between(page, "name=\"version\" value=\"", "\"");
    }

    private static String rows(String page) {
        return between(page, "name=\"individuals\" hidden>", "</textarea>");
    }

    private static String between(String page, String from, String to) {
        int start = page.indexOf(from);
        assertThat(start).as(from).isPositive();
        String text = page.substring(start + from.length(), page.indexOf(to, start + from.length()));
        return org.springframework.web.util.HtmlUtils.htmlUnescape(text);
    }

    private static String html(MockHttpServletResponse response, int status) {
        String html = Visitor.html(response);
        assertThat(response.getStatus()).as(html).isEqualTo(status);
        return org.springframework.web.util.HtmlUtils.htmlUnescape(html).contains("<html")
                ? html.replace("&quot;", "\"").replace("&#39;", "'")
                : html;
    }

    private Answer post(String query, byte[] workbook, int version) {
        return walker.as(Role.AWARD_OFFICER)
                .at(version)
                .uploadTo("/api/dossiers/" + code + "/nominees/import" + query, "danh-sach.xlsx", workbook);
    }
}
