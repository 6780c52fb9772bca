package vn.khenthuong.document;

import java.util.List;

/**
 * The report that sums a campaign up (báo cáo tổng kết).
 *
 * @param subject after "BÁO CÁO"
 * @param addressee to whom
 * @param grounds one line each, without the closing mark
 * @param summary paragraphs under the first heading
 * @param tables one section each, numbered after the first
 * @param closing the last paragraph
 * @param recipients "Nơi nhận", without dashes and marks
 */
public record SummaryData(
        Letterhead head,
        String subject,
        String addressee,
        List<String> grounds,
        List<String> summary,
        List<Table> tables,
        String closing,
        List<String> recipients,
        SignatureBlock signature) {

    private static final List<String> NUMBERS = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");

    public SummaryData {
        grounds = List.copyOf(grounds);
        summary = List.copyOf(summary);
        tables = List.copyOf(tables);
        recipients = List.copyOf(recipients);
    }

    /**
     * The Roman number of a section.
     *
     * @param section from 0, at most 9
     */
    public String number(int section) {
        return NUMBERS.get(section);
    }

    /**
     * A section that is a table.
     *
     * @param widths per column, in hundredths of the table's
     * @param figures per column whether it holds figures, which stand to the right
     * @param rows may be empty, and the section says so
     */
    public record Table(
            String heading,
            List<String> columns,
            List<Integer> widths,
            List<Boolean> figures,
            List<List<String>> rows) {

        public Table {
            columns = List.copyOf(columns);
            widths = List.copyOf(widths);
            figures = List.copyOf(figures);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
