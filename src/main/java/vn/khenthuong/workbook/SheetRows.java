package vn.khenthuong.workbook;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khenthuong.register.FoldedName;
import vn.khenthuong.shared.Finding;

/**
 * What one sheet holds.
 *
 * @param rows without examples and empty ones
 * @param examples how many example rows were left out
 * @param ignored headings of which the sheet has no column
 * @param problems about the sheet as a whole
 */
record SheetRows(NomineeSheet sheet, List<TypedRow> rows, int examples, List<String> ignored, List<Finding> problems) {

    /** Heading of the row numbers, where rows travel as text. */
    private static final String ROW = "Dòng";

    static boolean headsRowNumbers(String heading) {
        return FoldedName.of(ROW).equals(FoldedName.of(heading));
    }

    /** The rows as text that {@link PastedRows} reads back with the same row numbers. */
    String asText() {
        if (rows.isEmpty()) {
            return "";
        }
        Stream<String> heading =
                Stream.of(Stream.concat(Stream.of(ROW), sheet.columns().stream().map(Column::heading))
                        .map(PastedRows::cell)
                        .collect(Collectors.joining("\t")));
        Stream<String> lines = rows.stream().map(row -> Stream.concat(
                        Stream.of(String.valueOf(row.number())),
                        sheet.columns().stream().map(column -> row.text(column.field())))
                .map(PastedRows::cell)
                .collect(Collectors.joining("\t")));
        return Stream.concat(heading, lines).collect(Collectors.joining("\n"));
    }
}
