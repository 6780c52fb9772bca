package vn.khenthuong.register;

import java.util.List;
import java.util.Map;
import vn.khenthuong.shared.Finding;

/**
 * A row of a list of earlier awards, as it was read.
 *
 * @param number beside the row in the spreadsheet, from 1
 * @param texts what stands in its cells, days as {@code dd/MM/yyyy}; a field without a text is missing
 * @param unreadable what is said of cells that could not be read, such as formulas; their fields are not judged further
 */
public record ListedAward(int number, Map<AwardField, String> texts, List<Finding> unreadable) {

    String text(AwardField field) {
        return texts.get(field);
    }

    /** Leaves out who it is. */
    @Override
    public String toString() {
        return "ListedAward[" + number + "]";
    }
}
