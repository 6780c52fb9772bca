package vn.khenthuong.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.khenthuong.api.problem.Language;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.proposal.Channel;
import vn.khenthuong.proposal.DossierDocument;
import vn.khenthuong.proposal.DossierView;
import vn.khenthuong.proposal.ProposalPermissions;
import vn.khenthuong.proposal.ProposalState;
import vn.khenthuong.proposal.ReturnPoint;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.UnitCode;

/**
 * A dossier.
 *
 * @param code for example {@code DL2026-00042}
 * @param campaign code of the campaign
 * @param campaignVersion the campaign's version at sending; the newest before
 * @param unit the submitting unit
 * @param unitName its name
 * @param channel how it came
 * @param state where it is
 * @param stateText the same in words
 * @param overdue the deadline has passed and it was not sent
 * @param version to be sent back with every change as {@code If-Match}
 * @param createdBy login
 * @param createdAt when it was begun
 * @param changedBy login
 * @param changedAt last change
 * @param minutesDate day of the council's meeting; null before it
 * @param letter the submission letter
 * @param sentBy login; null while unsent
 * @param sentAt the first instant of sending; null while unsent
 * @param deadline the first instant that is too late, this dossier's own
 * @param idesk how it came by iDesk; null otherwise
 * @param completionDue by when the unit must answer a return; null if nothing is returned
 * @param nominees in their order
 * @param documents files of the dossier and of its nominees
 * @param points what Home Affairs asked to complete
 * @param history every act on it, oldest first
 * @param may what the caller may do now
 */
record DossierResponse(
        ProposalCode code,
        String campaign,
        int campaignVersion,
        UnitCode unit,
        String unitName,
        Channel channel,
        ProposalState state,
        String stateText,
        boolean overdue,
        int version,
        String createdBy,
        Instant createdAt,
        String changedBy,
        Instant changedAt,
        LocalDate minutesDate,
        Letter letter,
        String sentBy,
        Instant sentAt,
        Instant deadline,
        Idesk idesk,
        Instant completionDue,
        List<NomineeResponse> nominees,
        List<DossierDocument> documents,
        List<ReturnPoint> points,
        List<ActResponse> history,
        May may) {

    static DossierResponse of(DossierView view, Language language) {
        Unit unit = view.unit();
        return new DossierResponse(
                view.code(),
                view.campaign(),
                view.campaignVersion(),
                unit.code(),
                unit.name(),
                view.channel(),
                view.state(),
                language.of(view.state().text()),
                view.overdue(),
                view.version(),
                view.createdBy(),
                view.createdAt(),
                view.changedBy(),
                view.changedAt(),
                view.minutesDate(),
                new Letter(
                        view.letterSignedBy(),
                        view.letterSignedAt(),
                        view.letterOnBehalf(),
                        view.letterNumber(),
                        view.letterDate()),
                view.sentBy(),
                view.sentAt(),
                view.deadline(),
                view.channel() == Channel.IDESK
                        ? new Idesk(view.ideskNumber(), view.ideskAt(), view.ideskReason())
                        : null,
                view.completionDue(),
                view.nominees().stream()
                        .map(nominee -> NomineeResponse.of(nominee, language))
                        .toList(),
                view.documents(),
                view.points(),
                view.history().stream().map(ActResponse::of).toList(),
                May.of(view.may()));
    }

    /**
     * The submission letter.
     *
     * @param signedBy login; null while unsigned
     * @param signedAt null while unsigned
     * @param onBehalf signed by a deputy (KT.)
     * @param number number and symbol; null while not numbered
     * @param date null while not numbered
     */
    record Letter(String signedBy, Instant signedAt, boolean onBehalf, String number, LocalDate date) {}

    /**
     * How a dossier came by iDesk.
     *
     * @param number of the incoming document
     * @param arrivedAt counts as the sending
     * @param reason why the unit did not use the portal
     */
    record Idesk(String number, Instant arrivedAt, String reason) {}

    /**
     * What the caller may do now.
     *
     * @param draft write nominees and documents, bring it to the council
     * @param complete answer what was returned
     * @param recordMeeting record the council's meeting
     * @param sign sign the letter
     * @param number number the letter
     * @param send send the dossier
     * @param supplement send a supplementary letter
     * @param withdraw withdraw the dossier or a nominee
     * @param appraise receive, return and appraise
     * @param approve approve the appraisal
     * @param hold place or lift a hold
     * @param extend allow it a later deadline
     */
    record May(
            boolean draft,
            boolean complete,
            boolean recordMeeting,
            boolean sign,
            boolean number,
            boolean send,
            boolean supplement,
            boolean withdraw,
            boolean appraise,
            boolean approve,
            boolean hold,
            boolean extend) {

        static May of(ProposalPermissions may) {
            return new May(
                    may.mayDraft(),
                    may.mayComplete(),
                    may.mayRecordMeeting(),
                    may.maySign(),
                    may.mayNumber(),
                    may.maySend(),
                    may.maySupplement(),
                    may.mayWithdraw(),
                    may.mayAppraise(),
                    may.mayApprove(),
                    may.mayHold(),
                    may.mayExtend());
        }
    }
}
