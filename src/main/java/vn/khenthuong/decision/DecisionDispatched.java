package vn.khenthuong.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RoundCode;

/**
 * A decision leaves the house: from now on it is told outside. Published once, in the transaction of the dispatch.
 *
 * @param dossiers every dossier of the round, awarded or refused
 */
public record DecisionDispatched(
        OrganisationCode organisation,
        RoundCode round,
        String campaign,
        String decisionNumber,
        LocalDate decisionDate,
        Set<ProposalCode> dossiers,
        Instant at) {

    public DecisionDispatched {
        dossiers = Set.copyOf(dossiers);
    }
}
