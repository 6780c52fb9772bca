package vn.khenthuong.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.khenthuong.eligibility.LocalFigures;
import vn.khenthuong.proposal.NomineeDraft;
import vn.khenthuong.register.FoldedName;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.FormReader;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.workbook.Table.Cell;

/** Turns the cells of a sheet into nominees, reading days and numbers as the form does; nothing is guessed. */
final class RowReader {

    /** Titles and notes stand above the headings. */
    private static final int ROWS_ABOVE = 10;

    private final NomineeSheet sheet;

    RowReader(NomineeSheet sheet) {
        this.sheet = sheet;
    }

    /** @param headed whether the headings must be there; without them the columns stand in the sheet's own order */
    SheetRows read(Table table, boolean headed) {
        Heading heading = heading(table).orElse(null);
        if (heading == null && headed) {
            return nothing(
                    "sheet-heading-missing",
                    "Trang \"" + sheet.name()
                            + "\" không có dòng tiêu đề cột như trong tệp mẫu. Hãy dùng tệp mẫu tải từ trang" + " này.",
                    "The sheet '" + sheet.name() + "' has no headings. Use the workbook from this page.");
        }
        Map<Integer, Column> columns = heading == null ? ownOrder() : heading.columns();
        if (columns.values().stream().noneMatch(column -> column.field().equals("name"))) {
            String name = sheet.column("name").map(Column::heading).orElseThrow();
            return nothing(
                    "sheet-column-missing",
                    "\"" + sheet.name() + "\": không thấy cột \"" + name + "\". Hãy giữ dòng tiêu đề của tệp mẫu.",
                    "'" + sheet.name() + "': the column '" + name + "' is missing. Keep the workbook's headings.");
        }
        List<TypedRow> rows = new ArrayList<>();
        int examples = 0;
        for (Table.Row row : table.rows()) {
            if (heading != null && row.number() <= heading.row()) {
                continue;
            }
            if (columns.keySet().stream().allMatch(column -> row.at(column).equals(Cell.EMPTY))) {
                continue;
            }
            TypedRow typed = row(row, columns, heading, table.from1904());
            if (typed.text("name").startsWith(NomineeSheet.EXAMPLE)) {
                examples++;
            } else {
                rows.add(typed);
            }
        }
        return new SheetRows(sheet, rows, examples, heading == null ? List.of() : heading.ignored(), List.of());
    }

    private SheetRows nothing(String rule, String vi, String en) {
        return new SheetRows(
                sheet,
                List.of(),
                0,
                List.of(),
                List.of(Finding.invalid(rule, Subject.file(sheet.name()), "", "", vi, en)));
    }

    /**
     * The row of headings.
     *
     * @param numbers the column that holds row numbers; -1 if none
     */
    private record Heading(int row, Map<Integer, Column> columns, int numbers, List<String> ignored) {}

    private Optional<Heading> heading(Table table) {
        return table.rows().stream()
                .limit(ROWS_ABOVE)
                .map(this::heading)
                .filter(heading -> heading.columns().size() >= 2
                        || heading.columns().values().stream()
                                .anyMatch(column -> column.field().equals("name")))
                .findFirst();
    }

    private Heading heading(Table.Row row) {
        Map<Integer, Column> columns = new HashMap<>();
        Set<String> known = new LinkedHashSet<>();
        List<String> ignored = new ArrayList<>();
        int numbers = -1;
        for (Integer at : row.cells().keySet().stream().sorted().toList()) {
            String text = row.at(at).text();
            Optional<Column> column = sheet.columns().stream()
                    .filter(candidate -> candidate.headedBy(text))
                    .findFirst();
            if (SheetRows.headsRowNumbers(text)) {
                numbers = at;
            } else if (column.isPresent() && known.add(column.get().field())) {
                columns.put(at, column.get());
            } else if (!FoldedName.of(text).isEmpty()) {
                ignored.add(text.strip());
            }
        }
        return new Heading(row.number(), columns, numbers, ignored);
    }

    private Map<Integer, Column> ownOrder() {
        Map<Integer, Column> columns = new LinkedHashMap<>();
        for (int i = 0; i < sheet.columns().size(); i++) {
            columns.put(i, sheet.columns().get(i));
        }
        return columns;
    }

    private TypedRow row(Table.Row row, Map<Integer, Column> columns, Heading heading, boolean from1904) {
        String given = heading == null || heading.numbers() < 0
                ? ""
                : row.at(heading.numbers()).text();
        int number = given.matches("\\d{1,7}") ? Integer.parseInt(given) : row.number();
        Map<String, String> texts = new HashMap<>();
        List<Finding> unreadable = new ArrayList<>();
        columns.forEach((at, column) -> texts.put(column.field(), text(row.at(at), column, from1904)));
        Subject subject = Subject.nominee(
                sheet.kind() + "-" + number, sheet.name() + ", dòng " + number + ": " + texts.getOrDefault("name", ""));
        columns.forEach((at, column) -> check(row.at(at), column, subject, unreadable));
        FormReader reader = new FormReader(subject);
        NomineeDraft draft = new Cells(texts, subject, reader, unreadable).draft();
        unreadable.addAll(reader.findings());
        return new TypedRow(sheet.kind(), number, texts, draft, List.copyOf(unreadable));
    }

