package vn.khenthuong.council;

import java.time.LocalDate;
import java.util.List;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.NomineeId;

/**
 * What the secretary records of a meeting.
 *
 * @param heldOn day of the meeting, not after today
 * @param place where, at most 200 characters
 * @param chair who chaired, at most 200 characters
 * @param totalMembers members of the council by its founding decision, at least 1
 * @param attendance who was there; a member with a login may be named by it
 * @param ballots one for each candidate
 * @param minutesFile the minutes, signed, as PDF
 */
public record CouncilMinutes(
        LocalDate heldOn,
        String place,
        String chair,
        int totalMembers,
        List<Attendance> attendance,
        List<Ballot> ballots,
        FileId minutesFile) {

    public CouncilMinutes {
        attendance = attendance == null ? List.of() : List.copyOf(attendance);
        ballots = ballots == null ? List.of() : List.copyOf(ballots);
    }

    /** @param login the member's login; null for one without */
    public record Attendance(String name, String login, boolean present) {}

    /**
     * @param recused members who did not vote on this line: the nominee or a relative (stand A12)
     * @param note may be empty
     */
    public record Ballot(NomineeId nominee, int inFavour, int against, int recused, boolean selected, String note) {}

    int present() {
        return (int) attendance.stream().filter(Attendance::present).count();
    }
}
