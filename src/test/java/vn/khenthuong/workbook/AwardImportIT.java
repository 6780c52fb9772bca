package vn.khenthuong.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.context.WebApplicationContext;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.portal.Visitor;
import vn.khenthuong.register.Award;
import vn.khenthuong.register.AwardFilter;
import vn.khenthuong.register.AwardImportRemark;
import vn.khenthuong.register.AwardImportView;
import vn.khenthuong.register.AwardImports;
import vn.khenthuong.register.AwardSearch;
import vn.khenthuong.register.CommendationInput;
import vn.khenthuong.register.Lookalikes;
import vn.khenthuong.register.RecordedCommendations;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.ApiClient.Answer;
import vn.khenthuong.support.Communes;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Rivals;
import vn.khenthuong.support.Route;
import vn.khenthuong.support.RouteWalker;

/** Earlier awards by Excel: looked over first, then all rows or none, and never twice. */
@IntegrationTest
class AwardImportIT {

    private static final UnitCode HOME_AFFAIRS = new UnitCode("sonoivu");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private AwardSheets sheets;

    @Autowired
    private AwardImports imports;

    @Autowired
    private AwardSearch search;

    @Autowired
    private JdbcClient jdbc;

    private Route route;
    private Actor officer;
    private UnitCode unit;

    @BeforeEach
    void arrange() {
        route = new Route(context);
        officer = route.appraiser();
        unit = Communes.next(context);
    }

    /** Other tests count on a register without what this one entered. */
    @AfterEach
    void clear() {
        jdbc.sql("delete from award_entry where source = 'IMPORTED'").update();
        jdbc.sql("delete from register_form").update();
    }

    @Test
    void entersWhatWasLookedOver() throws IOException {
        AwardImportView preview = preview(new AwardBook()
                .person("Đinh Thị Nhập Sổ", "05/03/1980", "001180001234", unit.value(), "12/QĐ-NHẬP", "15/02/2012")
                .row(
                        "Tổ công tác Nhập Sổ",
                        "tap the",
                        "",
                        "",
                        "UBND xã Cũ Đã Sáp Nhập",
                        "Thành tích trong phòng, chống thiên tai",
                        "Huân chương Lao động hạng Ba",
                        "99/QĐ-CTN",
                        41000,
                        "Chủ tịch nước"));
        assertThat(preview.rows()).isEqualTo(2);
        assertThat(preview.fresh()).isEqualTo(2);
        assertThat(preview.takeable()).isTrue();
        assertThat(preview.first()).extracting(AwardImportView.Row::number).containsExactly(2, 3);
        assertThat(preview.forms())
                .extracting(AwardImportView.Named::name, AwardImportView.Named::known)
                .contains(org.assertj.core.groups.Tuple.tuple("Huân chương Lao động hạng Ba", false));
        assertThat(preview.places()).extracting(AwardImportView.Named::name).containsExactly("UBND xã Cũ Đã Sáp Nhập");
        assertThat(found("nhap so")).isEmpty();

        assertThat(imports.take(officer, preview.id())).isEqualTo(new AwardImports.Taken(2, 0));

        List<Award> entered = found("nhap so");
        assertThat(entered).hasSize(2).allMatch(award -> !award.decidedHere());
        Award person = entered.get(0).kind() == NomineeKind.INDIVIDUAL ? entered.get(0) : entered.get(1);
        assertThat(person.unit()).isEqualTo(unit);
        assertThat(person.awardForm()).isEqualTo("provincial-certificate");
        assertThat(person.birthDate()).isEqualTo(LocalDate.of(1980, 3, 5));
        assertThat(person.citizenHash()).hasSize(64).doesNotContain("001180001234");
        Award team = entered.get(0) == person ? entered.get(1) : entered.get(0);
        assertThat(team.unit()).isNull();
        assertThat(team.earlier())
                .isEqualTo(new Award.Earlier(
                        "UBND xã Cũ Đã Sáp Nhập",
                        "Huân chương Lao động hạng Ba",
                        "Thành tích trong phòng, chống thiên tai",
                        "Chủ tịch nước"));
        assertThat(team.decisionDate()).isEqualTo(LocalDate.of(2012, 4, 1));
        assertThat(Visitor.html(new Visitor(context).open(officer, "/awards/" + team.id())))
                .contains("UBND xã Cũ Đã Sáp Nhập", "Huân chương Lao động hạng Ba", "Chủ tịch nước", "01/04/2012");
        assertThat(names(new AwardFilter(null, null, 2012, null, "xa cu da sap", null)))
                .containsExactly("Tổ công tác Nhập Sổ");
        assertThat(names(new AwardFilter(null, null, null, null, null, team.awardForm())))
                .containsExactly("Tổ công tác Nhập Sổ");
        assertThat(context.getBean(Lookalikes.class)
                        .of(
                                Route.DAKLAK,
                                new Lookalikes.Sought(
                                        NomineeKind.INDIVIDUAL,
                                        "NHẬP SỔ Đinh Thị",
                                        LocalDate.of(1980, 3, 5),
                                        null,
                                        null)))
                .as("the look-alike search knows imported awards")
                .extracting(one -> one.award().id())
                .contains(person.id());
        assertThat(jdbc.sql("select ground from audit_event where act = 'awards.imported' and subject = ?")
                        .param(preview.id().toString())
                        .query(String.class)
                        .single())
                .startsWith("dòng: 2; ghi mới: 2; đã có: 0; SHA-256: ");
        assertThat(jdbc.sql("select count(*) from award_import_row where import = ?")
                        .param(preview.id())
                        .query(Long.class)
                        .single())
                .as("nothing of a taken list stays beside the register")
                .isZero();
    }

