package vn.khenthuong.referral;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.eligibility.Route;
import vn.khenthuong.organization.Organisations;
import vn.khenthuong.organization.Units;
import vn.khenthuong.proposal.AwaitingNominee;
import vn.khenthuong.proposal.NomineeState;
import vn.khenthuong.proposal.NomineesForDecision;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Text;
import vn.khenthuong.shared.UnitCode;

/** Reads what may be sent up, what was, and what came up. Every answer holds only what the actor may see. */
@Service
@Transactional(readOnly = true)
public class ReferralLists {

    /** The most rows of a list. */
    public static final int MOST = 100;

    private final ReferralTable table;
    private final CampaignTies ties;
    private final NomineesForDecision nominees;
    private final Campaigns campaigns;
    private final Organisations organisations;
    private final Units units;

    ReferralLists(
            ReferralTable table,
            CampaignTies ties,
            NomineesForDecision nominees,
            Campaigns campaigns,
            Organisations organisations,
            Units units) {
        this.table = table;
        this.ties = ties;
        this.nominees = nominees;
        this.campaigns = campaigns;
        this.organisations = organisations;
        this.units = units;
    }

    /** Dossiers with nominees that may be sent up now; empty for whoever may not send, or without an agreement. */
    public List<Sendable> sendable(Actor actor) {
        if (!new ReferralPermissions(actor).maySend()) {
            return List.of();
        }
        Map<String, CampaignTie> byCampaign = ties.below(actor.organisation()).stream()
                .collect(Collectors.toMap(CampaignTie::campaign, Function.identity()));
        if (byCampaign.isEmpty()) {
            return List.of();
        }
        Map<ProposalCode, List<AwaitingNominee>> waiting =
                nominees.awaiting(actor.organisation(), Route.PROVINCE).stream()
                        .filter(one -> byCampaign.containsKey(one.campaign()) && ready(one))
                        .collect(Collectors.groupingBy(
                                AwaitingNominee::dossier, LinkedHashMap::new, Collectors.toList()));
        List<Sendable> found = new ArrayList<>();
        waiting.forEach((dossier, some) -> {
            CampaignTie tie = byCampaign.get(some.get(0).campaign());
            found.add(new Sendable(
                    dossier,
                    some.get(0).unit().name(),
                    organisations.get(tie.aboveOrganisation()).name(),
                    title(tie.aboveOrganisation(), tie.aboveCampaign()),
                    some));
        });
        return found;
    }

    /** Recommended, asked nothing, not on hold. */
    static boolean ready(AwaitingNominee one) {
        return one.nominee().state() == NomineeState.RECOMMENDED
                && !one.nominee().held();
    }

    /** What this organisation sent up, newest first, at most {@value #MOST}; empty for whoever may not read it. */
    public List<ReferralView> sent(Actor actor) {
        return new ReferralPermissions(actor).seesSent()
                ? views(actor, table.sentBy(actor.organisation(), MOST))
                : List.of();
    }

    /** What came up for the actor's units, newest first, at most {@value #MOST}. */
    public List<ReferralView> received(Actor actor) {
        Set<UnitCode> read = new ReferralPermissions(actor).readUnits();
        return views(actor, table.receivedBy(actor.organisation(), read, MOST));
    }

    /** How many referrals wait for one of the actor's units to take or decline. */
    public int waiting(Actor actor) {
        return table.offeredTo(
                actor.organisation(),
                actor.units().stream()
                        .filter(new ReferralPermissions(actor)::mayTake)
                        .toList());
    }

    /** @throws NotPermittedException as unknown to everybody but the two sides */
    public ReferralView view(Actor actor, UUID id) {
        Referral referral = table.find(id).orElseThrow(() -> NotPermittedException.unknown(id.toString()));
        requireVisible(actor, referral);
        return views(actor, List.of(referral)).get(0);
    }

    static void requireVisible(Actor actor, Referral referral) {
        ReferralPermissions may = new ReferralPermissions(actor);
        boolean below = actor.organisation().equals(referral.organisation()) && may.seesSent();
        boolean above = actor.organisation().equals(referral.aboveOrganisation()) && may.seesReceived(referral.unit());
        if (!below && !above) {
            throw NotPermittedException.unknown(referral.id().toString());
        }
    }

    private List<ReferralView> views(Actor actor, Collection<Referral> referrals) {
        ReferralPermissions may = new ReferralPermissions(actor);
        Map<NomineeId, AwaitingNominee> known = new HashMap<>();
        referrals.stream()
                .collect(Collectors.groupingBy(Referral::organisation))
                .forEach((organisation, some) -> nominees.listed(
                                organisation,
                                some.stream()
                                        .flatMap(one -> one.nominees().stream())
                                        .toList())
                        .forEach(nominee -> known.put(nominee.nominee().id(), nominee)));
        return referrals.stream()
                .map(one -> {
                    boolean received = !actor.organisation().equals(one.organisation());
                    boolean open = one.state() == ReferralState.OFFERED;
                    List<ReferralView.Line> lines = one.lines().stream()
                            .filter(line -> known.containsKey(line.nominee()))
                            .map(line -> new ReferralView.Line(
                                    known.get(line.nominee()).nominee(), line))
                            .toList();
                    return new ReferralView(
                            one,
                            organisations.get(one.organisation()).name(),
                            known.values().stream()
                                    .filter(nominee -> nominee.dossier().equals(one.dossier()))
                                    .map(nominee -> nominee.unit().name())
                                    .findFirst()
                                    .orElse(""),
                            title(one.organisation(), one.campaign()),
                            organisations.get(one.aboveOrganisation()).name(),
                            units.get(one.aboveOrganisation(), one.unit()).name(),
                            title(one.aboveOrganisation(), one.aboveCampaign()),
                            lines,
                            received,
                            received && open && may.mayTake(one.unit()),
                            !received && open && may.maySend());
                })
                .toList();
    }

    private Text title(OrganisationCode organisation, String campaign) {
        return campaigns
                .byCode(organisation, campaign)
                .map(found -> found.plan().title())
                .orElse(new Text(campaign, campaign));
    }
}
