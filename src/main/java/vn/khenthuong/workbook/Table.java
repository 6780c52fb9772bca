package vn.khenthuong.workbook;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * Cells as they were found, before anybody asks what they mean.
 *
 * @param name of the sheet; empty for what was pasted
 * @param rows those with anything in them, from the top
 * @param from1904 days are counted from 1904, as old Excel for the Mac does
 */
record Table(String name, List<Row> rows, boolean from1904) {

    /**
     * @param number as the spreadsheet shows it beside the row, from 1
     * @param cells by column, from 0
     */
    record Row(int number, Map<Integer, Cell> cells) {

        Cell at(int column) {
            return cells.getOrDefault(column, Cell.EMPTY);
        }
    }

    /** @param text what the cell shows, a number with a decimal comma; empty for a formula or an error */
    record Cell(Kind kind, String text) {

        static final Cell EMPTY = new Cell(Kind.TEXT, "");

        /** Serial numbers of 1927 to 2064: a bare year or a number of voters is no day. */
        private static final int FIRST_DAY = 10_000;

        private static final int LAST_DAY = 60_000;
        private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

        /** What stands in a column of days; a day that the spreadsheet keeps as a number, as people write it. */
        String day(boolean from1904) {
            if (kind == Kind.NUMBER && text.matches("\\d{5}")) {
                int serial = Integer.parseInt(text);
                if (serial >= FIRST_DAY && serial < LAST_DAY) {
                    return DAY.format(DateUtil.getLocalDateTime(serial, from1904));
                }
            }
            return text.strip();
        }

        enum Kind {
            TEXT,
            NUMBER,
            FORMULA,
            ERROR
        }
    }
}
