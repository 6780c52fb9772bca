package vn.khenthuong.appraisal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.khenthuong.proposal.ProposalState;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.UnitCode;

/**
 * How the dossiers at Home Affairs are shared out.
 *
 * @param loads every appraiser, whoever has least to do first
 * @param dossiers what lies with Home Affairs, unassigned ones first, then by when they were sent
 * @param mayAssign whether the reader may give a dossier to somebody
 */
public record AppraiserBoard(List<Load> loads, List<Row> dossiers, boolean mayAssign) {

    /** How many wait for somebody to whom they are given. */
    public long unassigned() {
        return dossiers.stream().filter(Row::unassigned).count();
    }

    /**
     * What an appraiser has to do.
     *
     * @param appraiser login
     * @param name full name
     * @param open dossiers assigned and not yet approved
     * @param late of these, how many are past the end of their appraisal
     * @param approved dossiers appraised whose appraisal was approved
     * @param away null unless they are away today: then they are given nothing
     * @param mayRecordAbsence whether the reader may record that they are away
     */
    public record Load(
            String appraiser, String name, int open, int late, int approved, Away away, boolean mayRecordAbsence) {}

    /**
     * That an appraiser is away today.
     *
     * @param until last day
     * @param standIn login of who stands in
     * @param standInName their full name
     */
    public record Away(LocalDate until, String standIn, String standInName) {}

    /**
     * A dossier at Home Affairs.
     *
     * @param due the end of its appraisal, exclusive; null while it was not found complete
     * @param late whether that has passed
     * @param appraiser login; null if it belongs to nobody
     */
    public record Row(
            ProposalCode dossier,
            UnitCode unit,
            String unitName,
            ProposalState state,
            Instant sentAt,
            Instant due,
            boolean late,
            String appraiser) {

        /** Belongs to nobody and can be given to somebody: what was appraised waits for its approval alone. */
        public boolean unassigned() {
            return appraiser == null && state != ProposalState.APPROVAL;
        }
    }
}
