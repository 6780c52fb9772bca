package vn.khenthuong.proposal;

import vn.khenthuong.eligibility.Route;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.UnitCode;

/**
 * The dossier's way through the offices, as the domain needs it. Every call takes part in the caller's transaction: a
 * dossier without its process, or the other way round, cannot be.
 */
public interface ApprovalProcess {

    /**
     * Starts the route at the council.
     *
     * @param councilUnit whose council meets
     */
    void start(OrganisationCode organisation, ProposalCode dossier, Route route, UnitCode councilUnit);

    /**
     * To be called before the dossier is locked by whoever will end its open tasks: waits for those who are completing one
     * and keeps others from beginning, so that the two never wait for each other.
     */
    void occupy(OrganisationCode organisation, ProposalCode dossier);

    /** Ends the route because the unit withdrew the whole dossier. */
    void withdrawn(OrganisationCode organisation, ProposalCode dossier);

    /**
     * Nominees that were suspended or returned can be appraised now; ignored if the dossier has not passed appraisal.
     *
     * @return whether the route heard it
     */
    boolean nomineesResumed(OrganisationCode organisation, ProposalCode dossier);

    /** Nominees left the running or were decided: the route looks whether anybody still waits. */
    void settled(OrganisationCode organisation, ProposalCode dossier);

    /** A nominee was held; makes it visible on the dossier's path. */
    void held(OrganisationCode organisation, ProposalCode dossier);

    /** A hold was lifted; makes it visible on the dossier's path. */
    void cleared(OrganisationCode organisation, ProposalCode dossier);

    /** Ends the route of an unsent dossier because the campaign is closed. */
    void closed(OrganisationCode organisation, ProposalCode dossier);
}
