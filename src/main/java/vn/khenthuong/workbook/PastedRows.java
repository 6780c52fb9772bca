package vn.khenthuong.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.khenthuong.workbook.Table.Cell;

/**
 * Rows as a spreadsheet puts them on the clipboard: cells between tabs, one row a line, with or without headings.
 *
 * @param individuals rows of individuals; may be empty
 * @param collectives rows of collectives; may be empty
 */
public record PastedRows(String individuals, String collectives) {

    public PastedRows {
        individuals = individuals == null ? "" : individuals;
        collectives = collectives == null ? "" : collectives;
    }

    /** Whether there is nothing in them. */
    public boolean blank() {
        return individuals.isBlank() && collectives.isBlank();
    }

    /** The cells of a pasted text; a cell with line breaks or tabs comes between double quotes. */
    static Table table(String text) {
        if (text.length() > SheetRefusal.MAX_CHARACTERS) {
            throw SheetRefusal.tooMuchText(SheetRefusal.MAX_CHARACTERS);
        }
        List<Table.Row> rows = new ArrayList<>();
        Map<Integer, Cell> cells = new HashMap<>();
        String all = text.replace("\r\n", "\n").replace('\r', '\n');
        int number = 1;
        int column = 0;
        int at = 0;
        while (at <= all.length()) {
            int end = all.startsWith("\"", at) ? closing(all, at) : -1;
            String value;
            if (end >= 0) {
                value = all.substring(at + 1, end).replace("\"\"", "\"");
                end++;
            } else {
                end = at;
                while (end < all.length() && all.charAt(end) != '\t' && all.charAt(end) != '\n') {
                    end++;
                }
                value = all.substring(at, end);
            }
            if (!value.isBlank()) {
                cells.put(column, new Cell(Cell.Kind.TEXT, value));
            }
            if (end < all.length() && all.charAt(end) == '\t') {
                column++;
            } else {
                if (!cells.isEmpty()) {
                    rows.add(new Table.Row(number, Map.copyOf(cells)));
                }
                cells = new HashMap<>();
                column = 0;
                number++;
            }
            at = end + 1;
        }
        return new Table("", rows, false);
    }

    /** The quote that ends the cell which one at {@code from} begins; -1 if that one is only a character of the text. */
    private static int closing(String all, int from) {
        int at = from + 1;
        while (at < all.length()) {
            if (all.charAt(at) != '"') {
                at++;
            } else if (all.startsWith("\"\"", at)) {
                at += 2;
            } else {
                boolean ends = at + 1 == all.length() || all.charAt(at + 1) == '\t' || all.charAt(at + 1) == '\n';
                return ends ? at : -1;
            }
        }
        return -1;
    }

    /** A cell as {@link #table} reads it. */
    static String cell(String text) {
        return text.indexOf('\t') >= 0 || text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0 || text.startsWith("\"")
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }
}
