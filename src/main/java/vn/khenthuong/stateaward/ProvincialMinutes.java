package vn.khenthuong.stateaward;

import java.time.LocalDate;
import java.util.List;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.NomineeId;

/**
 * How the provincial council met and voted on a list.
 *
 * @param totalMembers of the council
 * @param present of them
 * @param written absent members who gave their opinion in writing; null is none
 * @param file the minutes, PDF
 * @param lines ballots on each nominee that stands
 */
public record ProvincialMinutes(
        LocalDate heldOn,
        Integer totalMembers,
        Integer present,
        Integer written,
        FileId file,
        List<Ballots> lines,
        int listVersion) {

    public ProvincialMinutes {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    int inWriting() {
        return written == null ? 0 : written;
    }

    /** @param recused members who stepped aside on this line; null is none */
    public record Ballots(NomineeId nominee, Integer inFavour, Integer against, Integer recused) {

        int aside() {
            return recused == null ? 0 : recused;
        }
    }
}
