package vn.khenthuong.proposal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.campaign.Deadlines;
import vn.khenthuong.campaign.EachDeadline;
import vn.khenthuong.campaign.Plan;
import vn.khenthuong.campaign.RulesOnTrial;
import vn.khenthuong.eligibility.RepeatedFile;
import vn.khenthuong.organization.Units;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.RefusedException;

/**
 * Tries rules on dossiers that were sent before, or on made-up ones: what would their sending have come to? The facts are
 * written and judged as those of any dossier. What does not hang on a plan is left out: holds, and who was awarded or proposed
 * elsewhere. Reads only, with a number of statements that grows by a handful for every {@value #AT_ONCE} dossiers.
 */
@Service
@Transactional(readOnly = true)
public class RuleRuns {

    /** Most dossiers of one run. */
    static final int MOST = 3000;

    private static final int AT_ONCE = 500;

    private final Proposals proposals;
    private final DossierDocuments documents;
    private final Campaigns campaigns;
    private final Deadlines deadlines;
    private final Units units;
    private final RunJudge judge;
    private final Clock clock;

    RuleRuns(
            Proposals proposals,
            DossierDocuments documents,
            Campaigns campaigns,
            Deadlines deadlines,
            Units units,
            RunJudge judge,
            Clock clock) {
        this.proposals = proposals;
        this.documents = documents;
        this.campaigns = campaigns;
        this.deadlines = deadlines;
        this.units = units;
        this.judge = judge;
        this.clock = clock;
    }

    /**
     * What would come of these rules.
     *
     * @throws NotPermittedException unless the actor administers the organisation or is of Home Affairs; if there is no such
     *     campaign
     * @throws RefusedException if the plan has no form for which dossiers could be made up
     */
    public RuleRun of(Actor actor, RulesOnTrial rules, RunBasis basis) {
        RunPermissions.of(actor).requireTrying(rules.campaign().code());
        Gathered gathered = gather(actor.organisation(), rules.campaign(), basis);
        return run(actor.organisation(), rules, basis, gathered);
    }

    /** The same dossiers by two sets of rules; they are read once. Throws as {@link #of}. */
    public RuleComparison compare(Actor actor, RulesOnTrial before, RulesOnTrial after, RunBasis basis) {
        RunPermissions.of(actor).requireTrying(before.campaign().code());
        Gathered gathered = gather(actor.organisation(), before.campaign(), basis);
        return new RuleComparison(
                run(actor.organisation(), before, basis, gathered), run(actor.organisation(), after, basis, gathered));
    }

    /** @param from the campaign whose dossiers they are; null if they are made up */
    private record Gathered(List<RunMaterial> material, boolean cut, Campaign from) {}

    private RuleRun run(OrganisationCode organisation, RulesOnTrial rules, RunBasis basis, Gathered gathered) {
        return judge.run(
                organisation,
                rules.campaign(),
                gathered.material(),
                deadlines(organisation, rules, basis),
                later(gathered.from(), rules.campaign(), basis),
                gathered.cut());
    }

    /** A campaign's own dossiers are held against its notices too; others against the plan alone. */
    private EachDeadline deadlines(OrganisationCode organisation, RulesOnTrial rules, RunBasis basis) {
        String code = rules.campaign().code();
        if (!code.equals(basis.campaign())) {
            Optional<Instant> plain = rules.campaign().deadline();
            return (unit, dossier) -> plain;
        }
        return rules.deadline() == null
                ? deadlines.ofEach(organisation, code)
                : deadlines.ofEachIf(organisation, code, rules.deadline());
    }

    private Gathered gather(OrganisationCode organisation, Campaign rules, RunBasis basis) {
        if (basis.generated()) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), CampaignZone.ZONE);
            return new Gathered(
                    new MadeUpProvince(organisation, rules, units, today, basis.seed()).dossiers(basis.dossiers()),
                    false,
                    null);
        }
        Campaign from = campaigns
                .byCode(organisation, basis.campaign())
                .orElseThrow(() -> NotPermittedException.unknown(basis.campaign()));
        List<Long> ids = proposals.sentIds(organisation.value(), from.code(), Limit.of(MOST + 1));
        boolean cut = ids.size() > MOST;
        List<Proposal> sent = new ArrayList<>();
        Map<Long, List<DossierDocument>> files = new HashMap<>();
        Map<Long, List<RepeatedFile>> repeated = new HashMap<>();
        for (int at = 0; at < Math.min(ids.size(), MOST); at += AT_ONCE) {
            List<Long> some = ids.subList(at, Math.min(at + AT_ONCE, Math.min(ids.size(), MOST)));
            sent.addAll(proposals.withIds(some));
            Map<Long, List<DossierDocument>> of = documents.ofEach(some);
            files.putAll(of);
            repeated.putAll(documents.repeatedOfEach(of));
        }
        sent.sort(Comparator.comparing(Proposal::sentAt).thenComparing(Proposal::id));
        return new Gathered(
                sent.stream()
                        .map(proposal -> new RunMaterial(
                                proposal,
                                proposal.nominees().stream()
                                        .filter(Nominee::stoodInLetter)
                                        .toList(),
                                files.getOrDefault(proposal.id(), List.of()),
                                repeated.getOrDefault(proposal.id(), List.of())))
                        .toList(),
                cut,
                from);
    }

    /** From the first day that both campaigns know, so that a dossier keeps its place in the campaign's course. */
    private static int later(Campaign from, Campaign to, RunBasis basis) {
        if (from == null || !basis.shifted() || from.code().equals(to.code())) {
            return 0;
        }
        List<Optional<LocalDate>> ones = days(from);
        List<Optional<LocalDate>> others = days(to);
        for (int i = 0; i < ones.size(); i++) {
            if (ones.get(i).isPresent() && others.get(i).isPresent()) {
                return (int)
                        ChronoUnit.DAYS.between(ones.get(i).get(), others.get(i).get());
            }
        }
        return 0;
    }

    private static List<Optional<LocalDate>> days(Campaign campaign) {
        return List.of(
                Optional.ofNullable(campaign.plan().electionDay()).map(Plan.Day::date),
                campaign.deadline().map(instant -> LocalDate.ofInstant(instant, CampaignZone.ZONE)),
                campaign.lastDay());
    }
}
