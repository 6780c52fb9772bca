package vn.khenthuong.appraisal;

import java.util.Set;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;

/** Where the tasks of an appraisal lie, as the domain needs it; part of the caller's transaction. */
public interface AppraisalDesk {

    /**
     * Puts what waits on a dossier before its appraiser; nothing happens where nothing of an appraisal waits.
     *
     * @param appraiser login of somebody who may do it
     */
    void give(OrganisationCode organisation, ProposalCode dossier, String appraiser);

    /**
     * Lets what waits on a dossier before this person wait for whoever takes it first.
     *
     * @param appraiser login
     */
    void release(OrganisationCode organisation, ProposalCode dossier, String appraiser);

    /**
     * Dossiers of which a task of the appraisal lies before this person, whoever put it there.
     *
     * @param appraiser login
     */
    Set<ProposalCode> takenBy(OrganisationCode organisation, String appraiser);
}
