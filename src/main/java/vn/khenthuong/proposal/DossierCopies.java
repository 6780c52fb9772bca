package vn.khenthuong.proposal;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;

/** Begins a dossier with the people of an earlier one, so that nobody is typed twice. */
@Service
@Transactional
public class DossierCopies {

    private final DossierAccess access;
    private final Drafting drafting;
    private final NomineeWriting writing;
    private final Proposals proposals;
    private final Campaigns campaigns;
    private final AuditTrail audit;

    DossierCopies(
            DossierAccess access,
            Drafting drafting,
            NomineeWriting writing,
            Proposals proposals,
            Campaigns campaigns,
            AuditTrail audit) {
        this.access = access;
        this.drafting = drafting;
        this.writing = writing;
        this.proposals = proposals;
        this.campaigns = campaigns;
        this.audit = audit;
    }

    /**
     * A new draft of the same unit in the same campaign, or in an open one if that is closed, with who was in the other one. Of another campaign only who they
     * are is taken, not what they achieved then. Files, votes and read names are not taken; the earlier dossier stays as it
     * is.
     *
     * @param otherwise code of the campaign to copy into if the dossier's own is closed; null where only one is open
     * @throws NotPermittedException unless the actor may see that dossier and may draft in its unit
     * @throws RefusedException if no campaign is open or the unit proposes nobody
     */
    public ProposalCode copy(Actor actor, ProposalCode from, String otherwise) {
        DossierAccess.Opened opened = access.open(actor, from);
        Proposal earlier = opened.proposal();
        opened.require(opened.permissions().mayCopy(), "copy");
        boolean stillOpen = campaigns.open(actor.organisation()).stream()
                .anyMatch(campaign -> campaign.code().equals(earlier.campaign()));
        ProposalCode code =
                drafting.create(actor, earlier.unit(), stillOpen ? earlier.campaign() : otherwise, earlier.awardForm());
        Proposal copy = access.lock(actor, code).proposal();
        boolean sameCampaign = copy.campaign().equals(earlier.campaign());
        for (Nominee one : earlier.nominees()) {
            NomineeDraft typed = NomineeViews.typed(one);
            Nominee other = copy.addNominee();
            writing.write(copy, other, sameCampaign ? typed : person(typed));
            other.identify(one.citizenCipher(), one.citizenHash(), one.citizenLast4());
        }
        proposals.flush();
        audit.record(actor, copy.unit().value(), "dossier.copied", AuditSubject.proposal(code), from.value(), Map.of());
        return code;
    }

    /** Who somebody is, without what they did in a campaign that is over. */
    private static NomineeDraft person(NomineeDraft draft) {
        return new NomineeDraft(
                draft.kind(),
                draft.name(),
                draft.certificateName(),
                draft.birthDate(),
                draft.female(),
                null,
                draft.jobTitle(),
                draft.workplace(),
                draft.body(),
                draft.managingUnit(),
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                Set.of());
    }
}
