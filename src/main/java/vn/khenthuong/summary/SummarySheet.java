package vn.khenthuong.summary;

import java.util.List;

/**
 * One table of the summing-up, in Vietnamese, as it stands in the report and in the workbook.
 *
 * @param heading what it shows
 * @param columns headings
 * @param rows as many cells as columns, each a text, a whole number or a number of days
 */
public record SummarySheet(String heading, List<String> columns, List<List<Object>> rows) {

    public SummarySheet {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
