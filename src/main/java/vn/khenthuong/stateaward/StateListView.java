package vn.khenthuong.stateaward;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.khenthuong.audit.AuditEvent;
import vn.khenthuong.proposal.AwaitingNominee;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.StateListCode;
import vn.khenthuong.shared.Text;

/**
 * A list for a State award as screens and programs show it, for one actor.
 *
 * @param formName the award's name in the plan
 * @param listVersion to be sent back with every judgement
 * @param publication null until it is public
 * @param council null until the council voted
 * @param submissionNumber null, as date and file, until numbered
 * @param sentOn null, as reference, until sent
 * @param remark why it was returned or cancelled last; null if it was not
 */
public record StateListView(
        StateListCode code,
        String campaign,
        String awardForm,
        Text formName,
        String title,
        StateListState state,
        int listVersion,
        String openedBy,
        Instant openedAt,
        Publication publication,
        Instant publicationOver,
        boolean askParty,
        Council council,
        String signedBy,
        Instant signedAt,
        boolean signedOnBehalf,
        String submissionNumber,
        LocalDate submissionDate,
        FileId submissionFile,
        LocalDate sentOn,
        String sentReference,
        String remark,
        List<Line> lines,
        List<Opinion> opinions,
        List<Comment> comments,
        List<AuditEvent> history,
        StateListPermissions may) {

    /** The lines that stand. */
    public List<Line> standing() {
        return lines.stream().filter(line -> line.state().standing()).toList();
    }

    /**
     * @param nominee what the dossier says of it
     * @param reason why it left the list, or what the Ministry asked
     * @param votes null until the council voted
     * @param answers what the State answered, oldest first
     */
    public record Line(
            NomineeId id,
            int position,
            AwaitingNominee nominee,
            StateLineState state,
            String reason,
            Votes votes,
            List<Answer> answers) {}

    /** Ballots of the council on one line. */
    public record Votes(int inFavour, int against, int recused) {}

    /**
     * The council's meeting.
     *
     * @param written members who gave their opinion in writing
     */
    public record Council(LocalDate heldOn, int members, int present, int written, FileId minutes) {}

    /** What a body said, by its document. */
    public record Opinion(Body body, String number, LocalDate date, FileId file) {}

    /** Whose opinion a list passes. */
    public enum Body {
        ELECTION_COMMITTEE("Ủy ban bầu cử", "Election Committee"),
        PARTY("Cấp ủy", "Party committee"),
        PEOPLES_COMMITTEE("Tập thể Ủy ban nhân dân", "People's Committee");

        private final Text text;

        Body(String vi, String en) {
            this.text = new Text(vi, en);
        }

        public Text text() {
            return text;
        }
    }

    /**
     * What somebody said while the list was public.
     *
     * @param complaint whether it complains of somebody
     * @param handling what was done about it
     */
    public record Comment(LocalDate receivedOn, boolean complaint, String sender, String content, String handling) {}

    /** One answer of the State. */
    public record Answer(StateAnswers.Outcome outcome, String number, LocalDate date, FileId file, String note) {}
}