    private static String text(Cell cell, Column column, boolean from1904) {
        return column.type() == Column.Type.DAY
                ? cell.day(from1904)
                : cell.text().strip();
    }

    private static void check(Cell cell, Column column, Subject subject, List<Finding> unreadable) {
        if (cell.kind() == Cell.Kind.FORMULA) {
            unreadable.add(at(
                    subject,
                    column.field(),
                    "sheet-formula",
                    "",
                    column.heading() + ": ô là công thức. Hãy chép ô rồi dán dạng giá trị (Paste Special, Values).",
                    "This cell is a formula. Copy it and paste its value (Paste Special, Values)."));
        } else if (cell.kind() == Cell.Kind.ERROR) {
            unreadable.add(at(
                    subject,
                    column.field(),
                    "sheet-error-value",
                    "",
                    column.heading() + ": ô báo lỗi của Excel (ví dụ #N/A). Hãy nhập lại giá trị.",
                    "This cell shows an error of Excel. Enter its value."));
        }
    }

    private static Finding at(Subject subject, String field, String rule, String found, String vi, String en) {
        return Finding.invalid(
                rule, new Subject(subject.kind(), subject.id(), field, subject.label()), found, "", vi, en);
    }

    /** The cells of one row, asked by field. */
    private final class Cells {

        private final Map<String, String> texts;
        private final Subject subject;
        private final FormReader reader;
        private final List<Finding> unreadable;

        private Cells(Map<String, String> texts, Subject subject, FormReader reader, List<Finding> unreadable) {
            this.texts = texts;
            this.subject = subject;
            this.reader = reader;
            this.unreadable = unreadable;
        }

        private NomineeDraft draft() {
            return new NomineeDraft(
                    sheet.kind(),
                    text("name"),
                    text("certificateName"),
                    day("birthDate"),
                    yes("female"),
                    FormReader.digits(texts.get("citizenNumber")),
                    text("jobTitle"),
                    text("workplace"),
                    body(),
                    unit("managingUnit"),
                    choice("subjectType"),
                    null,
                    day("achievementFrom"),
                    day("achievementTo"),
                    text("achievement"),
                    Boolean.TRUE.equals(yes("directWorker")),
                    whole("voters"),
                    whole("voted"),
                    yes("allDeputiesElected"),
                    yes("reElection"),
                    yes("finishedOnTime"),
                    new LocalFigures(whole("studied"), whole("ballots"), whole("invalidBallots"), null),
                    attested());
        }

        private String text(String field) {
            return FormReader.text(texts.get(field));
        }

        private LocalDate day(String field) {
            return sheet.column(field)
                    .map(column -> reader.day(field, column.heading(), texts.get(field)))
                    .orElse(null);
        }

        private Long whole(String field) {
            return sheet.column(field)
                    .map(column -> reader.whole(field, column.heading(), texts.get(field)))
                    .orElse(null);
        }

        private Boolean yes(String field) {
            String choice = choice(field);
            return choice == null ? null : Boolean.valueOf(choice);
        }

        private UnitCode unit(String field) {
            String choice = choice(field);
            return choice == null ? null : new UnitCode(choice);
        }

        /** Where the unit proposes for one body only, nobody need say which. */
        private UnitCode body() {
            List<Column.Option> bodies =
                    sheet.column("body").map(Column::options).orElse(List.of());
            return text("body") == null && bodies.size() == 1
                    ? new UnitCode(bodies.get(0).value())
                    : unit("body");
        }

        private Set<String> attested() {
            Set<String> attested = new LinkedHashSet<>();
            for (Column column : sheet.columns()) {
                if (column.field().startsWith(Column.ATTESTED) && "true".equals(choice(column.field()))) {
                    attested.add(column.field().substring(Column.ATTESTED.length()));
                }
            }
            return attested;
        }

        private String choice(String field) {
            String typed = text(field);
            Column column = sheet.column(field).orElse(null);
            if (typed == null || column == null) {
                return null;
            }
            Optional<Column.Option> chosen = column.chosen(typed);
            if (chosen.isEmpty()) {
                unreadable.add(at(
                        subject,
                        field,
                        "sheet-choice-unknown",
                        typed,
                        column.heading() + ": \"" + typed
                                + "\" không có trong danh sách. Hãy chọn trong danh sách của ô"
                                + (column.options().isEmpty()
                                        ? "."
                                        : ", ví dụ \"" + column.options().get(0).label() + "\"."),
                        "'" + typed + "' is not in the list. Choose one of the cell's list."));
            }
            return chosen.map(Column.Option::value).orElse(null);
        }
    }
}
