package vn.khenthuong.campaign;

import java.time.Instant;
import java.util.Optional;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.UnitCode;

/** The deadlines of one campaign, read once for many dossiers. */
public interface EachDeadline {

    /**
     * @param unit that sends; null for all units without a notice of their level
     * @param dossier null for all of the unit without a notice of their own
     * @return the first instant that is too late; empty if there is none
     */
    Optional<Instant> of(UnitCode unit, ProposalCode dossier);
}
