package vn.khenthuong.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.khenthuong.eligibility.NomineeKind;

/**
 * A list of earlier awards before it is taken, and after.
 *
 * @param id identifies it
 * @param fileName as it was uploaded
 * @param startedAt when
 * @param rows how many rows it has
 * @param wrong rows that must be corrected; nothing is taken while there is one
 * @param known rows that the register holds already; they are left out
 * @param ignored headings that are not read, empty if none
 * @param entered how many entries it became; null as long as it is not taken
 * @param first the first rows that can be entered, {@value #FIRST} at most
 * @param forms the forms that it names, the most frequent first
 * @param places the units that have no code here, the most frequent first, {@value #MOST} at most
 */
public record AwardImportView(
        UUID id,
        String fileName,
        Instant startedAt,
        int rows,
        int wrong,
        int known,
        String ignored,
        Integer entered,
        List<Row> first,
        List<Named> forms,
        List<Named> places) {

    static final int FIRST = 10;
    static final int MOST = 50;

    /**
     * A row that can be entered.
     *
     * @param number beside it in the spreadsheet
     * @param unit the unit's name as it will stand
     * @param form the form's name as it will stand
     */
    public record Row(
            int number,
            NomineeKind kind,
            String name,
            LocalDate birthDate,
            String unit,
            String form,
            String decisionNumber,
            LocalDate decisionDate) {}

    /**
     * A name and how many rows have it.
     *
     * @param known whether it had a code, or stood in the register, before
     */
    public record Named(String name, int rows, boolean known) {}

    /** Rows that are new to the register. */
    public int fresh() {
        return rows - wrong - known;
    }

    /** Whether taking it would enter anything. */
    public boolean takeable() {
        return entered == null && wrong == 0 && fresh() > 0;
    }
}
