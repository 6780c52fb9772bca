package vn.khenthuong.workbook;

import java.util.List;
import vn.khenthuong.campaign.QuotaDrafts;
import vn.khenthuong.shared.Text;

/**
 * What an uploaded workbook of quota lines holds, and what it would change.
 *
 * @param rows how many lines were read
 * @param ignored headings that are no column of ours
 * @param problems cell by cell, what has to be mended in the file; if there is any, nothing can be taken
 * @param outcome what the draft would become; null while there are problems
 */
public record QuotaPreview(int rows, List<String> ignored, List<Problem> problems, QuotaDrafts.Outcome outcome) {

    /**
     * A cell that cannot be read as it should.
     *
     * @param cell as the spreadsheet calls it, for example {@code F7}
     * @param heading over its column
     * @param found what stands there
     */
    public record Problem(String cell, String heading, String found, Text what) {}

    /** Whether it can be taken and would change anything. */
    public boolean takeable() {
        return outcome != null && !outcome.changes().isEmpty();
    }
}
