package vn.khenthuong.proposal;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.campaign.Deadlines;
import vn.khenthuong.campaign.EachDeadline;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.Units;
import vn.khenthuong.proposal.Proposals.UnitState;
import vn.khenthuong.proposal.UnitStanding.Owed;
import vn.khenthuong.proposal.UnitStanding.Standing;
import vn.khenthuong.proposal.UnitStanding.Unsent;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;

/** Where every unit of a campaign stands, and what each still owes. */
@Service
@Transactional(readOnly = true)
public class UnitStandings {

    private final Proposals proposals;
    private final NilReturns nilReturns;
    private final Units units;
    private final Deadlines deadlines;
    private final Campaigns campaigns;

    UnitStandings(Proposals proposals, NilReturns nilReturns, Units units, Deadlines deadlines, Campaigns campaigns) {
        this.proposals = proposals;
        this.nilReturns = nilReturns;
        this.units = units;
        this.deadlines = deadlines;
        this.campaigns = campaigns;
    }

    /**
     * The state of every unit that may propose, by name, and nothing more of those that have not sent.
     *
     * @throws NotPermittedException if the actor belongs neither to Home Affairs nor is inspector or administrator; as unknown
     *     if the actor's organisation has no such campaign
     */
    public List<UnitStanding> all(Actor actor, String campaign) {
        if (!actor.has(
                Role.INSPECTOR,
                Role.APPRAISER,
                Role.DIVISION_HEAD,
                Role.DIRECTOR,
                Role.DEPUTY_DIRECTOR,
                Role.ORGANISATION_ADMINISTRATOR)) {
            throw NotPermittedException.act("list", "unit standings");
        }
        campaigns.byCode(actor.organisation(), campaign).orElseThrow(() -> NotPermittedException.unknown(campaign));
        Map<String, List<UnitState>> dossiers = proposals
                .states(actor.organisation().value(), campaign)
                .stream()
                .collect(Collectors.groupingBy(UnitState::getUnit));
        Set<UnitCode> declared = nilReturns.declared(actor.organisation(), campaign);
        return units.submitting(actor.organisation()).stream()
                .map(unit -> standing(
                        unit, dossiers.getOrDefault(unit.code().value(), List.of()), declared.contains(unit.code())))
                .toList();
    }

    private static UnitStanding standing(Unit unit, List<UnitState> dossiers, boolean declared) {
        List<UnitState> sent = dossiers.stream().filter(UnitStandings::isSent).toList();
        return new UnitStanding(
                unit,
                dossiers.stream()
                        .map(dossier -> Standing.of(dossier.getState()))
                        .filter(standing -> standing != Standing.NOTHING)
                        .max(Comparator.comparing(Standing::weight))
                        .orElse(declared ? Standing.PROPOSES_NOBODY : Standing.NOTHING),
                (int) dossiers.stream()
                        .filter(dossier -> dossier.getState().unsent())
                        .count(),
                sent.size(),
                sent.stream()
                        .map(UnitState::getSentAt)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static boolean isSent(UnitState dossier) {
        return dossier.getSentAt() != null && dossier.getState() != ProposalState.WITHDRAWN;
    }

    /** What every unit still owes, by name; units that owe nothing are left out. For the program's own reminders. */
    public List<Owed> owed(OrganisationCode organisation, String campaign) {
        return owed(
                organisation,
                campaign,
                units.submitting(organisation),
                proposals.states(organisation.value(), campaign));
    }

    /** What the actor's own units still owe. */
    public List<Owed> owedByMine(Actor actor, String campaign) {
        List<Unit> mine = actor.units().stream()
                .sorted()
                .map(code -> units.get(actor.organisation(), code))
                .filter(unit -> unit.kind().submits())
                .toList();
        if (mine.isEmpty()) {
            return List.of();
        }
        Set<String> codes = mine.stream().map(unit -> unit.code().value()).collect(Collectors.toSet());
        return owed(
                actor.organisation(),
                campaign,
                mine,
                proposals.statesOf(actor.organisation().value(), campaign, codes));
    }

    /** Whether a unit still owes anything. */
    public boolean owes(OrganisationCode organisation, String campaign, UnitCode unit) {
        return !owed(
                        organisation,
                        campaign,
                        List.of(units.get(organisation, unit)),
                        proposals.statesOf(organisation.value(), campaign, Set.of(unit.value())))
                .isEmpty();
    }

    private List<Owed> owed(
            OrganisationCode organisation, String campaign, List<Unit> of, Collection<UnitState> states) {
        EachDeadline deadline = deadlines.ofEach(organisation, campaign);
        Map<String, List<UnitState>> dossiers = states.stream().collect(Collectors.groupingBy(UnitState::getUnit));
        Set<UnitCode> declared = nilReturns.declared(organisation, campaign);
        return of.stream()
                .flatMap(unit -> owed(
                        unit,
                        dossiers.getOrDefault(unit.code().value(), List.of()),
                        declared.contains(unit.code()),
                        deadline)
                        .stream())
                .toList();
    }

    private static Optional<Owed> owed(Unit unit, List<UnitState> dossiers, boolean declared, EachDeadline deadline) {
        List<Unsent> unsent = dossiers.stream()
                .filter(dossier -> dossier.getState().unsent())
                .map(dossier -> unsent(unit, dossier, deadline))
                .sorted(Comparator.comparing(dossier -> dossier.code().value()))
                .toList();
        boolean silent =
                !declared && dossiers.stream().allMatch(dossier -> Standing.of(dossier.getState()) == Standing.NOTHING);
        if (unsent.isEmpty() && !silent) {
            return Optional.empty();
        }
        Instant first = unsent.stream()
                .map(Unsent::deadline)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .or(() -> deadline.of(unit.code(), null))
                .orElse(null);
        return Optional.of(new Owed(unit, unsent, first));
    }

    private static Unsent unsent(Unit unit, UnitState dossier, EachDeadline deadline) {
        ProposalCode code = new ProposalCode(dossier.getCode());
        return new Unsent(
                code, dossier.getState(), deadline.of(unit.code(), code).orElse(null));
    }
}
