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

    /**
     * How a member took part.
     *
     * @param seat as what the member sits in the council; null counts as {@link CouncilSeat#MEMBER}
     * @param login the member's login; null for one without
     * @param present in person or by a substitute
     * @param substitute who came with the member's written delegation and votes instead; empty or null if nobody did
     * @param opinion what an absent member wrote to the meeting, for the minutes; empty or null if nothing. It is a vote only
     *     where the share is taken of all members (Decree 98/2023/NĐ-CP, Điều 30 khoản 7)
     */
    public record Attendance(
            String name, String login, CouncilSeat seat, boolean present, String substitute, String opinion) {

        public Attendance {
            seat = seat == null ? CouncilSeat.MEMBER : seat;
        }

        /** A plain member, without substitute or opinion. */
        public Attendance(String name, String login, boolean present) {
            this(name, login, null, present, null, null);
        }

        public boolean substituted() {
            return substitute != null && !substitute.isBlank();
        }

        public boolean wrote() {
            return opinion != null && !opinion.isBlank();
        }

        /** Who sat and voted in the room. */
        String voter() {
            return substituted() ? substitute : name;
        }

        Attendance as(String known) {
            return new Attendance(name, known, seat, present, substitute, opinion);
        }
    }

    /**
     * @param recused members who did not vote on this line: the nominee or a relative (stand A12)
     * @param note may be empty
     */
    public record Ballot(NomineeId nominee, int inFavour, int against, int recused, boolean selected, String note) {}

    /** Absent members who wrote. */
    int written() {
        return (int) attendance.stream()
                .filter(member -> !member.present() && member.wrote())
                .count();
    }

    int present() {
        return (int) attendance.stream().filter(Attendance::present).count();
    }
}
