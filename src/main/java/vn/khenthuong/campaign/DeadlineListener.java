package vn.khenthuong.campaign;

import java.time.Instant;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;

/** Port: told in the same transaction that a deadline changed, so that running timers follow it. */
public interface DeadlineListener {

    /**
     * @param campaign the campaign's code
     * @param dossier the one dossier concerned; null for all of the campaign. Ask {@link Deadlines#deadlineFor} for each:
     *     a dossier may have a later instant of its own
     * @param deadline the new instant, exclusive
     * @throws vn.khenthuong.shared.NotPermittedException if there is no such dossier in the organisation
     */
    void deadlineChanged(OrganisationCode organisation, String campaign, ProposalCode dossier, Instant deadline);
}
