package vn.khenthuong.campaign;

import vn.khenthuong.shared.OrganisationCode;

/** Port: told in the same transaction that a deadline changed, so that running timers follow it. */
public interface DeadlineListener {

    /**
     * @param campaign the campaign's code
     * @param notice what changed, and for whom. Ask {@link Deadlines#deadlineFor} for each dossier: one may have a later
     *     instant of its own
     * @throws vn.khenthuong.shared.NotPermittedException if there is no such dossier in the organisation
     */
    void deadlineChanged(OrganisationCode organisation, String campaign, DeadlineNotice notice);
}
