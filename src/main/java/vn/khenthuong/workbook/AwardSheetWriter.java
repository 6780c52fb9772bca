package vn.khenthuong.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.khenthuong.register.AwardField;
import vn.khenthuong.shared.Words;

/** Makes the workbook for earlier awards: headings, an example, how to fill each column. Every cell is a text. */
final class AwardSheetWriter {

    private static final int HEADING_ROW = 2;
    private static final int EXAMPLE_ROW = 3;

    private static final Map<AwardField, String> EXAMPLES = Map.of(
            AwardField.NAME, NomineeSheet.EXAMPLE + " Nguyễn Văn Mẫu",
            AwardField.KIND, "Cá nhân",
            AwardField.BIRTH_DATE, "05/03/1980",
            AwardField.CITIZEN_NUMBER, "001234567890",
            AwardField.UNIT, "[Appraiser]",
            AwardField.ACHIEVEMENT, "Hoàn thành xuất sắc nhiệm vụ năm 2021",
            AwardField.FORM, "[Own-form] của [decider-brief]",
            AwardField.DECISION_NUMBER, "123/QĐ-UBND",
            AwardField.DECISION_DATE, "15/02/2022",
            AwardField.GRANTED_BY, "[Decider-brief]");

    private static final Map<AwardField, String> HELP = Map.of(
            AwardField.NAME, "Tên như trong quyết định, tối đa 200 ký tự.",
            AwardField.KIND, "Ghi \"Cá nhân\" hoặc \"Tập thể\".",
            AwardField.BIRTH_DATE, "Ngày/tháng/năm. Chỉ biết năm sinh, hoặc là tập thể, thì để trống.",
            AwardField.CITIZEN_NUMBER, "12 chữ số, ô dạng văn bản để giữ số 0 ở đầu; không biết thì để trống.",
            AwardField.UNIT, "Mã đơn vị hoặc tên đơn vị. Đơn vị đã sáp nhập, giải thể thì ghi tên cũ.",
            AwardField.ACHIEVEMENT,
                    "Mã hoặc tên phong trào nếu có trên hệ thống; nếu không, ghi thành tích. Tối đa 1.000 ký tự.",
            AwardField.FORM, "Ghi như trong quyết định.",
            AwardField.DECISION_NUMBER, "Số và ký hiệu, tối đa 60 ký tự.",
            AwardField.DECISION_DATE, "Ngày/tháng/năm, không sau hôm nay.",
            AwardField.GRANTED_BY, "Người hoặc cơ quan ra quyết định.");

    private final Words words;

    /** @param words how the organisation calls its offices, for the example */
    AwardSheetWriter(Words words) {
        this.words = words;
    }

    void write(OutputStream out) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            WorkbookStyles styles = new WorkbookStyles(book);
            XSSFSheet sheet = book.createSheet("Khen thưởng");
            text(sheet.createRow(0), 0, "Khen thưởng đã có quyết định").setCellStyle(styles.title());
            text(
                            sheet.createRow(1),
                            0,
                            "Mỗi dòng một khen thưởng, nhiều nhất 100.000 dòng. Cột có dấu * phải nhập. Không dùng công"
                                    + " thức. Dòng ví dụ không được đọc.")
                    .setCellStyle(styles.note());
            XSSFRow heading = sheet.createRow(HEADING_ROW);
            heading.setHeightInPoints(45);
            XSSFRow example = sheet.createRow(EXAMPLE_ROW);
            for (AwardField field : AwardField.values()) {
                int at = field.ordinal();
                sheet.setColumnWidth(at, (field == AwardField.ACHIEVEMENT ? 46 : 26) * 256);
                sheet.setDefaultColumnStyle(at, styles.cell());
                text(heading, at, field.label() + (field.required() ? " *" : ""))
                        .setCellStyle(field.required() ? styles.requiredHeading() : styles.heading());
                text(example, at, words.vi(EXAMPLES.get(field))).setCellStyle(styles.example());
                prompt(sheet, field);
            }
            sheet.createFreezePane(1, HEADING_ROW + 1);
            help(book.createSheet("Hướng dẫn"), styles);
            book.write(out);
        }
    }

    private static void prompt(XSSFSheet sheet, AwardField field) {
        DataValidationHelper validations = sheet.getDataValidationHelper();
        int last = EXAMPLE_ROW + SheetBounds.AWARDS.rows();
        DataValidation validation = validations.createValidation(
                field == AwardField.KIND
                        ? validations.createExplicitListConstraint(new String[] {"Cá nhân", "Tập thể"})
                        : validations.createTextLengthConstraint(0, "0", "1000"),
                new CellRangeAddressList(EXAMPLE_ROW + 1, last, field.ordinal(), field.ordinal()));
        validation.setEmptyCellAllowed(true);
        validation.setShowPromptBox(true);
        validation.createPromptBox(field.label(), HELP.get(field));
        sheet.addValidationData(validation);
    }

    private static void help(XSSFSheet sheet, WorkbookStyles styles) {
        XSSFRow heading = sheet.createRow(0);
        text(heading, 0, "Cột").setCellStyle(styles.heading());
        text(heading, 1, "Cách nhập").setCellStyle(styles.heading());
        for (AwardField field : AwardField.values()) {
            XSSFRow row = sheet.createRow(field.ordinal() + 1);
            for (String cell : List.of(field.label(), HELP.get(field))) {
                text(row, Math.max(0, row.getLastCellNum()), cell).setCellStyle(styles.wrapped());
            }
        }
        sheet.setColumnWidth(0, 34 * 256);
        sheet.setColumnWidth(1, 90 * 256);
    }

    private static XSSFCell text(XSSFRow row, int at, String text) {
        XSSFCell cell = row.createCell(at);
        cell.setCellValue(text);
        return cell;
    }
}
