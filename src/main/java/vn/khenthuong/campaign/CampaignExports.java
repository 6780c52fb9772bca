package vn.khenthuong.campaign;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.RefusedException;

/** Hands out campaigns whole, with what they assume. Every method asks whether the actor administers the organisation. */
@Component
@Transactional(readOnly = true)
public class CampaignExports {

    private final CampaignTable opened;
    private final CampaignDraftTable drafts;
    private final OpenedPlans openedPlans;
    private final CampaignFiles files;

    CampaignExports(CampaignTable opened, CampaignDraftTable drafts, OpenedPlans openedPlans, CampaignFiles files) {
        this.opened = opened;
        this.drafts = drafts;
        this.openedPlans = openedPlans;
        this.files = files;
    }

    /**
     * The newest version of a campaign, with the assumptions that it was opened with.
     *
     * @throws NotPermittedException if the actor is no administrator, or has no such campaign
     */
    public CampaignExport opened(Actor actor, String code) {
        CampaignPermissions.of(actor).requireAdministering("export campaign", code);
        Campaign campaign = openedPlans.get(actor, code);
        PlanText text = opened.version(campaign.organisation(), campaign.code(), campaign.version())
                .map(opened::text)
                .map(PlanText::parse)
                .orElseThrow();
        return new CampaignExport(text.campaign(), text.assumptions(), campaign.plan());
    }

    /**
     * A draft with assumptions beside it.
     *
     * @param assumptions the file of them; empty: those that lie beside the campaign file of this code, if there is one
     * @throws NotPermittedException if the actor is no administrator, or has no such draft
     * @throws RefusedException with everything that stands against it, and everything that neither file says
     */
    public CampaignExport draft(Actor actor, String code, String assumptions) {
        CampaignPermissions.of(actor).requireAdministering("export draft", code);
        String text = drafts.find(actor.organisation(), code)
                .orElseThrow(() -> NotPermittedException.unknown(code))
                .text();
        String beside = assumptions.isBlank() ? beside(code).orElse("") : assumptions;
        PlanText whole = new PlanText(text, beside);
        try {
            PlanText.refuseIfTooLong(AssumptionFile.nameFor(code + ".yaml"), beside.length());
            Plan plan = files.read(new CampaignFiles.CampaignFile(code + ".yaml", whole.joined()))
                    .plan();
            return new CampaignExport(whole.campaign(), whole.assumptions(), plan);
        } catch (PlanFileException e) {
            throw new RefusedException(DraftFindings.of(e));
        }
    }

    private Optional<String> beside(String code) {
        return files.find(code)
                .map(CampaignFiles.CampaignFile::text)
                .map(PlanText::parse)
                .map(PlanText::assumptions);
    }
}
