package vn.khenthuong.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.khenthuong.audit.AuditEvent;
import vn.khenthuong.proposal.AwaitingNominee;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.RoundCode;

/**
 * A round as screens and programs show it, for one actor.
 *
 * @param listVersion to be sent back with every judgement
 * @param remark why it was returned last, null if it was not
 * @param decisionNumber null until issued
 */
public record RoundView(
        RoundCode code,
        String campaign,
        String title,
        RoundState state,
        int listVersion,
        String openedBy,
        Instant openedAt,
        String submissionNumber,
        LocalDate submissionDate,
        String signedBy,
        String checkedBy,
        String decidedBy,
        Instant decidedAt,
        boolean decidedOnBehalf,
        String decisionNumber,
        LocalDate decisionDate,
        FileId decisionFile,
        Instant issuedAt,
        Letters letters,
        String remark,
        List<Line> lines,
        List<AuditEvent> history,
        RoundPermissions may) {

    /**
     * How far the letters of the decision are.
     *
     * @param due when they leave if nobody stops them; null before there is a decision
     * @param left when they left; null until then
     * @param stoppedBy who kept them back; null if nobody did
     * @param stopReason why
     */
    public record Letters(DispatchState state, Instant due, Instant left, String stoppedBy, String stopReason) {}

    /**
     * @param clarification answer to an earlier question, null if there was none
     * @param outcome null until decided
     * @param dropped taken out because of a hold; shown struck through
     */
    public record Line(
            NomineeId id,
            int position,
            AwaitingNominee nominee,
            String clarification,
            LineOutcome outcome,
            String reason,
            boolean dropped) {}

    /** The lines that stand. */
    public List<Line> standing() {
        return lines.stream().filter(line -> !line.dropped()).toList();
    }
}
