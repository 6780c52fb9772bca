package vn.khenthuong.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.workbook.Column.Option;
import vn.khenthuong.workbook.Column.Type;
import vn.khenthuong.workbook.Table.Cell;

/** Cells become nominees as the form would read them; what cannot be read is named at its cell and nothing is guessed. */
class RowReaderTest {

    private static final List<Option> YES_NO = List.of(new Option("true", "Có"), new Option("false", "Không"));

    private final NomineeSheet sheet = new NomineeSheet(
            NomineeKind.INDIVIDUAL,
            "Cá nhân",
            List.of(
                    column("name", "Họ và tên", true, Type.TEXT),
                    column("birthDate", "Ngày sinh", false, Type.DAY),
                    column("citizenNumber", "Số định danh cá nhân", false, Type.DIGITS),
                    column("voters", "Tổng số cử tri", false, Type.WHOLE),
                    column("directWorker", "Trực tiếp", false, Type.CHOICE, YES_NO),
                    column("body", "Cơ quan", false, Type.CHOICE, List.of(new Option("xa-thu", "Xã Thử"))),
                    column("attested.good", "Gương mẫu", false, Type.CHOICE, YES_NO)));

    @Test
    void readsDaysAndNumbersTheVietnameseWay() {
        TypedRow row =
                only(read(heading(), row(2, "Nguyễn Văn Mẫu", "5/3/1980", "001 234 567 890", "1.250", "có", "")));
        assertThat(row.unreadable()).isEmpty();
        assertThat(row.draft().birthDate()).isEqualTo(LocalDate.of(1980, 3, 5));
        assertThat(row.draft().citizenNumber()).isEqualTo("001234567890");
        assertThat(row.draft().voters()).isEqualTo(1250);
        assertThat(row.draft().directWorker()).isTrue();
        assertThat(row.draft().body()).isEqualTo(new UnitCode("xa-thu"));
    }

    @Test
    void readsRealDaysOfExcelWhateverTheyLookLike() {
        assertThat(birth(number("29285"), false)).isEqualTo(LocalDate.of(1980, 3, 5));
        assertThat(birth(number("27823"), true)).isEqualTo(LocalDate.of(1980, 3, 5));
    }

    /** 1980 is day 1980 of Excel, in 1905: a year alone must not become a birthday. */
    @Test
    void aYearIsNoDay() {
        TypedRow row = only(read(heading(), cells(2, Map.of(0, text("Mẫu"), 1, number("1980")))));
        assertThat(row.draft().birthDate()).isNull();
        assertThat(row.unreadable()).singleElement().satisfies(finding -> {
            assertThat(finding.subject().field()).isEqualTo("birthDate");
            assertThat(finding.message().vi()).startsWith("Ngày sinh: \"1980\" không phải là một ngày");
        });
    }

    @Test
    void everythingWrongIsNamedAtItsCell() {
        TypedRow row = only(read(heading(), row(2, "Mẫu", "32/13/1980", "1", "98,5", "chắc là có", "Xã Lạ")));
        assertThat(row.unreadable())
                .extracting(finding -> finding.subject().field())
                .containsExactlyInAnyOrder("birthDate", "voters", "directWorker", "body");
        assertThat(row.unreadable())
                .allMatch(finding -> finding.subject().label().equals("Cá nhân, dòng 2: Mẫu"));
    }

    @Test
    void formulasAndErrorsAreNeverRead() {
        TypedRow row = only(read(
                heading(), cells(2, Map.of(0, new Cell(Cell.Kind.FORMULA, ""), 1, new Cell(Cell.Kind.ERROR, "")))));
        assertThat(row.unreadable())
                .extracting(finding -> finding.rule())
                .containsExactlyInAnyOrder("sheet-formula", "sheet-error-value");
        assertThat(row.draft().name()).isNull();
    }

    @Test
    void theExampleAndEmptyRowsAreNotRead() {
        SheetRows rows = read(heading(), row(2, "Ví dụ: Nguyễn Văn Mẫu"), row(3, "Trần Thị Ví Dụ"));
        assertThat(rows.examples()).isEqualTo(1);
        assertThat(rows.rows()).extracting(TypedRow::number).containsExactly(3);
    }

