package vn.khenthuong.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.khenthuong.campaign.CampaignDrafts;
import vn.khenthuong.campaign.CampaignNames;
import vn.khenthuong.campaign.LineChange;
import vn.khenthuong.campaign.NewDrafts;
import vn.khenthuong.campaign.PlanPart;
import vn.khenthuong.campaign.QuotaDrafts;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Assignment;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.Text;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.IntegrationTest;

/** Quota lines of a draft go out as a workbook and come back changed, all or none. */
@IntegrationTest
class QuotaSheetsIT {

    private static final UnaryOperator<String> WORDS = kind -> "Loại " + kind;
    private static final AtomicInteger NEXT = new AtomicInteger();

    /** Title, note and headings stand above the lines. */
    private static final int FIRST = 3;

    @Autowired
    private QuotaSheets sheets;

    @Autowired
    private QuotaDrafts quota;

    @Autowired
    private CampaignDrafts drafts;

    @Autowired
    private NewDrafts beginnings;

    @Autowired
    private JdbcClient jdbc;

    private final Actor administrator = of("daklak", Role.ORGANISATION_ADMINISTRATOR);
    private final String code = "chi-tieu-" + NEXT.incrementAndGet();

    private static Actor of(String organisation, Role role) {
        return new Actor(
                "quantri.chi-tieu",
                "Người Soạn Mẫu",
                new OrganisationCode(organisation),
                Set.of(new Assignment(role, new UnitCode("bat-ky"))));
    }

    @BeforeEach
    void aDraft() {
        beginnings.copy(
                administrator,
                "dak-lak-2026",
                new CampaignNames(code, "CT" + NEXT.get(), new Text("Phong trào chỉ tiêu mẫu", "Trial of numbers")));
    }

    @AfterEach
    void nothingIsLeft() {
        jdbc.sql("delete from campaign_draft where code = ?").param(code).update();
    }

