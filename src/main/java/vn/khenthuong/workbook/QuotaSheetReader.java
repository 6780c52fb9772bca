package vn.khenthuong.workbook;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import vn.khenthuong.campaign.QuotaRow;
import vn.khenthuong.register.FoldedName;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.workbook.Table.Cell;

/** Finds the sheet of quota lines by its headings and reads it row after row. */
final class QuotaSheetReader implements XlsxFile.SheetReader {

    /** Titles and notes stand above the headings. */
    private static final int ROWS_ABOVE = 10;

    /** So many headings are no accident. */
    private static final int SURE = 3;

    private final QuotaRowReader each;
    private final List<QuotaRow> rows = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();
    private Map<Integer, QuotaColumn> columns;
    private int seen;

    QuotaSheetReader(QuotaRowReader each) {
        this.each = each;
    }

    @Override
    public boolean read(SheetCells cells, String name, boolean from1904, InputStream sheet) throws XMLStreamException {
        seen = 0;
        cells.read(sheet, this::row);
        return columns == null;
    }

    /**
     * After all sheets were offered.
     *
     * @throws RefusedException if there were no headings, or no row below them
     */
    List<QuotaRow> finish() {
        if (columns == null) {
            throw SheetRefusal.of(
                    "sheet-heading-missing",
                    "Không trang nào có dòng tiêu đề cột như trong tệp mẫu (\"Mã dòng\", \"Cá nhân\", \"Tập thể\"…). Hãy dùng"
                            + " tệp mẫu tải từ trang này.",
                    "No sheet has the headings of the workbook. Use the workbook from this page.");
        }
        if (seen == 0) {
            throw SheetRefusal.of(
                    "sheet-empty",
                    "Dưới dòng tiêu đề không có dòng chỉ tiêu nào nên không nhập gì. Hãy điền ít nhất một dòng rồi thử lại.",
                    "There is no quota line below the headings. Fill at least one and try again.");
        }
        return rows;
    }

    List<String> ignored() {
        return List.copyOf(ignored);
    }

    List<QuotaPreview.Problem> problems() {
        return each.problems();
    }

    private boolean row(Table.Row row) {
        if (columns == null) {
            columns = columns(row).orElse(null);
            if (columns == null) {
                return ++seen < ROWS_ABOVE;
            }
            seen = 0;
            return true;
        }
        if (columns.keySet().stream().allMatch(at -> row.at(at).equals(Cell.EMPTY))) {
            return true;
        }
        if (++seen > SheetBounds.QUOTA.rows()) {
            throw SheetRefusal.tooManyRows(SheetBounds.QUOTA.rows());
        }
        rows.add(each.read(row, columns));
        return true;
    }

    private Optional<Map<Integer, QuotaColumn>> columns(Table.Row row) {
        Map<Integer, QuotaColumn> found = new HashMap<>();
        List<String> others = new ArrayList<>();
        for (Integer at : row.cells().keySet().stream().sorted().toList()) {
            String heading = row.at(at).text().strip();
            Optional<QuotaColumn> column = QuotaColumn.headed(heading);
            if (column.isPresent() && !found.containsValue(column.get())) {
                found.put(at, column.get());
            } else if (!FoldedName.of(heading).isEmpty()) {
                others.add(heading);
            }
        }
        if (found.size() < SURE) {
            return Optional.empty();
        }
        for (QuotaColumn column : QuotaColumn.values()) {
            // A column left out would silently empty every line's value.
            if (!found.containsValue(column)) {
                throw SheetRefusal.of(
                        "sheet-column-missing",
                        "Dòng tiêu đề (dòng " + row.number() + ") không có cột \"" + column.heading()
                                + "\" nên không nhập gì. Hãy giữ mọi cột của tệp mẫu, cột không dùng thì để trống.",
                        "The headings (row " + row.number() + ") lack \"" + column.heading()
                                + "\". Keep every column of the workbook, empty if unused.");
            }
        }
        ignored.addAll(others);
        return Optional.of(found);
    }
}
