package vn.khenthuong.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.khenthuong.campaign.QuotaRow;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.UnitKind;

/** Makes the workbook of a draft's quota lines: the lines as they are, how to fill each column, and the bodies with their codes. */
final class QuotaSheetWriter {

    /** Between the entries of one cell. */
    static final String BETWEEN = "; ";

    private static final int HEADING_ROW = 2;

    private final List<Unit> units;
    private final UnaryOperator<String> words;

    /** @param words a kind of units in words, by its name */
    QuotaSheetWriter(List<Unit> units, UnaryOperator<String> words) {
        this.units = units;
        this.words = words;
    }

    void write(String campaign, List<QuotaRow> rows, OutputStream out) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            WorkbookStyles styles = new WorkbookStyles(book);
            XSSFSheet sheet = book.createSheet("Chỉ tiêu");
            text(sheet.createRow(0), 0, "Số lượng phân bổ – " + campaign).setCellStyle(styles.title());
            text(
                            sheet.createRow(1),
                            0,
                            "Mỗi dòng một dòng chỉ tiêu, nhiều nhất 500 dòng. Tệp tải lên thay toàn bộ bảng: dòng đã xóa khỏi"
                                    + " tệp bị bỏ. Không dùng công thức.")
                    .setCellStyle(styles.note());
            XSSFRow heading = sheet.createRow(HEADING_ROW);
            heading.setHeightInPoints(45);
            for (QuotaColumn column : QuotaColumn.values()) {
                int at = column.ordinal();
                sheet.setColumnWidth(at, column.width() * 256);
                sheet.setDefaultColumnStyle(at, styles.cell());
                text(heading, at, column.heading() + (column.required() ? " *" : ""))
                        .setCellStyle(column.required() ? styles.requiredHeading() : styles.heading());
                prompt(sheet, column);
            }
            int next = HEADING_ROW + 1;
            for (QuotaRow row : rows) {
                XSSFRow to = sheet.createRow(next++);
                for (QuotaColumn column : QuotaColumn.values()) {
                    text(to, column.ordinal(), cell(row, column)).setCellStyle(styles.wrapped());
                }
            }
            sheet.createFreezePane(1, HEADING_ROW + 1);
            help(book.createSheet("Hướng dẫn"), styles);
            lists(book.createSheet("Danh mục"), styles);
            book.write(out);
        }
    }

    private String cell(QuotaRow row, QuotaColumn column) {
        return switch (column) {
            case KEY -> row.key();
            case TEXT -> row.vi();
            case BODIES -> String.join(BETWEEN, row.bodies());
            case KINDS -> row.kinds().stream().map(words).collect(Collectors.joining(BETWEEN));
            case REMAINING -> row.remaining() ? "Có" : "";
            case EXACT -> row.exact() ? "Có" : "";
            case ENGLISH -> row.en();
            case REF -> row.ref();
            case QUOTE -> row.quote();
            case INDIVIDUAL, COLLECTIVE, ANY ->
                column.counting().map(row.limits()::get).map(String::valueOf).orElse("");
        };
    }

    private static void prompt(XSSFSheet sheet, QuotaColumn column) {
        DataValidationHelper validations = sheet.getDataValidationHelper();
        DataValidation validation = validations.createValidation(
                column.answersYesOrNo()
                        ? validations.createExplicitListConstraint(new String[] {"Có", "Không"})
                        : validations.createTextLengthConstraint(0, "0", "4000"),
                new CellRangeAddressList(
                        HEADING_ROW + 1, HEADING_ROW + SheetBounds.QUOTA.rows(), column.ordinal(), column.ordinal()));
        validation.setEmptyCellAllowed(true);
        validation.setShowPromptBox(true);
        validation.createPromptBox(column.heading(), column.help());
        sheet.addValidationData(validation);
    }

    private static void help(XSSFSheet sheet, WorkbookStyles styles) {
        row(sheet, 0, styles, true, "Cột", "Cách nhập");
        for (QuotaColumn column : QuotaColumn.values()) {
            row(sheet, column.ordinal() + 1, styles, false, column.heading(), column.help());
        }
        sheet.setColumnWidth(0, 30 * 256);
        sheet.setColumnWidth(1, 100 * 256);
    }

    /** What may be named: the bodies, and below them the kinds. */
    private void lists(XSSFSheet sheet, WorkbookStyles styles) {
        int at = 0;
        row(sheet, at++, styles, true, "Mã đơn vị", "Tên", "Loại đơn vị");
        for (Unit unit : units) {
            row(
                    sheet,
                    at++,
                    styles,
                    false,
                    unit.code().value(),
                    unit.name(),
                    words.apply(unit.kind().name()));
        }
        at++;
        row(sheet, at++, styles, true, "Các loại đơn vị");
        for (UnitKind kind : QuotaSheets.kinds()) {
            row(sheet, at++, styles, false, words.apply(kind.name()));
        }
        sheet.setColumnWidth(0, 30 * 256);
        sheet.setColumnWidth(1, 70 * 256);
        sheet.setColumnWidth(2, 36 * 256);
    }

    private static void row(XSSFSheet sheet, int at, WorkbookStyles styles, boolean heading, String... cells) {
        XSSFRow row = sheet.createRow(at);
        for (int i = 0; i < cells.length; i++) {
            text(row, i, cells[i]).setCellStyle(heading ? styles.heading() : styles.wrapped());
        }
    }

    private static XSSFCell text(XSSFRow row, int at, String text) {
        XSSFCell cell = row.createCell(at);
        cell.setCellValue(text);
        return cell;
    }
}
