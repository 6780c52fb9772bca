package vn.khenthuong.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.khenthuong.campaign.Plan;
import vn.khenthuong.shared.Clause;

/**
 * Makes the workbook: one sheet a kind of nominee, a sheet that explains every column, and a hidden one with the lists. Every
 * cell is a text, so that {@code 05/03/1980}, {@code 10.000} and leading zeros stay as they are typed: with cells for days and
 * numbers an Excel in English would make the third of May and ten of them, and nobody would notice.
 */
final class WorkbookWriter {

    private static final int HEADING_ROW = 2;
    private static final int EXAMPLE_ROW = 3;
    private static final int LAST_ROW = EXAMPLE_ROW + SheetRefusal.MAX_ROWS;

    /** Excel refuses a file with longer texts in these places. */
    private static final int LONGEST_TITLE = 32;

    private static final int LONGEST_PROMPT = 250;
    private static final String LISTS = "Danh mục";
    private static final String HELP = "Hướng dẫn";

    private final Plan plan;
    private final String unit;
    private final Instant madeAt;

    WorkbookWriter(Plan plan, String unit, Instant madeAt) {
        this.plan = plan;
        this.unit = unit;
        this.madeAt = madeAt;
    }

    void write(List<NomineeSheet> sheets, OutputStream out) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.getProperties().getCoreProperties().setCreated(Optional.of(Date.from(madeAt)));
            book.getProperties()
                    .getCoreProperties()
                    .setTitle("Danh sách đề nghị khen thưởng – " + plan.title().vi());
            WorkbookStyles styles = new WorkbookStyles(book);
            List<XSSFSheet> made = new ArrayList<>();
            for (NomineeSheet sheet : sheets) {
                made.add(book.createSheet(WorkbookUtil.createSafeSheetName(sheet.name())));
            }
            help(book.createSheet(HELP), sheets, styles);
            XSSFSheet lists = book.createSheet(LISTS);
            int[] next = {0};
            for (int i = 0; i < sheets.size(); i++) {
                fill(made.get(i), sheets.get(i), lists, next, styles);
            }
            book.setSheetHidden(book.getSheetIndex(lists), true);
            book.setActiveSheet(0);
            book.write(out);
        }
    }

    private void fill(XSSFSheet to, NomineeSheet sheet, XSSFSheet lists, int[] next, WorkbookStyles styles) {
        XSSFRow title = to.createRow(0);
        text(
                        title,
                        0,
                        "Danh sách " + sheet.name().toLowerCase(NomineeSheetPlan.VIETNAMESE) + " đề nghị khen thưởng – "
                                + unit)
                .setCellStyle(styles.title());
        text(
                        to.createRow(1),
                        0,
                        "Điền từ dòng " + (EXAMPLE_ROW + 2)
                                + ", mỗi dòng một trường hợp, nhiều nhất 1.000 dòng. Cột có dấu * phải"
                                + " nhập. Dòng ví dụ không được đọc. Giữ tên trang và dòng tiêu đề.")
                .setCellStyle(styles.note());
        XSSFRow heading = to.createRow(HEADING_ROW);
        heading.setHeightInPoints(96);
        XSSFRow example = to.createRow(EXAMPLE_ROW);
        Drawing<?> comments = to.createDrawingPatriarch();
        DataValidationHelper validations = to.getDataValidationHelper();
        for (int at = 0; at < sheet.columns().size(); at++) {
            Column column = sheet.columns().get(at);
            to.setColumnWidth(at, width(column) * 256);
            to.setDefaultColumnStyle(at, styles.cell());
            XSSFCell head = text(heading, at, column.title());
            head.setCellStyle(column.required() ? styles.requiredHeading() : styles.heading());
            comment(comments, head, column);
            text(example, at, column.example()).setCellStyle(styles.example());
            validate(to, validations, column, at, lists, next, styles);
        }
        to.createFreezePane(1, HEADING_ROW + 1);
        to.addIgnoredErrors(
                new CellRangeAddress(EXAMPLE_ROW, LAST_ROW, 0, sheet.columns().size() - 1),
                IgnoredErrorType.NUMBER_STORED_AS_TEXT,
                IgnoredErrorType.TWO_DIGIT_TEXT_YEAR);
        to.getPrintSetup().setLandscape(true);
    }

    private static int width(Column column) {
        return switch (column.type()) {
            case DAY, WHOLE -> 14;
            case DIGITS -> 18;
            case CHOICE ->
                column.field().startsWith(Column.ATTESTED)
                        ? 32
                        : column.options().size() <= 2 && !column.field().equals("body") ? 16 : 34;
            case TEXT -> column.field().equals("achievement") ? 60 : 28;
        };
    }

    private static void comment(Drawing<?> comments, XSSFCell head, Column column) {
        ClientAnchor place = head.getSheet().getWorkbook().getCreationHelper().createClientAnchor();
        place.setCol1(head.getColumnIndex() + 1);
        place.setCol2(head.getColumnIndex() + 4);
        place.setRow1(HEADING_ROW);
        place.setRow2(HEADING_ROW + 6);
        Comment comment = comments.createCellComment(place);
        comment.setString(head.getSheet()
                .getWorkbook()
                .getCreationHelper()
                .createRichTextString(column.help()
                        + column.clauses().stream()
                                .map(clause -> "\n\n" + clause.ref()
                                        + (clause.quote().isEmpty() ? "" : ": “" + clause.quote() + "”"))
                                .collect(Collectors.joining())));
        comment.setAuthor("Khen Thưởng");
        head.setCellComment(comment);
    }

    private static void validate(
            XSSFSheet to,
            DataValidationHelper validations,
            Column column,
            int at,
            XSSFSheet lists,
            int[] next,
            WorkbookStyles styles) {
        DataValidationConstraint constraint =
                switch (column.type()) {
                    case CHOICE -> validations.createFormulaListConstraint(list(lists, next, column, styles));
                    case DAY -> length(validations, 8, 10);
                    case WHOLE -> length(validations, 1, 15);
                    case DIGITS -> length(validations, 12, 12);
                    case TEXT -> length(validations, 1, column.field().equals("achievement") ? 4000 : 200);
                };
        DataValidation validation =
                validations.createValidation(constraint, new CellRangeAddressList(EXAMPLE_ROW + 1, LAST_ROW, at, at));
        validation.setEmptyCellAllowed(true);
        validation.setSuppressDropDownArrow(true);
        validation.setShowErrorBox(true);
        validation.setErrorStyle(
                column.type() == Column.Type.CHOICE
                        ? DataValidation.ErrorStyle.STOP
                        : DataValidation.ErrorStyle.WARNING);
        String prompt = cut(column.help(), LONGEST_PROMPT);
        validation.createErrorBox(cut(column.heading(), LONGEST_TITLE), prompt);
        validation.setShowPromptBox(true);
        validation.createPromptBox(cut(column.heading(), LONGEST_TITLE), prompt);
        to.addValidationData(validation);
    }

    private static DataValidationConstraint length(DataValidationHelper validations, int from, int to) {
        return validations.createTextLengthConstraint(
                DataValidationConstraint.OperatorType.BETWEEN, String.valueOf(from), String.valueOf(to));
    }

    /** Writes a column of the hidden sheet and answers its range. */
    private static String list(XSSFSheet lists, int[] next, Column column, WorkbookStyles styles) {
        int at = next[0]++;
        text(row(lists, 0), at, column.heading()).setCellStyle(styles.heading());
        for (int i = 0; i < column.options().size(); i++) {
            text(row(lists, i + 1), at, column.options().get(i).label()).setCellStyle(styles.wrapped());
        }
        String letters = CellReference.convertNumToColString(at);
        return "'" + LISTS + "'!$" + letters + "$2:$" + letters + "$"
                + (column.options().size() + 1);
    }

    private void help(XSSFSheet to, List<NomineeSheet> sheets, WorkbookStyles styles) {
        int[] widths = {12, 40, 46, 34, 70};
        int at = 0;
        for (String line : List.of(
                plan.title().vi(),
                "1. Điền các trang \"Cá nhân\" và \"Tập thể\"; ô có danh sách thì chọn trong danh sách.",
                "2. Ngày gõ ngày/tháng/năm (05/03/1980), số nguyên gõ 1250 hoặc 1.250. Không dùng công thức.",
                "3. Lưu dạng .xlsx rồi tải lên ở trang \"Nhập từ Excel\" của hồ sơ. Mọi dòng được kiểm tra trước, chưa lưu gì.",
                "4. Báo cáo thành tích (PDF) của từng trường hợp tải lên sau, trên trang hồ sơ.")) {
            text(to.createRow(at), 0, line).setCellStyle(at++ == 0 ? styles.title() : styles.note());
        }
        at++;
        XSSFRow heading = to.createRow(at++);
        List<String> heads = List.of("Trang", "Cột", "Cách nhập", "Căn cứ", "Nguyên văn trong kế hoạch");
        for (int i = 0; i < heads.size(); i++) {
            text(heading, i, heads.get(i)).setCellStyle(styles.heading());
        }
        for (NomineeSheet sheet : sheets) {
            for (Column column : sheet.columns()) {
                XSSFRow row = to.createRow(at++);
                List<String> cells = List.of(
                        sheet.name(),
                        column.title(),
                        column.help(),
                        joined(column.clauses().stream().map(Clause::ref)),
                        joined(column.clauses().stream().map(Clause::quote)));
                int lines = 1;
                for (int i = 0; i < cells.size(); i++) {
                    text(row, i, cells.get(i)).setCellStyle(styles.wrapped());
                    lines = Math.max(lines, lines(cells.get(i), widths[i]));
                }
                row.setHeightInPoints(lines * 15f);
            }
        }
        for (int i = 0; i < widths.length; i++) {
            to.setColumnWidth(i, widths[i] * 256);
        }
        to.getPrintSetup().setLandscape(true);
        to.setFitToPage(true);
        to.getPrintSetup().setFitHeight((short) 0);
    }

    /** About how many lines a text takes in a column of so many characters: not every program finds the height itself. */
    private static int lines(String text, int width) {
        return text.lines().mapToInt(line -> line.length() / width + 1).sum();
    }

    private static String joined(Stream<String> texts) {
        return texts.filter(text -> !text.isEmpty()).distinct().collect(Collectors.joining("\n"));
    }

    private static XSSFRow row(XSSFSheet sheet, int number) {
        return sheet.getRow(number) == null ? sheet.createRow(number) : sheet.getRow(number);
    }

    /** Always a text and never a formula, whatever it begins with. */
    private static XSSFCell text(XSSFRow row, int at, String text) {
        XSSFCell cell = row.createCell(at);
        cell.setCellValue(text);
        return cell;
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
