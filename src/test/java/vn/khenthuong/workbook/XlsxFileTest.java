package vn.khenthuong.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.workbook.Table.Cell;

/** Uploads that are workbooks, and those that pretend to be. */
class XlsxFileTest {

    private static final List<NomineeSheet> WANTED =
            List.of(new NomineeSheet(NomineeKind.INDIVIDUAL, "Cá nhân", List.of()));

    @Test
    void readsTextsNumbersAndAnswers() throws IOException {
        Table table = table(sheet -> {
            var row = sheet.createRow(4);
            row.createCell(0).setCellValue("Nguyễn Văn Mẫu");
            row.createCell(1).setCellValue(79085001234d);
            row.createCell(2).setCellValue(1.25);
            row.createCell(3).setCellValue(true);
            sheet.createRow(9).createCell(0).setCellValue("  ");
        });
        assertThat(table.rows()).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(5);
            assertThat(row.at(0)).isEqualTo(new Cell(Cell.Kind.TEXT, "Nguyễn Văn Mẫu"));
            assertThat(row.at(1)).isEqualTo(new Cell(Cell.Kind.NUMBER, "79085001234"));
            assertThat(row.at(2)).isEqualTo(new Cell(Cell.Kind.NUMBER, "1,25"));
            assertThat(row.at(3)).isEqualTo(new Cell(Cell.Kind.TEXT, "Có"));
        });
    }

    /** Neither evaluated nor believed: what the formula last showed is not what the person sees now. */
    @Test
    void aFormulaIsAFormula() throws IOException {
        Table table = table(sheet -> sheet.createRow(0).createCell(0).setCellFormula("HYPERLINK(\"x\",\"y\")"));
        assertThat(table.rows().get(0).at(0).kind()).isEqualTo(Cell.Kind.FORMULA);
    }

    @Test
    void otherSheetsAreNotRead() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("Sổ lương").createRow(0).createCell(0).setCellValue("A");
            assertThat(read(bytes(book))).isEmpty();
        }
    }

    @Test
    void whatPretendsToBeAWorkbookIsToldApart() throws IOException {
        try (HSSFWorkbook old = new HSSFWorkbook()) {
            old.createSheet("Cá nhân");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            old.write(out);
            refused(out.toByteArray(), "sheet-old-or-locked");
        }
        refused("Họ và tên;Ngày sinh\nA;B".getBytes(StandardCharsets.UTF_8), "sheet-no-workbook");
        refused(new byte[0], "sheet-no-workbook");
        refused("%PDF-1.7".getBytes(StandardCharsets.UTF_8), "sheet-no-workbook");
        refused(zip(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet")), "sheet-opendocument");
        refused(zip(Map.of("a.txt", "A")), "sheet-no-workbook");
        refused(zip(Map.of("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<x>")), "sheet-damaged");
        refused(with(Map.of("xl/vbaProject.bin", "x")), "sheet-macros");
    }

    @Test
    void aBrokenFileIsRefused() throws IOException {
        byte[] whole = workbook(sheet -> sheet.createRow(0).createCell(0).setCellValue("A"));
        refused(java.util.Arrays.copyOf(whole, whole.length / 2), "sheet-damaged");
        refused(
                with(Map.of("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r='x'/></sheetData></worksheet>")),
                "sheet-damaged");
        refused(
                with(Map.of(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><sheetData><row r='1'><c t='s'><v>99</v></c></row></sheetData></worksheet>")),
                "sheet-damaged");
    }

    /** A thousand times its packed size: found by counting what comes out, before anything is parsed. */
    @Test
    void aBombIsRefused() throws IOException {
        refused(with(Map.of("xl/worksheets/sheet1.xml", " ".repeat(70 * 1024 * 1024))), "sheet-too-large-unpacked");
        refused(with(Map.of("xl/_rels/workbook.xml.rels", " ".repeat(2 * 1024 * 1024))), "sheet-too-large-unpacked");
    }

    /** No entity is expanded and no other file or address is opened. */
    @Test
    void entitiesAreNotFollowed() throws IOException {
        refused(
                with(Map.of(
                        "xl/worksheets/sheet1.xml",
                        "<!DOCTYPE worksheet [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><worksheet><sheetData>"
                                + "<row r='1'><c t='inlineStr'><is><t>&e;</t></is></c></row></sheetData></worksheet>")),
                "sheet-damaged");
    }

    @Test
    void tooManyRowsAreRefusedWhileReading() throws IOException {
        byte[] book = workbook(sheet -> {
            for (int i = 0; i < SheetRefusal.MAX_ROWS + 50; i++) {
                sheet.createRow(i).createCell(0).setCellValue("Mẫu " + i);
            }
        });
        refused(book, "sheet-too-many-rows");
    }

    @Test
    void moreBytesThanAllowedAreNotTaken() {
        assertThatThrownBy(() -> XlsxFile.spool(new ByteArrayInputStream(new byte[(int) XlsxFile.MAX_BYTES + 1])))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("sheet-too-large");
    }

    private static void refused(byte[] content, String rule) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.findings())
                        .extracting(finding -> finding.rule())
                        .containsExactly(rule));
    }

    private static Table table(Consumer<XSSFSheet> filled) throws IOException {
        return read(workbook(filled)).get(0);
    }

    private static List<Table> read(byte[] content) throws IOException {
        try (XlsxFile.Spooled file = XlsxFile.spool(new ByteArrayInputStream(content))) {
            return XlsxFile.read(file.path(), WANTED);
        }
    }

    private static byte[] workbook(Consumer<XSSFSheet> filled) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            filled.accept(book.createSheet("CÁ NHÂN"));
            return bytes(book);
        }
    }

    private static byte[] bytes(XSSFWorkbook book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }

    /** A sound workbook with some parts replaced or added. */
    private static byte[] with(Map<String, String> parts) throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(
                workbook(sheet -> sheet.createRow(0).createCell(0).setCellValue("A"))))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.put(entry.getName(), zip.readAllBytes());
            }
        }
        parts.forEach((name, text) -> all.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return packed(all);
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        parts.forEach((name, text) -> all.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return packed(all);
    }

    private static byte[] packed(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
