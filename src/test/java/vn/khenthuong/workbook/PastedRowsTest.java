package vn.khenthuong.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import vn.khenthuong.shared.RefusedException;

/** What a spreadsheet puts on the clipboard, and what our own rows are written as. */
class PastedRowsTest {

    @Test
    void cellsStandBetweenTabsAndRowsOnLines() {
        assertThat(cells("A\tB\r\n\r\nC\t\tD\n")).containsExactly(List.of("A", "B"), List.of("C", "D"));
        assertThat(PastedRows.table("A\n\nC").rows())
                .extracting(Table.Row::number)
                .containsExactly(1, 3);
    }

    @Test
    void aQuotedCellMayHoldLinesTabsAndQuotes() {
        assertThat(cells("\"A\nB\t\"\"C\"\"\"\tD")).containsExactly(List.of("A\nB\t\"C\"", "D"));
    }

    /** Excel does not quote a cell that merely holds quotes. */
    @Test
    void aQuoteInsideAWordIsAQuote() {
        assertThat(cells("\"Điểm sáng\" bầu cử\tB\n\"Chưa đóng\tC"))
                .containsExactly(List.of("\"Điểm sáng\" bầu cử", "B"), List.of("\"Chưa đóng", "C"));
    }

    @Test
    void tooMuchTextIsRefused() {
        assertThatThrownBy(() -> PastedRows.table("a".repeat(SheetRefusal.MAX_CHARACTERS + 1)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("sheet-too-much-text");
    }

    @Property(tries = 300)
    void everyCellThatIsWrittenIsReadBack(
            @ForAll @Size(min = 1, max = 4)
                    List<@Chars({'a', 'đ', '"', '\t', '\n', ' '}) @StringLength(min = 1, max = 6) String> texts) {
        String line = String.join("\t", texts.stream().map(PastedRows::cell).toList());
        List<String> written = texts.stream().filter(text -> !text.isBlank()).toList();
        assertThat(cells(line)).isEqualTo(written.isEmpty() ? List.of() : List.of(written));
    }

    private static List<List<String>> cells(String text) {
        return PastedRows.table(text).rows().stream()
                .map(row -> new TreeMap<>(row.cells())
                        .values().stream().map(Table.Cell::text).toList())
                .toList();
    }
}
