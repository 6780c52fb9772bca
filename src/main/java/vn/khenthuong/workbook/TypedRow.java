package vn.khenthuong.workbook;

import java.util.List;
import java.util.Map;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.proposal.NomineeDraft;
import vn.khenthuong.shared.Finding;

/**
 * One row as it was read.
 *
 * @param number beside the row in the spreadsheet
 * @param texts what was typed, by field
 * @param draft what could be read of it
 * @param unreadable what could not
 */
record TypedRow(NomineeKind kind, int number, Map<String, String> texts, NomineeDraft draft, List<Finding> unreadable) {

    String text(String field) {
        return texts.getOrDefault(field, "");
    }
}
