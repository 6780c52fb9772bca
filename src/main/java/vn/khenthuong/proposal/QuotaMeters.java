package vn.khenthuong.proposal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.eligibility.QuotaUse;
import vn.khenthuong.eligibility.Route;
import vn.khenthuong.organization.Units;
import vn.khenthuong.shared.UnitCode;

/** Counts, for each body that a unit proposes for, what its limit allows and who wants a share of it. */
@Component
class QuotaMeters {

    private final DossierChecks checks;
    private final Proposals proposals;
    private final Units units;

    QuotaMeters(DossierChecks checks, Proposals proposals, Units units) {
        this.checks = checks;
        this.proposals = proposals;
        this.units = units;
    }

    List<QuotaMeter> of(Proposal proposal) {
        if (proposal.route() != Route.PROVINCE && proposal.nominees().stream().noneMatch(Nominee::counted)) {
            return List.of();
        }
        Campaign campaign = checks.campaign(proposal);
        Set<UnitCode> bodies = new LinkedHashSet<>();
        units.bodiesFor(proposal.organisation(), proposal.unit()).forEach(body -> bodies.add(body.code()));
        List<Nominee> drafted = proposals.unsentNominees(
                proposal.organisation().value(),
                proposal.campaign(),
                proposal.unit().value(),
                proposal.code().value());
        return checks
                .quota(
                        proposal,
                        campaign,
                        bodies,
                        proposal.nominees().stream()
                                .filter(n -> n.state() == NomineeState.SELECTED
                                        || n.state().live())
                                .toList())
                .stream()
                .map(use ->
                        new QuotaMeter(use, count(proposal, use, proposal.nominees()), count(proposal, use, drafted)))
                .toList();
    }

    private int count(Proposal proposal, QuotaUse use, List<Nominee> nominees) {
        return (int) nominees.stream()
                .filter(nominee -> !nominee.state().out()
                        && nominee.counted()
                        && use.counting().counts(nominee.kind())
                        // One that is being added may have no body yet.
                        && nominee.body() != null
                        && checks.lineBody(proposal, nominee.body())
                                .code()
                                .value()
                                .equals(use.body()))
                .count();
    }
}
