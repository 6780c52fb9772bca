package vn.khenthuong.api;

import java.time.Instant;
import vn.khenthuong.api.problem.Language;
import vn.khenthuong.proposal.DossierRow;
import vn.khenthuong.proposal.ProposalState;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.UnitCode;

/**
 * A dossier in a list.
 *
 * @param code its code
 * @param unit the submitting unit
 * @param unitName its name
 * @param state where it is
 * @param stateText the same in words
 * @param overdue the deadline has passed and it was not sent
 * @param nominees how many are still in the running
 * @param held how many of them are on hold
 * @param changedAt last change
 * @param sentAt null while unsent
 */
record DossierRowResponse(
        ProposalCode code,
        UnitCode unit,
        String unitName,
        ProposalState state,
        String stateText,
        boolean overdue,
        int nominees,
        int held,
        Instant changedAt,
        Instant sentAt) {

    static DossierRowResponse of(DossierRow row, Language language) {
        return new DossierRowResponse(
                row.code(),
                row.unit(),
                row.unitName(),
                row.state(),
                language.of(row.state().text()),
                row.overdue(),
                row.nominees(),
                row.held(),
                row.changedAt(),
                row.sentAt());
    }
}
