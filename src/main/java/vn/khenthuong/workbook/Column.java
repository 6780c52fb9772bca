package vn.khenthuong.workbook;

import java.util.List;
import java.util.Optional;
import vn.khenthuong.register.FoldedName;
import vn.khenthuong.shared.Clause;

/**
 * A column of a sheet.
 *
 * @param field the input of the nominee's form that it fills; {@code attested.} and a criterion's key for a criterion
 * @param heading as it stands over the column and on the form
 * @param help how to fill it
 * @param clauses where the plan speaks of it
 * @param options what can be chosen; empty where anything can be typed
 * @param example what the example row shows
 */
record Column(
        String field,
        String heading,
        boolean required,
        Type type,
        String help,
        List<Clause> clauses,
        List<Option> options,
        String example) {

    /** Fields of criteria begin so. */
    static final String ATTESTED = "attested.";

    enum Type {
        TEXT,
        DAY,
        WHOLE,
        DIGITS,
        CHOICE
    }

    /**
     * One of the things that can be chosen.
     *
     * @param value as it is stored
     * @param label as the sheet's list shows it
     * @param folded the label without diacritics and letter case
     */
    record Option(String value, String label, FoldedName folded) {

        Option(String value, String label) {
            this(value, label, FoldedName.of(label));
        }
    }

    /** The option that was typed, by its label however its letters are written, or by its value. */
    Optional<Option> chosen(String typed) {
        FoldedName folded = FoldedName.of(typed);
        return options.stream()
                .filter(option ->
                        option.value().equals(typed) || option.folded().equals(folded))
                .findFirst();
    }

    boolean headedBy(String text) {
        return FoldedName.of(heading).equals(FoldedName.of(text));
    }

    /** As people know the column, a required one with its mark. */
    String title() {
        return required ? heading + " *" : heading;
    }
}
