package vn.khenthuong.workbook;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The looks of the workbook's cells. All are texts, and quoted: a text that begins with {@code =} stays one even when
 * somebody goes into its cell and out again.
 */
record WorkbookStyles(
        XSSFCellStyle cell,
        XSSFCellStyle wrapped,
        XSSFCellStyle title,
        XSSFCellStyle note,
        XSSFCellStyle heading,
        XSSFCellStyle requiredHeading,
        XSSFCellStyle example) {

    private static final byte[] RED = rgb(0x9b, 0x1c, 0x1c);
    private static final byte[] GREY = rgb(0x4a, 0x51, 0x59);
    private static final byte[] WHITE = rgb(0xff, 0xff, 0xff);
    private static final byte[] PALE = rgb(0xf1, 0xf2, 0xf4);

    WorkbookStyles(XSSFWorkbook book) {
        this(
                typed(book),
                wrapped(book),
                colored(book, RED, true, false, 14),
                colored(book, GREY, false, true, 11),
                heading(book, GREY),
                heading(book, RED),
                example(book));
    }

    /** For cells that people fill: no quote of ours, Excel itself keeps what is typed into a text cell. */
    private static XSSFCellStyle typed(XSSFWorkbook book) {
        XSSFCellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat("@"));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private static XSSFCellStyle written(XSSFWorkbook book) {
        XSSFCellStyle style = typed(book);
        style.setQuotePrefixed(true);
        return style;
    }

    private static XSSFCellStyle wrapped(XSSFWorkbook book) {
        XSSFCellStyle style = written(book);
        style.setWrapText(true);
        return style;
    }

    private static XSSFCellStyle colored(XSSFWorkbook book, byte[] color, boolean bold, boolean italic, int points) {
        XSSFCellStyle style = written(book);
        style.setFont(font(book, color, bold, italic, points));
        return style;
    }

    private static XSSFCellStyle heading(XSSFWorkbook book, byte[] ground) {
        XSSFCellStyle style = wrapped(book);
        style.setFont(font(book, WHITE, true, false, 11));
        style.setFillForegroundColor(new XSSFColor(ground));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setBorderRight(BorderStyle.THIN);
        style.setRightBorderColor(new XSSFColor(WHITE));
        return style;
    }

    private static XSSFCellStyle example(XSSFWorkbook book) {
        XSSFCellStyle style = colored(book, GREY, false, true, 11);
        style.setFillForegroundColor(new XSSFColor(PALE));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static XSSFFont font(XSSFWorkbook book, byte[] color, boolean bold, boolean italic, int points) {
        XSSFFont font = book.createFont();
        font.setColor(new XSSFColor(color));
        font.setBold(bold);
        font.setItalic(italic);
        font.setFontHeightInPoints((short) points);
        return font;
    }

    private static byte[] rgb(int red, int green, int blue) {
        return new byte[] {(byte) red, (byte) green, (byte) blue};
    }
}
