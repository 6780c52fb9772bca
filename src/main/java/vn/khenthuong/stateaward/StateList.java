package vn.khenthuong.stateaward;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.StateListCode;

/**
 * A list for a State award as its row says.
 *
 * @param listVersion changes whenever a line leaves or joins
 * @param askParty whether the Party's opinion is asked
 * @param publicationDays working days for which it is public; 0 if it is not
 * @param publicationOver the first instant after them; null until it is public
 * @param remark why it was returned or cancelled last; null if it was not
 */
record StateList(
        long id,
        OrganisationCode organisation,
        StateListCode code,
        String campaign,
        String awardForm,
        String title,
        StateListState state,
        int listVersion,
        boolean askParty,
        int publicationDays,
        String openedBy,
        Instant openedAt,
        Publication publication,
        Instant publicationOver,
        StateListView.Council council,
        String selectedBy,
        String signedBy,
        Instant signedAt,
        boolean signedOnBehalf,
        String submissionNumber,
        LocalDate submissionDate,
        FileId submissionFile,
        LocalDate sentOn,
        String sentReference,
        String remark,
        List<StateLine> lines) {

    List<StateLine> standing() {
        return lines.stream().filter(StateLine::standing).toList();
    }

    Optional<StateLine> line(NomineeId nominee) {
        return lines.stream().filter(line -> line.nominee().equals(nominee)).findFirst();
    }
}