    @Test
    void headingsMayStandInAnyOrderAndLetterCase() {
        SheetRows rows = read(row(1, "STT", "NGÀY SINH", "họ và tên *"), row(2, "1", "05/03/1980", "Nguyễn Văn Mẫu"));
        assertThat(only(rows).draft().name()).isEqualTo("Nguyễn Văn Mẫu");
        assertThat(rows.ignored()).containsExactly("STT");
    }

    @Test
    void withoutHeadingsColumnsStandInTheSheetsOrder() {
        Table table = new Table("", List.of(row(1, "Nguyễn Văn Mẫu", "05/03/1980")), false);
        assertThat(only(new RowReader(sheet).read(table, false)).draft().birthDate())
                .isEqualTo(LocalDate.of(1980, 3, 5));
        assertThat(new RowReader(sheet).read(table, true).problems())
                .extracting(finding -> finding.rule())
                .containsExactly("sheet-heading-missing");
    }

    /** One known heading would be a row of data, were it not the one that no row can do without. */
    @Test
    void theNamesHeadingAloneIsAHeading() {
        SheetRows rows = read(row(1, "Họ và tên", "Ghi chú"), row(2, "Nguyễn Văn Mẫu", "x"));
        assertThat(only(rows).draft().name()).isEqualTo("Nguyễn Văn Mẫu");
        assertThat(rows.ignored()).containsExactly("Ghi chú");
    }

    @Test
    void aSheetWithoutNamesIsToldSo() {
        assertThat(read(row(1, "Ngày sinh", "Cơ quan"), row(2, "05/03/1980", "Xã Thử"))
                        .problems())
                .extracting(finding -> finding.rule())
                .containsExactly("sheet-column-missing");
    }

    @Test
    void criteriaAreThoseAnsweredYes() {
        TypedRow row = only(read(heading(), row(2, "Mẫu", "", "", "", "", "", "Có")));
        assertThat(row.draft().attested()).containsExactly("good");
    }

    /** What the preview hands out is what taking reads: the same texts and the same row numbers. */
    @Test
    void rowsSurviveAsText() {
        SheetRows rows =
                read(heading(), row(7, "\"Tổ\" Mẫu\nhai dòng", "05/03/1980", "", "1.250", "Có"), row(9, "B\tC"));
        SheetRows again = new RowReader(sheet).read(PastedRows.table(rows.asText()), false);
        assertThat(again.rows()).extracting(TypedRow::draft).isEqualTo(drafts(rows));
        assertThat(again.rows()).extracting(TypedRow::number).containsExactly(7, 9);
    }

    private static List<Object> drafts(SheetRows rows) {
        return rows.rows().stream().map(row -> (Object) row.draft()).toList();
    }

    private LocalDate birth(Cell cell, boolean from1904) {
        Table table = new Table("Cá nhân", List.of(heading(), cells(2, Map.of(0, text("Mẫu"), 1, cell))), from1904);
        return only(new RowReader(sheet).read(table, true)).draft().birthDate();
    }

    private SheetRows read(Table.Row... rows) {
        return new RowReader(sheet).read(new Table("Cá nhân", List.of(rows), false), true);
    }

    private static TypedRow only(SheetRows rows) {
        assertThat(rows.problems()).isEmpty();
        assertThat(rows.rows()).hasSize(1);
        return rows.rows().get(0);
    }

    private Table.Row heading() {
        return row(1, sheet.columns().stream().map(Column::title).toArray(String[]::new));
    }

    private static Table.Row row(int number, String... texts) {
        Map<Integer, Cell> cells = new HashMap<>();
        IntStream.range(0, texts.length).filter(i -> !texts[i].isEmpty()).forEach(i -> cells.put(i, text(texts[i])));
        return cells(number, cells);
    }

    private static Table.Row cells(int number, Map<Integer, Cell> cells) {
        return new Table.Row(number, cells);
    }

    private static Cell text(String text) {
        return new Cell(Cell.Kind.TEXT, text);
    }

    private static Cell number(String number) {
        return new Cell(Cell.Kind.NUMBER, number);
    }

    private static Column column(String field, String heading, boolean required, Type type) {
        return column(field, heading, required, type, new ArrayList<>());
    }

    private static Column column(String field, String heading, boolean required, Type type, List<Option> options) {
        return new Column(field, heading, required, type, "", List.of(), options, "");
    }
}
