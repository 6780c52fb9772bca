package vn.khenthuong.workbook;

import java.util.List;
import java.util.stream.Stream;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.shared.Finding;

/**
 * A list of nominees before it is taken: every row with everything that is said of it. Nothing of it is stored.
 *
 * @param version the dossier's version that it was held against
 * @param rows in their order
 * @param problems about a sheet as a whole, or about the dossier if the list were in it
 * @param examples how many example rows were left out
 * @param ignored headings that are not read
 * @param again the same rows, to be sent back when they are taken; they are read and checked anew then
 */
public record ImportPreview(
        int version, List<Row> rows, List<Finding> problems, int examples, List<String> ignored, PastedRows again) {

    /**
     * One row.
     *
     * @param kind whose sheet it stands on
     * @param number beside the row in the spreadsheet
     * @param name as typed; may be empty
     * @param facts a few more cells, for whoever reads it over
     * @param cells what is said, at its cell
     */
    public record Row(NomineeKind kind, int number, String name, String facts, List<AtCell> cells) {

        /** Whether the row cannot be taken as it is. */
        public boolean blocked() {
            return !blocks().isEmpty();
        }

        /** What must be corrected. */
        public List<AtCell> blocks() {
            return cells.stream().filter(cell -> cell.finding().blocks()).toList();
        }

        /** What is worth a look: it does not keep the row out. */
        public List<AtCell> remarks() {
            return cells.stream().filter(cell -> !cell.finding().blocks()).toList();
        }
    }

    /**
     * What is said of one cell.
     *
     * @param column its heading; empty if it is about the row
     * @param value what stands in it; the citizen number masked
     */
    public record AtCell(String column, String value, Finding finding) {}

    /** Whether all rows can be taken. */
    public boolean takeable() {
        return !rows.isEmpty()
                && rows.stream().noneMatch(Row::blocked)
                && problems.stream().noneMatch(Finding::blocks);
    }

    /** Rows that cannot be taken as they are. */
    public List<Row> blocked() {
        return rows.stream().filter(Row::blocked).toList();
    }

    /** Rows that can. */
    public List<Row> good() {
        return rows.stream().filter(row -> !row.blocked()).toList();
    }

    /** Everything that is said, of rows and of the whole. */
    public List<Finding> findings() {
        return Stream.concat(
                        problems.stream(),
                        rows.stream().flatMap(row -> row.cells().stream()).map(AtCell::finding))
                .toList();
    }
}
