package vn.khenthuong.campaign;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.RefusedException;

/** Rules that are tried out: those of a draft, or of a campaign with some values moved. Nothing is kept. */
@Component
@Transactional(readOnly = true)
public class TrialRules {

    private final CampaignDraftTable drafts;
    private final OpenedPlans opened;
    private final CampaignFiles files;
    private final PlanReader reader;

    TrialRules(CampaignDraftTable drafts, OpenedPlans opened, CampaignFiles files, PlanReader reader) {
        this.drafts = drafts;
        this.opened = opened;
        this.files = files;
        this.reader = reader;
    }

    /**
     * A draft's rules, with some values moved.
     *
     * @throws NotPermittedException if there is no such draft, or the actor does not administer the organisation
     * @throws RefusedException if something stands against opening it, or a value cannot be moved so
     */
    public RulesOnTrial ofDraft(Actor actor, String code, Moves moves) {
        CampaignPermissions.of(actor).requireAdministering("try draft", code);
        String text = drafts.find(actor.organisation(), code)
                .orElseThrow(() -> NotPermittedException.unknown(code))
                .text();
        String name = code + ".yaml";
        try {
            Plan plan = files.read(new CampaignFiles.CampaignFile(name, MovedPlan.text(name, text, moves)))
                    .plan();
            return new RulesOnTrial(
                    new Campaign(1, "", null, plan, Assumptions.NONE, null, PlanRulesOf.plan(plan)), moves.deadline());
        } catch (PlanFileException e) {
            throw new RefusedException(DraftFindings.of(e));
        }
    }

    /**
     * The newest rules of a campaign, with some values moved.
     *
     * @throws NotPermittedException if the actor's organisation has no such campaign
     * @throws RefusedException if a value cannot be moved so
     */
    public RulesOnTrial ofCampaign(Actor actor, String code, Moves moves) {
        Campaign campaign = opened.get(actor, code);
        if (moves.none()) {
            return new RulesOnTrial(campaign, null);
        }
        String name = code + ".yaml";
        try {
            PlanReader.Reading read = reader.reading(name, MovedPlan.text(name, opened.joined(campaign), moves));
            return new RulesOnTrial(
                    new Campaign(
                            campaign.version(),
                            "",
                            campaign.closedAt(),
                            read.plan(),
                            read.assumptions(),
                            campaign.ended(),
                            campaign.ended() == null
                                    ? PlanRulesOf.plan(read.plan())
                                    : PlanRulesOf.plan(read.plan())
                                            .endedOn(campaign.ended().day())),
                    moves.deadline());
        } catch (PlanFileException e) {
            throw new RefusedException(DraftFindings.of(e));
        }
    }
}
