package vn.khenthuong.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;
import vn.khenthuong.campaign.QuotaRow;
import vn.khenthuong.eligibility.Counting;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.UnitKind;
import vn.khenthuong.register.FoldedName;
import vn.khenthuong.shared.Text;
import vn.khenthuong.workbook.Table.Cell;
import vn.khenthuong.workbook.Table.Cell.Kind;

/** Reads quota lines row by row and says, cell by cell, what cannot be meant. */
final class QuotaRowReader {

    private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,3}(\\.\\d{3})*|\\d{1,9}");
    private static final int MOST = 10_000;

    /** A body of this name stands more than once, so that only its code says which one is meant. */
    private static final String AMBIGUOUS = "";

    private final Map<String, String> bodies = new HashMap<>();
    private final Map<String, String> kinds = new HashMap<>();
    private final Map<String, Integer> keys = new HashMap<>();
    private final Map<String, Integer> named = new HashMap<>();
    private final List<QuotaPreview.Problem> problems = new ArrayList<>();

    /** Cells that cannot be read at all, so that each is named once. */
    private final Set<String> said = new HashSet<>();

    private Table.Row row;
    private Map<QuotaColumn, Integer> at;

    /** @param words a kind of units in words, by its name */
    QuotaRowReader(List<Unit> units, UnaryOperator<String> words) {
        for (Unit unit : units) {
            bodies.merge(FoldedName.of(unit.name()).value(), unit.code().value(), (one, other) -> AMBIGUOUS);
        }
        units.forEach(unit -> bodies.put(unit.code().value(), unit.code().value()));
        for (UnitKind kind : QuotaSheets.kinds()) {
            kinds.put(FoldedName.of(words.apply(kind.name())).value(), kind.name());
            kinds.put(FoldedName.of(kind.name()).value(), kind.name());
        }
    }

    List<QuotaPreview.Problem> problems() {
        return List.copyOf(problems);
    }

    QuotaRow read(Table.Row row, Map<Integer, QuotaColumn> columns) {
        this.row = row;
        this.at = new EnumMap<>(QuotaColumn.class);
        columns.forEach((place, column) -> at.put(column, place));
        Map<Counting, Integer> limits = new EnumMap<>(Counting.class);
        boolean typed = false;
        for (QuotaColumn column : QuotaColumn.values()) {
            if (column.counting().isEmpty()) {
                continue;
            }
            typed |= formula(column);
            if (!text(column).isEmpty()) {
                typed = true;
                number(column, limits, column.counting().get());
            }
        }
        String key = key();
        List<String> units = bodies();
        List<String> sorts = kinds();
        if (!typed) {
            problem(
                    QuotaColumn.INDIVIDUAL,
                    "Chưa có số lượng nào. Hãy nhập số cá nhân, số tập thể hoặc số tính chung.",
                    "No number is entered. Enter one of the three.");
        }
        if (text(QuotaColumn.BODIES).isEmpty()
                && text(QuotaColumn.KINDS).isEmpty()
                && !formula(QuotaColumn.BODIES)
                && !formula(QuotaColumn.KINDS)) {
            problem(
                    QuotaColumn.BODIES,
                    "Chưa biết dòng này áp dụng cho ai. Hãy nhập đơn vị hoặc loại đơn vị.",
                    "It applies to nobody. Enter a body or a kind of bodies.");
        }
        return new QuotaRow(
                key,
                units,
                sorts,
                yes(QuotaColumn.REMAINING),
                limits,
                yes(QuotaColumn.EXACT),
                words(QuotaColumn.TEXT, 1000),
                words(QuotaColumn.ENGLISH, 1000),
                words(QuotaColumn.REF, 200),
                words(QuotaColumn.QUOTE, 4000));
    }

    private String key() {
        String key = text(QuotaColumn.KEY);
        if (key.isEmpty()) {
            problem(QuotaColumn.KEY, "Chưa nhập mã dòng.", "The line has no code.");
        } else if (!KEY.matcher(key).matches()) {
            problem(
                    QuotaColumn.KEY,
                    "Mã dòng gồm chữ in hoa không dấu, chữ số, gạch dưới, bắt đầu bằng chữ, tối đa 40 ký tự.",
                    "A line's code is capitals, digits and underscores, at most 40, a letter first.");
        }
        Integer before = key.isEmpty() ? null : keys.putIfAbsent(key, row.number());
        if (before != null) {
            problem(
                    QuotaColumn.KEY,
                    "Mã dòng đã có ở dòng " + before + ". Mỗi dòng chỉ tiêu có một mã riêng.",
                    "Row " + before + " has this code already; every line has its own.");
        }
        return key;
    }

    private List<String> bodies() {
        List<String> found = new ArrayList<>();
        for (String name : entries(QuotaColumn.BODIES)) {
            String code =
                    bodies.getOrDefault(name, bodies.get(FoldedName.of(name).value()));
            if (code == null) {
                problem(
                        QuotaColumn.BODIES,
                        "Tổ chức không có đơn vị \"" + name + "\". Hãy ghi mã hoặc tên như trong trang \"Danh mục\".",
                        "The organisation has no unit \"" + name + "\". See the sheet of codes.");
            } else if (code.equals(AMBIGUOUS)) {
                problem(
                        QuotaColumn.BODIES,
                        "Có nhiều đơn vị tên \"" + name + "\". Hãy ghi mã đơn vị.",
                        "Several units are called \"" + name + "\". Enter the code.");
            } else {
                Integer before = named.putIfAbsent(code, row.number());
                if (before != null) {
                    problem(
                            QuotaColumn.BODIES,
                            "Đơn vị \"" + name + "\" đã có ở dòng " + before
                                    + ". Mỗi đơn vị chỉ thuộc một dòng chỉ tiêu.",
                            "Row " + before + " names \"" + name + "\" already; a body has one line.");
                } else {
                    found.add(code);
                }
            }
        }
        return found;
    }

    private List<String> kinds() {
        List<String> found = new ArrayList<>();
        for (String name : entries(QuotaColumn.KINDS)) {
            String kind = kinds.get(FoldedName.of(name).value());
            if (kind == null) {
                problem(
                        QuotaColumn.KINDS,
                        "Không có loại đơn vị \"" + name + "\". Các loại có ở cuối trang \"Danh mục\".",
                        "There is no kind of units \"" + name + "\". See the end of the sheet of codes.");
            } else if (!found.contains(kind)) {
                found.add(kind);
            }
        }
        return found;
    }

    private void number(QuotaColumn column, Map<Counting, Integer> limits, Counting counting) {
        String typed = text(column);
        if (typed.startsWith("-") || typed.startsWith("−")) {
            problem(column, "Số lượng không được âm. Hãy nhập từ 0 đến 10.000.", "A limit is never below zero.");
        } else if (!WHOLE.matcher(typed).matches()) {
            problem(
                    column,
                    "Đây không phải số nguyên. Hãy nhập chữ số, từ 0 đến 10.000.",
                    "This is no whole number. Enter digits, 0 to 10,000.");
        } else {
            int number = Integer.parseInt(typed.replace(".", ""));
            if (number > MOST) {
                problem(column, "Số lượng quá lớn. Hãy nhập từ 0 đến 10.000.", "The limit is above 10,000.");
            } else {
                limits.put(counting, number);
            }
        }
    }

    private boolean yes(QuotaColumn column) {
        String typed = FoldedName.of(text(column)).value();
        if (Set.of("co", "x", "yes", "1").contains(typed)) {
            return true;
        }
        if (!typed.isEmpty() && !Set.of("khong", "no", "0").contains(typed)) {
            problem(column, "Hãy ghi Có hoặc Không.", "Enter Có or Không.");
        }
        return false;
    }

    private String words(QuotaColumn column, int longest) {
        String typed = text(column);
        if (typed.length() > longest) {
            problem(
                    column,
                    "Dài hơn " + longest + " ký tự. Hãy rút gọn.",
                    "It is longer than " + longest + " characters.");
        }
        return typed;
    }

    private List<String> entries(QuotaColumn column) {
        return new ArrayList<>(new LinkedHashSet<>(Arrays.stream(text(column).split("[;\\n]"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList()));
    }

    /** What stands in the cell; nothing where it cannot be read, which is said once. */
    private String text(QuotaColumn column) {
        Cell cell = row.at(at.get(column));
        if (formula(column)) {
            if (said.add(reference(column))) {
                problem(
                        column,
                        cell.kind() == Kind.FORMULA
                                ? "Ô là công thức. Hãy chép ô rồi dán dạng giá trị (Paste Special, Values)."
                                : "Ô báo lỗi của Excel (ví dụ #N/A). Hãy nhập lại giá trị.",
                        cell.kind() == Kind.FORMULA
                                ? "This cell is a formula. Copy it and paste its value (Paste Special, Values)."
                                : "This cell shows an error of Excel. Enter its value.");
            }
            return "";
        }
        return cell.text().strip();
    }

    private boolean formula(QuotaColumn column) {
        Kind kind = row.at(at.get(column)).kind();
        return kind == Kind.FORMULA || kind == Kind.ERROR;
    }

    private void problem(QuotaColumn column, String vi, String en) {
        problems.add(new QuotaPreview.Problem(
                reference(column), column.heading(), row.at(at.get(column)).text(), new Text(vi, en)));
    }

    private String reference(QuotaColumn column) {
        return CellReference.convertNumToColString(at.get(column)) + row.number();
    }
}
