package vn.khenthuong.proposal;

import vn.khenthuong.eligibility.QuotaUse;

/**
 * A limit of a body as people see it while they draft.
 *
 * @param use what the server enforces: slots taken by other dossiers, slots of this one, the limit
 * @param candidates of this dossier who would count against the limit if all were selected
 * @param otherDrafts candidates of the unit's other dossiers that were not sent yet; they hold no slot
 */
public record QuotaMeter(QuotaUse use, int candidates, int otherDrafts) {

    /** Slots left if everybody of this dossier were selected; below zero if the council has to choose. */
    public int leftIfAll() {
        return use.limit() - use.usedElsewhere() - Math.max(candidates, use.here());
    }
}