    /** The draft's workbook after somebody worked on its sheet of lines. */
    private byte[] filled(Consumer<XSSFSheet> work) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheets.write(administrator, code, WORDS, out);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            work.accept(book.getSheetAt(0));
            ByteArrayOutputStream changed = new ByteArrayOutputStream();
            book.write(changed);
            return changed.toByteArray();
        }
    }

    private QuotaPreview preview(byte[] book) throws IOException {
        return sheets.preview(administrator, code, WORDS, new ByteArrayInputStream(book));
    }

    private static XSSFRow line(XSSFSheet sheet, String key) {
        for (int at = FIRST; at <= sheet.getLastRowNum(); at++) {
            if (sheet.getRow(at).getCell(0).getStringCellValue().equals(key)) {
                return sheet.getRow(at);
            }
        }
        throw new AssertionError("No line " + key);
    }

    private static void put(XSSFRow row, QuotaColumn column, String text) {
        row.getCell(column.ordinal()).setCellValue(text);
    }

    private void refused(String rule, byte[] book) {
        assertThatThrownBy(() -> preview(book))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.findings())
                        .extracting(Finding::rule)
                        .containsExactly(rule));
    }

    @Test
    void whatGoesOutComesBackUnchanged() throws IOException {
        QuotaPreview preview = preview(filled(sheet -> {}));

        assertThat(preview.problems()).isEmpty();
        assertThat(preview.rows()).isEqualTo(quota.rows(administrator, code).size());
        assertThat(preview.outcome().changes()).isEmpty();
        assertThat(preview.outcome().problems()).isEmpty();
        assertThat(preview.takeable()).isFalse();
    }

    @Test
    void changedNewAndRemovedLinesAreShownAndTakenTogether() throws IOException {
        QuotaPreview preview = preview(filled(sheet -> {
            XSSFRow commune = line(sheet, "COMMUNE");
            commune.getCell(QuotaColumn.ANY.ordinal()).setCellValue("");
            commune.getCell(QuotaColumn.INDIVIDUAL.ordinal()).setCellValue(3);
            XSSFRow first = sheet.getRow(FIRST);
            String body = first.getCell(QuotaColumn.BODIES.ordinal()).getStringCellValue();
            XSSFRow fresh = sheet.createRow(sheet.getLastRowNum() + 1);
            for (QuotaColumn column : QuotaColumn.values()) {
                fresh.createCell(column.ordinal());
            }
            put(fresh, QuotaColumn.KEY, "BCD_MOI");
            put(fresh, QuotaColumn.BODIES, body);
            put(fresh, QuotaColumn.INDIVIDUAL, "06");
            sheet.removeRow(first);
        }));

        assertThat(preview.problems()).isEmpty();
        assertThat(preview.outcome().changes())
                .extracting(LineChange::line, LineChange::kind)
                .containsExactly(
                        tuple("COMMUNE", LineChange.Kind.CHANGED),
                        tuple("BCD_MOI", LineChange.Kind.ADDED),
                        tuple("BCD", LineChange.Kind.REMOVED));
        assertThat(preview.outcome().changes().get(0).what())
                .anySatisfy(one -> assertThat(one.after()).isEqualTo("3"));
        assertThat(preview.outcome().problems())
                .as("the new line has no words yet, and says so")
                .anySatisfy(problem -> assertThat(problem.path()).contains("quota.lines"));
        assertThat(drafts.view(administrator, code).version())
                .as("looking changes nothing")
                .isEqualTo(1);

        drafts.save(
                administrator,
                code,
                preview.outcome().version(),
                PlanPart.QUOTA,
                preview.outcome().content());

        assertThat(quota.rows(administrator, code))
                .extracting(row -> row.key())
                .contains("BCD_MOI")
                .doesNotContain("BCD");
    }

    @Test
    void everyCellThatCannotBeMeantIsNamedAndNothingIsTaken() throws IOException {
        QuotaPreview preview = preview(filled(sheet -> {
            put(sheet.getRow(FIRST), QuotaColumn.BODIES, "so-khong-co-that");
            put(sheet.getRow(FIRST + 1), QuotaColumn.INDIVIDUAL, "năm");
            put(sheet.getRow(FIRST + 2), QuotaColumn.INDIVIDUAL, "-1");
            sheet.getRow(FIRST + 3).getCell(QuotaColumn.INDIVIDUAL.ordinal()).setCellValue(1.5);
            sheet.getRow(FIRST + 4).getCell(QuotaColumn.INDIVIDUAL.ordinal()).setCellFormula("1+1");
            put(
                    sheet.getRow(FIRST + 5),
                    QuotaColumn.KEY,
                    sheet.getRow(FIRST + 4).getCell(0).getStringCellValue());
            put(sheet.getRow(FIRST + 6), QuotaColumn.KINDS, "Loại không có");
            put(
                    sheet.getRow(FIRST + 2),
                    QuotaColumn.BODIES,
                    sheet.getRow(FIRST + 1)
                            .getCell(QuotaColumn.BODIES.ordinal())
                            .getStringCellValue());
            put(line(sheet, "COMMUNE"), QuotaColumn.EXACT, "có lẽ");
        }));

        assertThat(preview.takeable()).isFalse();
        assertThat(preview.outcome()).isNull();
        assertThat(preview.problems())
                .extracting(QuotaPreview.Problem::cell)
                .contains("C4", "F5", "F6", "C6", "F7", "F8", "A9", "D10");
        assertThat(preview.problems())
                .extracting(one -> one.what().vi())
                .anySatisfy(said -> assertThat(said).contains("không có đơn vị \"so-khong-co-that\""))
                .anySatisfy(said -> assertThat(said).contains("không phải số nguyên"))
                .anySatisfy(said -> assertThat(said).contains("không được âm"))
                .anySatisfy(said -> assertThat(said).contains("công thức"))
                .anySatisfy(said -> assertThat(said).contains("Mã dòng đã có ở dòng 8"))
                .anySatisfy(said -> assertThat(said).contains("đã có ở dòng 5"))
                .anySatisfy(said -> assertThat(said).contains("Có hoặc Không"));
    }

    @Test
    void whatIsNoWorkbookOfLinesIsRefusedWithASentence() throws IOException {
        refused("sheet-no-workbook", "Mã dòng;Cá nhân".getBytes(StandardCharsets.UTF_8));
        refused("sheet-too-large", new byte[2 * 1024 * 1024 + 1]);
        refused(
                "sheet-column-missing",
                filled(sheet -> sheet.getRow(2).getCell(5).setCellValue("Người")));
        refused("sheet-empty", filled(sheet -> {
            for (int at = sheet.getLastRowNum(); at >= FIRST; at--) {
                sheet.removeRow(sheet.getRow(at));
            }
        }));
        refused("sheet-too-many-rows", filled(sheet -> {
            for (int at = 0; at < 501; at++) {
                sheet.createRow(100 + at).createCell(0).setCellValue("DONG_" + at);
            }
        }));
    }

    @Test
    void onlyAdministratorsOfTheOrganisationGetIn() {
        for (Actor stranger :
                List.of(of("dienbien", Role.ORGANISATION_ADMINISTRATOR), of("daklak", Role.AWARD_OFFICER))) {
            assertThatThrownBy(() -> sheets.write(stranger, code, WORDS, new ByteArrayOutputStream()))
                    .isInstanceOf(NotPermittedException.class);
            assertThatThrownBy(() -> sheets.preview(stranger, code, WORDS, new ByteArrayInputStream(new byte[] {1})))
                    .isInstanceOf(NotPermittedException.class);
            assertThatThrownBy(() -> quota.outcome(stranger, code, List.of()))
                    .isInstanceOf(NotPermittedException.class);
        }
    }
}
