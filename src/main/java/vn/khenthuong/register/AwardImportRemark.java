package vn.khenthuong.register;

import vn.khenthuong.shared.Clause;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.shared.Text;

/**
 * What is said of a cell of a list of earlier awards.
 *
 * @param number of the row in the spreadsheet
 * @param field the column; null if it is about the row
 * @param found what stands there, at most 200 characters; a citizen number masked
 * @param rule stable name
 * @param blocks whether it must be corrected; else the row is left out
 */
public record AwardImportRemark(int number, AwardField field, String found, String rule, boolean blocks, Text message) {

    /** As the findings of every other rule. */
    public Finding finding() {
        return new Finding(
                rule,
                blocks ? Severity.BLOCK : Severity.INFO,
                new Subject(
                        Subject.Kind.FILE,
                        "row-" + number,
                        field == null ? "" : field.key(),
                        "Dòng " + number + (field == null ? "" : ", cột \"" + field.label() + "\"")),
                found,
                "",
                new Clause("Quy tắc nhập liệu", ""),
                message);
    }
}
