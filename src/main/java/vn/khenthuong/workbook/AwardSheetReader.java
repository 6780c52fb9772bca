package vn.khenthuong.workbook;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import vn.khenthuong.register.AwardField;
import vn.khenthuong.register.FoldedName;
import vn.khenthuong.register.ListedAward;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.workbook.Table.Cell;

/** Reads earlier awards off the first sheet whose headings say that it holds them, row after row. */
final class AwardSheetReader implements XlsxFile.SheetReader {

    /** Titles and notes stand above the headings. */
    private static final int ROWS_ABOVE = 10;

    /** So many headings are no accident. */
    private static final int SURE = 3;

    private static final Map<String, AwardField> HEADINGS = headings();

    private final Consumer<ListedAward> each;
    private final List<String> ignored = new ArrayList<>();
    private Map<Integer, AwardField> columns;
    private int seen;
    private int rows;

    AwardSheetReader(Consumer<ListedAward> each) {
        this.each = each;
    }

    /** Other words that people put over a column. */
    private static Map<String, AwardField> headings() {
        Map<String, AwardField> known = new HashMap<>();
        for (AwardField field : AwardField.values()) {
            known.put(FoldedName.of(field.label()).value(), field);
        }
        Map.of(
                        AwardField.NAME,
                        List.of("ho va ten", "ho ten", "ten tap the", "ten", "name"),
                        AwardField.KIND,
                        List.of("ca nhan tap the", "doi tuong", "loai", "kind"),
                        AwardField.BIRTH_DATE,
                        List.of("ngay thang nam sinh", "birth date"),
                        AwardField.CITIZEN_NUMBER,
                        List.of("so cccd", "cccd", "so dinh danh", "citizen number"),
                        AwardField.UNIT,
                        List.of("ma don vi", "ten don vi", "don vi cong tac", "unit"),
                        AwardField.ACHIEVEMENT,
                        List.of("thanh tich", "phong trao", "noi dung khen thuong", "achievement", "campaign"),
                        AwardField.FORM,
                        List.of("hinh thuc", "danh hieu", "award form", "form"),
                        AwardField.DECISION_NUMBER,
                        List.of("so qd", "quyet dinh so", "so ky hieu quyet dinh", "decision number"),
                        AwardField.DECISION_DATE,
                        List.of("ngay qd", "ngay ky", "ngay ban hanh", "decision date"),
                        AwardField.GRANTED_BY,
                        List.of("cap khen thuong", "co quan quyet dinh", "nguoi ky", "granted by"))
                .forEach((field, words) -> words.forEach(word -> known.put(word, field)));
        return Map.copyOf(known);
    }

    @Override
    public boolean read(SheetCells cells, String name, boolean from1904, InputStream sheet) throws XMLStreamException {
        seen = 0;
        cells.read(sheet, row -> row(row, from1904));
        return columns == null;
    }

    /**
     * After all sheets were offered.
     *
     * @return headings that are not read
     * @throws RefusedException if there were no headings, or no row below them
     */
    List<String> finish() {
        if (columns == null) {
            throw SheetRefusal.of(
                    "sheet-heading-missing",
                    "Không trang nào có dòng tiêu đề cột như trong tệp mẫu (" + required()
                            + "). Hãy dùng tệp mẫu tải từ trang này, hoặc ghi các tiêu đề này lên trên các cột.",
                    "No sheet has the headings of the workbook (" + required()
                            + "). Use the workbook from this page, or write them over the columns.");
        }
        if (rows == 0) {
            throw SheetRefusal.of(
                    "sheet-empty",
                    "Không có dòng nào để nhập. Hãy điền dưới dòng tiêu đề (dòng ví dụ không được tính) rồi thử lại.",
                    "There is no row to take. Fill the rows below the headings (the example does not count).");
        }
        return List.copyOf(ignored);
    }

    private boolean row(Table.Row row, boolean from1904) {
        if (columns == null) {
            columns = columns(row).orElse(null);
            return columns != null || ++seen < ROWS_ABOVE;
        }
        if (columns.keySet().stream().allMatch(at -> row.at(at).equals(Cell.EMPTY))) {
            return true;
        }
        ListedAward listed = listed(row, from1904);
        String name = listed.texts().getOrDefault(AwardField.NAME, "");
        if (!name.startsWith(NomineeSheet.EXAMPLE)) {
            if (++rows > SheetBounds.AWARDS.rows()) {
                throw SheetRefusal.tooManyRows(SheetBounds.AWARDS.rows());
            }
            each.accept(listed);
        }
        return true;
    }

    /** The fields by column, if this is the row of headings. */
    private Optional<Map<Integer, AwardField>> columns(Table.Row row) {
        Map<Integer, AwardField> found = new HashMap<>();
        List<String> others = new ArrayList<>();
        for (Integer at : row.cells().keySet().stream().sorted().toList()) {
            String heading = row.at(at).text().strip();
            AwardField field = HEADINGS.get(FoldedName.of(heading).value());
            if (field != null && !found.containsValue(field)) {
                found.put(at, field);
            } else if (!FoldedName.of(heading).isEmpty()) {
                others.add(heading);
            }
        }
        if (found.size() < SURE) {
            return Optional.empty();
        }
        String missing = Arrays.stream(AwardField.values())
                .filter(field -> field.required() && !found.containsValue(field))
                .map(field -> "\"" + field.label() + "\"")
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw SheetRefusal.of(
                    "sheet-column-missing",
                    "Dòng tiêu đề (dòng " + row.number() + ") không có cột " + missing
                            + ". Hãy thêm cột, hoặc đặt lại tiêu đề như trong tệp mẫu.",
                    "The headings (row " + row.number() + ") lack " + missing
                            + ". Add the columns, or name them as the workbook does.");
        }
        ignored.addAll(others);
        return Optional.of(found);
    }

    private ListedAward listed(Table.Row row, boolean from1904) {
        Map<AwardField, String> texts = new EnumMap<>(AwardField.class);
        List<Finding> unreadable = new ArrayList<>();
        columns.forEach((at, field) -> {
            Cell cell = row.at(at);
            switch (cell.kind()) {
                case FORMULA ->
                    unreadable.add(unreadable(
                            field,
                            "sheet-formula",
                            "Ô là công thức. Hãy chép ô rồi dán dạng giá trị (Paste Special, Values).",
                            "This cell is a formula. Copy it and paste its value (Paste Special, Values)."));
                case ERROR ->
                    unreadable.add(unreadable(
                            field,
                            "sheet-error-value",
                            "Ô báo lỗi của Excel (ví dụ #N/A). Hãy nhập lại giá trị.",
                            "This cell shows an error of Excel. Enter its value."));
                default -> texts.put(field, field.day() ? cell.day(from1904) : cell.text());
            }
        });
        return new ListedAward(row.number(), texts, List.copyOf(unreadable));
    }

    private static Finding unreadable(AwardField field, String rule, String vi, String en) {
        return Finding.invalid(rule, new Subject(Subject.Kind.FILE, "", field.key(), field.label()), "", "", vi, en);
    }

    private static String required() {
        return Arrays.stream(AwardField.values())
                .filter(AwardField::required)
                .map(AwardField::label)
                .collect(Collectors.joining(", "));
    }
}
