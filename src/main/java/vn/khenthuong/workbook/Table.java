package vn.khenthuong.workbook;

import java.util.List;
import java.util.Map;

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

        enum Kind {
            TEXT,
            NUMBER,
            FORMULA,
            ERROR
        }
    }
}
