package vn.khenthuong.referral;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.campaign.Parent;
import vn.khenthuong.organization.Organisation;
import vn.khenthuong.organization.Organisations;
import vn.khenthuong.organization.Units;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.shared.UnitCode;

/**
 * Agreements that dossiers of a campaign may be sent up to another organisation's. The organisation below agrees by its plan,
 * which names the campaign above; the one above agrees here. Of the campaigns below it learns those that name one of its own, and
 * of no other organisation anything.
 */
@Service
@Transactional
public class CampaignTies {

    private final TieTable table;
    private final Organisations organisations;
    private final Campaigns campaigns;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    CampaignTies(
            TieTable table,
            Organisations organisations,
            Campaigns campaigns,
            Units units,
            AuditTrail audit,
            Clock clock) {
        this.table = table;
        this.organisations = organisations;
        this.campaigns = campaigns;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** Campaigns below that name one of ours; empty for whoever may not agree. */
    @Transactional(readOnly = true)
    public List<TieCandidate> candidates(Actor actor) {
        if (!new ReferralPermissions(actor).mayAgree()) {
            return List.of();
        }
        List<TieCandidate> found = new ArrayList<>();
        for (Organisation below : organisations.all()) {
            if (!below.code().equals(actor.organisation())) {
                campaigns.all(below.code()).forEach(campaign -> above(actor, campaign)
                        .ifPresent(above -> found.add(
                                new TieCandidate(below, campaign, above, table.of(below.code(), campaign.code())))));
            }
        }
        return found;
    }

    /**
     * Agrees that a campaign below sends up to ours; again, to name another unit for what comes from now on.
     *
     * @param unit our unit that stands for the organisation below and takes what comes up
     * @throws NotPermittedException if the actor may not agree; as unknown if there is no such campaign that names one of ours
     * @throws RefusedException if one of the two is closed, or the unit proposes nothing
     */
    public void agree(Actor actor, OrganisationCode below, String campaign, UnitCode unit) {
        require(actor);
        Campaign lower = campaigns.byCode(below, campaign).orElseThrow(() -> NotPermittedException.unknown(campaign));
        Campaign upper = above(actor, lower).orElseThrow(() -> NotPermittedException.unknown(campaign));
        if (!lower.open() || !upper.open()) {
            throw refused(
                    "campaign-open",
                    "campaign",
                    "Một trong hai phong trào đã khép lại nên không thỏa thuận được nữa.",
                    "One of the two campaigns is closed; nothing can be agreed any more.");
        }
        boolean submits = unit != null
                && units.find(actor.organisation(), unit)
                        .filter(one -> one.kind().submits())
                        .isPresent();
        if (!submits) {
            throw refused(
                    "tie-unit",
                    "unit",
                    "Hãy chọn đơn vị thay mặt cấp dưới trong cơ cấu của mình: hồ sơ trình lên sẽ do đơn vị này tiếp nhận và đề nghị.",
                    "Choose the unit that stands for the organisation below: it takes what is sent up, and proposes it.");
        }
        table.put(new CampaignTie(
                below, campaign, actor.organisation(), upper.code(), unit, actor.userId(), clock.instant()));
        record(actor, upper, "campaign.tied", below + "/" + campaign + " → " + unit);
    }

    /** Ends an agreement: nothing new is sent up; what was sent goes on. */
    public void end(Actor actor, OrganisationCode below, String campaign) {
        require(actor);
        CampaignTie tie = table.of(below, campaign)
                .filter(found -> found.aboveOrganisation().equals(actor.organisation()))
                .orElseThrow(() -> NotPermittedException.unknown(campaign));
        table.remove(tie);
        campaigns
                .byCode(actor.organisation(), tie.aboveCampaign())
                .ifPresent(upper -> record(actor, upper, "campaign.untied", below + "/" + campaign));
    }

    /** The agreement that a campaign may send up by; empty if there is none, or its newest version names another one above. */
    Optional<CampaignTie> of(Campaign campaign) {
        return table.of(campaign.organisation(), campaign.code()).filter(tie -> ref(campaign)
                .filter(ref -> ref.organisation().equals(tie.aboveOrganisation())
                        && ref.code().equals(tie.aboveCampaign()))
                .isPresent());
    }

    List<CampaignTie> below(OrganisationCode organisation) {
        return table.below(organisation).stream()
                .filter(tie -> campaigns
                        .byCode(organisation, tie.campaign())
                        .flatMap(this::of)
                        .isPresent())
                .toList();
    }

    private Optional<Campaign> above(Actor actor, Campaign campaign) {
        return ref(campaign)
                .filter(ref -> ref.organisation().equals(actor.organisation()))
                .flatMap(ref -> campaigns.byCode(ref.organisation(), ref.code()));
    }

    private static Optional<Parent.Ref> ref(Campaign campaign) {
        return Optional.ofNullable(campaign.plan().parent()).map(Parent::campaign);
    }

    private static void require(Actor actor) {
        if (!new ReferralPermissions(actor).mayAgree()) {
            throw NotPermittedException.act("agree", "campaign");
        }
    }

    private void record(Actor actor, Campaign upper, String act, String ground) {
        audit.record(actor, act, AuditSubject.campaign(upper.code()), ground, Map.of());
    }

    private static RefusedException refused(String rule, String field, String vi, String en) {
        return new RefusedException(
                Finding.invalid(rule, new Subject(Subject.Kind.PROPOSAL, "tie", field, ""), "", "", vi, en));
    }
}