    @Test
    void saysOfEveryWrongCellWhatIsWrong() throws IOException {
        AwardImportView preview = preview(new AwardBook()
                .person("", "05/03/1980", "", unit.value(), "1/QĐ", "15/02/2012")
                .person("Lê Văn Ba Mốt", "31/02/1980", "", unit.value(), "1/QĐ", "15/02/2012")
                .row("Lê Văn Loại", "Doanh nghiệp", "", "", unit.value(), "", "Giấy khen", "1/QĐ", "15/02/2012", "")
                .person("Lê Văn Mai Sau", "05/03/1980", "", unit.value(), "1/QĐ", "15/02/2099")
                .person("Lê Văn Số", "05/03/1980", "12345", unit.value(), "1/QĐ", "15/02/2012")
                .person("Lê Văn Thiếu", "", "", "", "", "")
                .row("Tập thể Có Tuổi", "Tập thể", "05/03/1980", "", unit.value(), "", "Cờ", "1/QĐ", "15/02/2012", "")
                .person("Lê Văn Sinh Sau", "15/02/2013", "", unit.value(), "1/QĐ", "15/02/2012")
                .person("Lê Văn Năm", "1980", "", unit.value(), "1/QĐ", "15/02/202")
                .person("=A1", "05/03/1980", "", unit.value(), "1/QĐ", "15/02/2012")
                .person("Lê <b>", "05/03/1980", "", unit.value(), "1/QĐ".repeat(20), "15/02/2012")
                .row(
                        "Lê Văn Phong Trào",
                        "Cá nhân",
                        "05/03/1980",
                        "",
                        unit.value(),
                        "dak-lak-2026",
                        "Bằng khen của Chủ tịch UBND tỉnh",
                        "1/QĐ",
                        "15/02/2026",
                        "")
                .person("Lê Văn Đúng", "05/03/1980", "", unit.value(), "1/QĐ", "15/02/2012"));

        Map<Integer, List<String>> said = imports.remarks(officer, preview.id(), 0, 200).stream()
                .collect(Collectors.groupingBy(
                        AwardImportRemark::number,
                        Collectors.mapping(
                                remark -> remark.field().key() + ": " + remark.rule(), Collectors.toList())));
        assertThat(said)
                .isEqualTo(Map.ofEntries(
                        Map.entry(2, List.of("name: input-required")),
                        Map.entry(3, List.of("birthDate: input-readable")),
                        Map.entry(4, List.of("kind: award-import-kind")),
                        Map.entry(5, List.of("decisionDate: award-import-future")),
                        Map.entry(6, List.of("citizenNumber: citizen-number-form")),
                        Map.entry(
                                7,
                                List.of(
                                        "unit: input-required",
                                        "decisionNumber: input-required",
                                        "decisionDate: input-required")),
                        Map.entry(8, List.of("birthDate: award-import-collective")),
                        Map.entry(9, List.of("birthDate: award-import-born-later")),
                        Map.entry(10, List.of("decisionDate: input-readable", "birthDate: input-readable")),
                        Map.entry(11, List.of("name: sheet-formula")),
                        Map.entry(12, List.of("name: input-characters", "decisionNumber: input-too-long")),
                        Map.entry(13, List.of("awardForm: award-form-elsewhere"))));
        assertThat(preview.rows()).isEqualTo(13);
        assertThat(preview.wrong()).isEqualTo(12);
        assertThat(preview.fresh()).isEqualTo(1);
        assertThat(imports.remarks(officer, preview.id(), 0, 200))
                .allMatch(AwardImportRemark::blocks)
                .filteredOn(remark -> remark.number() == 3)
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.found()).isEqualTo("31/02/1980");
                    assertThat(remark.message().vi())
                            .isEqualTo(
                                    "Ngày sinh: \"31/02/1980\" không phải là một ngày. Hãy nhập ngày/tháng/năm, ví dụ"
                                            + " 05/03/1980.");
                    assertThat(remark.finding().subject().label()).isEqualTo("Dòng 3, cột \"Ngày sinh\"");
                });
    }

    @Test
    void takesNothingWhileOneRowIsWrong() throws IOException {
        AwardImportView preview = preview(new AwardBook()
                .person("Mai Văn Đúng Cả", "05/03/1980", "", unit.value(), "7/QĐ", "15/02/2012")
                .person("Mai Văn Sai Một", "31/02/1980", "", unit.value(), "7/QĐ", "15/02/2012"));

        assertThatThrownBy(() -> imports.take(officer, preview.id()))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.findings())
                        .extracting(finding -> finding.rule())
                        .containsExactly("award-import-wrong", "input-readable"));

        assertThat(found("mai van")).isEmpty();
        assertThat(imports.view(officer, preview.id()).entered()).isNull();
    }

    @Test
    void addsNothingTheSecondTime() throws IOException {
        AwardBook book = new AwardBook()
                .person("Tạ Thị Hai Lần", "05/03/1980", "", unit.value(), "8/QĐ-LẦN", "15/02/2012")
                .person("Tạ Thị Ba Lần", "", "001180004321", unit.value(), "8/QĐ-LẦN", "15/02/2012");
        AwardImportView first = preview(book);
        imports.take(officer, first.id());
        assertThat(imports.take(officer, first.id()))
                .as("asked again, it says what it did")
                .isEqualTo(new AwardImports.Taken(2, 0));

        AwardImportView second = preview(new AwardBook()
                .person("TẠ THỊ HAI LẦN", "5/3/1980", "", unit.value(), "8/qđ-lần", "15/2/2012")
                .person("Tạ Thị Ba Lần", "", "001180004321", unit.value(), "8/QĐ-LẦN", "15/02/2012"));
        assertThat(second.known()).isEqualTo(2);
        assertThat(second.takeable()).isFalse();
        assertThat(imports.remarks(officer, second.id(), 0, 50))
                .hasSize(2)
                .allMatch(remark -> remark.rule().equals("award-import-known") && !remark.blocks());
        assertThat(imports.take(officer, second.id())).isEqualTo(new AwardImports.Taken(0, 2));
        assertThat(found("ta thi lan")).hasSize(2);
    }

    @Test
    void tellsARowThatStandsTwiceFromTwoPeopleOfOneName() throws IOException {
        AwardImportView preview = preview(new AwardBook()
                .person("Cao Văn Trùng", "05/03/1980", "", unit.value(), "9/QĐ", "15/02/2012")
                .person("Cao Văn Trùng", "06/03/1980", "", unit.value(), "9/QĐ", "15/02/2012")
                .person("cao văn  trùng", "05/03/1980", "", "Xã Thử Nghiệm " + number(unit), "9/QĐ", "15/02/2012"));

        assertThat(preview.wrong()).isEqualTo(1);
        assertThat(imports.remarks(officer, preview.id(), 0, 50))
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.number()).isEqualTo(4);
                    assertThat(remark.rule()).isEqualTo("award-import-twice");
                    assertThat(remark.message().vi()).startsWith("Trùng với dòng 2");
                });
    }

    @Test
    void knowsWhatWasRecordedByHand() throws IOException {
        context.getBean(RecordedCommendations.class)
                .record(
                        officer,
                        new CommendationInput(
                                "dak-lak-2026",
                                "unit-commendation",
                                unit,
                                NomineeKind.INDIVIDUAL,
                                "Kiều Văn Ghi Tay",
                                LocalDate.of(1980, 3, 5),
                                null,
                                "10/QĐ-TAY",
                                LocalDate.of(2026, 3, 1)));

        AwardImportView preview = preview(new AwardBook()
                .row(
                        "Kiều Văn Ghi Tay",
                        "Cá nhân",
                        "05/03/1980",
                        "",
                        unit.value(),
                        "dak-lak-2026",
                        "unit-commendation",
                        "10/QĐ-TAY",
                        "01/03/2026",
                        ""));

        assertThat(preview.known()).isEqualTo(1);
    }

    /** The second waits for the first, and finds its rows there. */
    @Test
    void twoListsAtOnceEnterARowOnce() throws Exception {
        Actor other = route.person(HOME_AFFAIRS, Role.APPRAISER, Role.DIVISION_HEAD);
        AwardBook book =
                new AwardBook().person("Hà Văn Cùng Lúc", "05/03/1980", "", unit.value(), "11/QĐ", "15/02/2012");
        UUID ours = preview(book).id();
        UUID theirs = sheets.preview(other, "so.xlsx", book.stream()).id();

        assertThat(Rivals.secondOf(context, () -> imports.take(officer, ours), () -> imports.take(other, theirs)))
                .isNull();

        assertThat(imports.view(other, theirs).entered()).isZero();
        assertThat(found("ha van cung luc")).hasSize(1);
    }

    @Test
    void isForOfficersOfHomeAffairsAndEachSeesItsOwn() throws IOException {
        AwardBook book = new AwardBook().person("Vũ Văn Quyền", "05/03/1980", "", unit.value(), "13/QĐ", "15/02/2012");
        UUID id = preview(book).id();
        Actor director = route.person(HOME_AFFAIRS, Role.DIRECTOR);
        Actor inspector = route.person(HOME_AFFAIRS, Role.INSPECTOR);
        for (Actor reader : List.of(director, inspector)) {
            assertThatThrownBy(() -> sheets.preview(reader, "so.xlsx", book.stream()))
                    .isInstanceOfSatisfying(NotPermittedException.class, said -> assertThat(said.visible())
                            .isTrue());
            assertThatThrownBy(() -> imports.take(reader, id)).isInstanceOf(NotPermittedException.class);
        }
        Actor ofUnit = route.officer(unit);
        assertThatThrownBy(() -> sheets.preview(ofUnit, "so.xlsx", book.stream()))
                .isInstanceOfSatisfying(NotPermittedException.class, said -> assertThat(said.visible())
                        .isFalse());
        Actor other = route.person(HOME_AFFAIRS, Role.APPRAISER, Role.DIVISION_HEAD);
        assertThatThrownBy(() -> imports.view(other, id)).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> imports.take(other, id)).isInstanceOf(NotPermittedException.class);
        assertThat(found("vu van quyen")).isEmpty();
    }

    @Test
    void whatIsNoListIsRefusedAsAWhole() {
        refused("Tên;Loại".getBytes(java.nio.charset.StandardCharsets.UTF_8), "sheet-no-workbook");
        refused(new AwardBook().bytes(), "sheet-empty");
        refused(book("Cột này", "Cột kia", "Cột nọ"), "sheet-heading-missing");
        refused(book("Họ và tên", "Loại", "Đơn vị", "Số quyết định"), "sheet-column-missing");
    }

    @Test
    void aListThatNobodyTakesGoes() throws IOException {
        AwardBook book = new AwardBook().person("Lý Văn Chờ", "05/03/1980", "", unit.value(), "14/QĐ", "15/02/2012");
        UUID first = preview(book).id();
        UUID second = preview(book).id();
        assertThatThrownBy(() -> imports.view(officer, first))
                .as("the next list of the same person takes its place")
                .isInstanceOf(NotPermittedException.class);
        assertThat(imports.waiting(officer)).contains(second);

        imports.discard(officer, second);

        assertThat(imports.waiting(officer)).isEmpty();
    }

    @Test
    void theWorkbookOfThePageIsReadBackWithoutItsExample() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheets.write(officer, out);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            XSSFSheet sheet = book.getSheetAt(0);
            var row = sheet.createRow(4);
            List<String> cells = List.of(
                    "Ngô Thị Theo Mẫu", "Cá nhân", "", "", unit.value(), "", "Giấy khen", "15/QĐ", "15/02/2012");
            for (int at = 0; at < cells.size(); at++) {
                row.createCell(at).setCellValue(cells.get(at));
            }
            out.reset();
            book.write(out);
        }

        AwardImportView preview = sheets.preview(officer, "mau.xlsx", new ByteArrayInputStream(out.toByteArray()));

        assertThat(preview.rows()).isEqualTo(1);
        assertThat(preview.first()).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(5);
            assertThat(row.name()).isEqualTo("Ngô Thị Theo Mẫu");
        });
    }

    @Test
    void fromThePageToTheRegister() {
        Visitor visitor = new Visitor(context);
        byte[] wrong = new AwardBook()
                .person("Ung Văn Trang", "31/02/1980", "", unit.value(), "16/QĐ", "15/02/2012")
                .bytes();
        byte[] good = new AwardBook()
                .person("Ung Văn Trang", "01/03/1980", "", unit.value(), "16/QĐ", "15/02/2012")
                .bytes();
        assertThat(Visitor.html(visitor.open(officer, "/awards"))).contains("/awards/import");
        assertThat(visitor.open(route.officer(unit), "/awards/import").getStatus())
                .isEqualTo(404);
        assertThat(visitor.send(officer, multipart("/awards/import")).getStatus())
                .isEqualTo(422);
        assertThat(Visitor.html(upload(visitor, "Không phải Excel".getBytes()))).contains("không phải tệp Excel");

        String shown = upload(visitor, wrong).getRedirectedUrl();
        assertThat(Visitor.html(visitor.open(officer, shown)))
                .contains("1 dòng: 0 ghi được, 0 đã có trong sổ, 1 phải sửa", "31/02/1980", "Ngày sinh")
                .doesNotContain("/take");
        MockHttpServletResponse refused = visitor.post(officer, shown + "/take");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Visitor.html(refused)).contains("còn 1 dòng phải sửa");

        String next = upload(visitor, good).getRedirectedUrl();
        assertThat(Visitor.html(visitor.open(officer, next))).contains("Ghi 1 dòng vào sổ", "Ung Văn Trang");
        assertThat(Visitor.html(visitor.open(officer, "/awards/import"))).contains(next);
        assertThat(visitor.post(officer, next + "/take").getRedirectedUrl()).isEqualTo("/awards");
        assertThat(Visitor.html(visitor.open(officer, "/awards?name=ung+van+trang")))
                .contains("Ung Văn Trang", "nhập từ sổ cũ", "Hoàn thành xuất sắc nhiệm vụ");
        assertThat(Visitor.html(visitor.open(officer, next))).contains("Đã ghi 1 dòng vào sổ");

        String last = upload(visitor, good).getRedirectedUrl();
        assertThat(Visitor.html(visitor.open(officer, last))).contains("Mọi dòng đã có trong sổ");
        assertThat(visitor.post(officer, last + "/discard").getRedirectedUrl()).isEqualTo("/awards/import");
        assertThat(visitor.open(officer, last).getStatus()).isEqualTo(404);
    }

    @Test
    void throughTheApi() {
        RouteWalker walker = RouteWalker.fresh(context);
        byte[] book = new AwardBook()
                .person("Quách Thị Lập Trình", "05/03/1980", "", unit.value(), "17/QĐ", "15/02/2012")
                .person("Quách Thị Sai Ngày", "05/13/1980", "", unit.value(), "17/QĐ", "15/02/2012")
                .bytes();
        var client = walker.office(Role.APPRAISER);
        Answer preview = client.uploadTo("/api/awards/import", "so.xlsx", book).expect(201);
        String path = "/api/awards/import/" + preview.json().path("id").asText();
        assertThat(preview.json().path("wrong").asInt()).isEqualTo(1);
        assertThat(client.get(path + "/remarks").expect(200).json())
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.path("row").asInt()).isEqualTo(3);
                    assertThat(remark.path("column").asText()).isEqualTo("Ngày sinh");
                    assertThat(remark.at("/finding/message").asText())
                            .contains("\"05/13/1980\" không phải là một ngày");
                });
        assertThat(client.post(path + "/take", Map.of()).expect(422).blockingRules())
                .containsExactly("award-import-wrong", "input-readable");
        assertThat(walker.office(Role.INSPECTOR)
                        .uploadTo("/api/awards/import", "so.xlsx", book)
                        .status())
                .isEqualTo(403);
        assertThat(walker.as(Role.AWARD_OFFICER)
                        .uploadTo("/api/awards/import", "so.xlsx", book)
                        .status())
                .isEqualTo(404);
        client.delete(path).expect(204);
        assertThat(client.get(path).status()).isEqualTo(404);

        byte[] good = new AwardBook()
                .person("Quách Thị Lập Trình", "05/03/1980", "", unit.value(), "17/QĐ", "15/02/2012")
                .bytes();
        String again = "/api/awards/import/"
                + client.uploadTo("/api/awards/import", "so.xlsx", good)
                        .expect(201)
                        .json()
                        .path("id")
                        .asText();
        assertThat(client.post(again + "/take", Map.of())
                        .expect(200)
                        .json()
                        .path("entered")
                        .asInt())
                .isEqualTo(1);
        assertThat(client.get(again).expect(200).json().path("entered").asInt()).isEqualTo(1);
        assertThat(client.get("/api/awards/import/workbook").expect(200).bytes())
                .isNotEmpty();
    }

    private AwardImportView preview(AwardBook book) throws IOException {
        return sheets.preview(officer, "so-khen-thuong.xlsx", book.stream());
    }

    private void refused(byte[] content, String rule) {
        var waiting = imports.waiting(officer);
        assertThatThrownBy(() -> sheets.preview(officer, "so.xlsx", new ByteArrayInputStream(content)))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.findings())
                        .extracting(finding -> finding.rule())
                        .containsExactly(rule));
        assertThat(imports.waiting(officer))
                .as("what waited before still waits")
                .isEqualTo(waiting);
    }

    private static byte[] book(String... headings) {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            var row = book.createSheet("Sổ").createRow(0);
            for (int at = 0; at < headings.length; at++) {
                row.createCell(at).setCellValue(headings[at]);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MockHttpServletResponse upload(Visitor visitor, byte[] content) {
        return visitor.send(
                officer,
                multipart("/awards/import")
                        .file(new MockMultipartFile("file", "so.xlsx", "application/octet-stream", content)));
    }

    private List<Award> found(String name) {
        return search.page(officer, new AwardFilter(null, name, null, null, null, null), 0, 50)
                .awards();
    }

    private List<String> names(AwardFilter filter) {
        return search.page(officer, filter, 0, 50).awards().stream()
                .map(Award::name)
                .toList();
    }

    private static String number(UnitCode unit) {
        return unit.value().replace("xa-thu-", "");
    }
}
