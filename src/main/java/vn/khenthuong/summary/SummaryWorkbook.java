package vn.khenthuong.summary;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The summing-up as a workbook: a sheet a table, numbers as numbers, texts as quoted texts that no formula can hide in. */
public final class SummaryWorkbook {

    private static final int WIDEST = 60;
    private static final int NARROWEST = 8;
    private static final int UNITS_A_CHARACTER = 256;

    private SummaryWorkbook() {}

    /** @param out is left open */
    public static void write(CampaignSummary summary, OutputStream out) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Styles styles = Styles.in(book);
            for (SummarySheet table : SummarySheets.of(summary)) {
                sheet(book.createSheet(name(table)), table, styles);
            }
            book.write(out);
        }
    }

    /** Excel takes 31 characters and none of {@code :\/?*[]}. */
    private static String name(SummarySheet table) {
        return WorkbookUtil.createSafeSheetName(table.heading().replaceAll(" \\(.*", ""));
    }

    private static void sheet(XSSFSheet sheet, SummarySheet table, Styles styles) {
        row(sheet.createRow(0), List.copyOf(table.columns()), styles.heading(), styles);
        for (List<Object> cells : table.rows()) {
            row(sheet.createRow(sheet.getLastRowNum() + 1), cells, styles.text(), styles);
        }
        for (int column = 0; column < table.columns().size(); column++) {
            sheet.setColumnWidth(column, width(table, column) * UNITS_A_CHARACTER);
        }
        sheet.createFreezePane(0, 1);
    }

    private static void row(XSSFRow row, List<?> cells, CellStyle texts, Styles styles) {
        for (Object value : cells) {
            XSSFCell cell = row.createCell(Math.max(0, row.getLastCellNum()));
            if (value instanceof Number number) {
                cell.setCellValue(number.doubleValue());
                cell.setCellStyle(value instanceof Double ? styles.days() : styles.number());
            } else {
                cell.setCellValue(value.toString());
                cell.setCellStyle(texts);
            }
        }
    }

    private static int width(SummarySheet table, int column) {
        int longest = table.rows().stream()
                .mapToInt(row -> row.get(column).toString().length())
                .max()
                .orElse(0);
        int heading = table.columns().get(column).length() / 2 + 2;
        return Math.max(NARROWEST, Math.min(WIDEST, Math.max(longest + 2, heading)));
    }

    private record Styles(CellStyle heading, CellStyle text, CellStyle number, CellStyle days) {

        static Styles in(XSSFWorkbook book) {
            CellStyle heading = quoted(book);
            XSSFFont bold = book.createFont();
            bold.setBold(true);
            heading.setFont(bold);
            CellStyle number = book.createCellStyle();
            number.setDataFormat(book.createDataFormat().getFormat("#,##0"));
            CellStyle days = book.createCellStyle();
            days.setDataFormat(book.createDataFormat().getFormat("#,##0.0"));
            return new Styles(heading, quoted(book), number, days);
        }

        private static CellStyle quoted(XSSFWorkbook book) {
            CellStyle style = book.createCellStyle();
            style.setQuotePrefixed(true);
            style.setWrapText(true);
            return style;
        }
    }
}
