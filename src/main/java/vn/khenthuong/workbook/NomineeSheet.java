package vn.khenthuong.workbook;

import java.util.List;
import java.util.Optional;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.register.FoldedName;

/**
 * One sheet of the workbook: who is on it and which columns it has.
 *
 * @param name of the sheet
 */
record NomineeSheet(NomineeKind kind, String name, List<Column> columns) {

    /** In front of a name: the row is the example and is never read. */
    static final String EXAMPLE = "Ví dụ:";

    Optional<Column> column(String field) {
        return columns.stream().filter(column -> column.field().equals(field)).findFirst();
    }

    /** Where the column of a field stands, from 0; behind all others if there is none. */
    int place(String field) {
        return column(field).map(columns::indexOf).orElse(columns.size());
    }

    boolean called(String other) {
        return FoldedName.of(name).equals(FoldedName.of(other));
    }
}
