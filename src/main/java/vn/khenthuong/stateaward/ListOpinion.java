package vn.khenthuong.stateaward;

import java.time.LocalDate;
import java.util.List;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.NomineeId;

/**
 * What the Party committee or the People's Committee said of a list, line by line, by their document.
 *
 * @param lines one for each nominee that stands
 * @param listVersion of the list that was read
 */
public record ListOpinion(String number, LocalDate date, FileId file, List<Line> lines, int listVersion) {

    public ListOpinion {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    /**
     * @param outcome null while nothing was said
     * @param reason why not; at most 4,000 characters
     */
    public record Line(NomineeId nominee, Outcome outcome, String reason) {}

    /** In or out. */
    public enum Outcome {
        AGREE,
        REFUSE
    }
}
