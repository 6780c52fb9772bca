package vn.khenthuong.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.khenthuong.api.problem.Language;
import vn.khenthuong.decision.DispatchState;
import vn.khenthuong.decision.LineOutcome;
import vn.khenthuong.decision.RoundPermissions;
import vn.khenthuong.decision.RoundState;
import vn.khenthuong.decision.RoundView;
import vn.khenthuong.proposal.AwaitingNominee;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.shared.UnitCode;

/**
 * A decision round.
 *
 * @param code for example {@code DL2026-R003}
 * @param campaign code of the campaign
 * @param title its name
 * @param state where it is
 * @param stateText the same in words
 * @param listVersion to be sent back with every judgement on the list
 * @param openedBy login
 * @param openedAt when
 * @param submissionNumber number of Home Affairs' letter; null until signed
 * @param submissionDate null until signed
 * @param signedBy login; null until signed
 * @param checkedBy login; null until checked
 * @param decidedBy login; null until decided
 * @param decidedAt null until decided
 * @param decidedOnBehalf a deputy decided for the Chairman (KT.)
 * @param decisionNumber null until issued
 * @param decisionDate null until issued
 * @param decisionFile the sealed decision; null until issued
 * @param issuedAt null until issued
 * @param letters how far its letters are
 * @param remark why it was returned last; null if it was not
 * @param lines the list
 * @param history every act on it, oldest first
 * @param may what the caller may do now
 */
record RoundResponse(
        RoundCode code,
        String campaign,
        String title,
        RoundState state,
        String stateText,
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
        List<ActResponse> history,
        May may) {

    static RoundResponse of(RoundView view, Language language) {
        return new RoundResponse(
                view.code(),
                view.campaign(),
                view.title(),
                view.state(),
                language.of(view.state().text()),
                view.listVersion(),
                view.openedBy(),
                view.openedAt(),
                view.submissionNumber(),
                view.submissionDate(),
                view.signedBy(),
                view.checkedBy(),
                view.decidedBy(),
                view.decidedAt(),
                view.decidedOnBehalf(),
                view.decisionNumber(),
                view.decisionDate(),
                view.decisionFile(),
                view.issuedAt(),
                Letters.of(view.letters(), language),
                view.remark(),
                view.lines().stream().map(line -> Line.of(line, language)).toList(),
                view.history().stream().map(ActResponse::of).toList(),
                May.of(view.may()));
    }

    /**
     * How far the letters of the decision are; the decision itself stands once it is issued.
     *
     * @param state how far
     * @param stateText the same in words
     * @param due when they leave if nobody stops them; null before there is a decision
     * @param left when they left; null until then
     * @param stoppedBy login of who kept them back; null if nobody did
     * @param stopReason why; null likewise
     */
    record Letters(
            DispatchState state, String stateText, Instant due, Instant left, String stoppedBy, String stopReason) {

        static Letters of(RoundView.Letters letters, Language language) {
            return new Letters(
                    letters.state(),
                    language.of(letters.state().text()),
                    letters.due(),
                    letters.left(),
                    letters.stoppedBy(),
                    letters.stopReason());
        }
    }

    /**
     * A line of the list.
     *
     * @param id the nominee
     * @param position from 1
     * @param nominee who it is and from which dossier
     * @param clarification answer to an earlier question; null if there was none
     * @param outcome null until decided
     * @param reason why; may be empty
     * @param dropped taken out because of a hold
     */
    record Line(
            NomineeId id,
            int position,
            Awaiting nominee,
            String clarification,
            LineOutcome outcome,
            String reason,
            boolean dropped) {

        static Line of(RoundView.Line line, Language language) {
            return new Line(
                    line.id(),
                    line.position(),
                    line.nominee() == null ? null : Awaiting.of(line.nominee(), language),
                    line.clarification(),
                    line.outcome(),
                    line.reason(),
                    line.dropped());
        }
    }

    /**
     * A nominee as a round sees it.
     *
     * @param dossier code of the dossier
     * @param unit the submitting unit
     * @param unitName its name
     * @param nominee who is proposed
     */
    record Awaiting(ProposalCode dossier, UnitCode unit, String unitName, NomineeResponse nominee) {

        static Awaiting of(AwaitingNominee of, Language language) {
            return new Awaiting(
                    of.dossier(), of.unit().code(), of.unit().name(), NomineeResponse.of(of.nominee(), language));
        }
    }

    /**
     * What the caller may do now.
     *
     * @param gather write the list
     * @param sign sign the submission
     * @param check check it for the Chairman
     * @param decide decide line by line
     * @param issue number and issue the decision
     * @param cancel cancel the round
     */
    record May(boolean gather, boolean sign, boolean check, boolean decide, boolean issue, boolean cancel) {

        static May of(RoundPermissions may) {
            return new May(
                    may.mayGather(), may.maySign(), may.mayCheck(), may.mayDecide(), may.mayIssue(), may.mayCancel());
        }
    }
}
