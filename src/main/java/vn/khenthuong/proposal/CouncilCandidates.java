package vn.khenthuong.proposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.eligibility.NomineeFacts;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.eligibility.PlanRules;
import vn.khenthuong.eligibility.Ranking;
import vn.khenthuong.eligibility.Stage;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;

/** Whom the council may choose from, in the order preferred where its votes are equal (rows 16 and 52). It alone chooses. */
@Service
@Transactional(readOnly = true)
public class CouncilCandidates {

    private final DossierAccess access;
    private final DossierChecks checks;
    private final DossierDocuments documents;
    private final Clock clock;

    CouncilCandidates(DossierAccess access, DossierChecks checks, DossierDocuments documents, Clock clock) {
        this.access = access;
        this.checks = checks;
        this.documents = documents;
        this.clock = clock;
    }

    /** @throws vn.khenthuong.shared.NotPermittedException as unknown if the actor may not see the dossier */
    public List<RankedCandidate> of(Actor actor, ProposalCode code) {
        Proposal proposal = access.open(actor, code).proposal();
        Campaign campaign = checks.campaign(proposal);
        List<Ranking.Candidate> all = candidates(proposal, campaign);
        PlanRules plan = campaign.rules();
        Set<Ranking.Ground> binding = Ranking.binding(plan, LocalDate.ofInstant(clock.instant(), CampaignZone.ZONE));
        return Ranking.order(all, binding).stream()
                .map(candidate -> new RankedCandidate(
                        new NomineeId(UUID.fromString(candidate.nominee().id())),
                        candidate.nominee().label(),
                        Ranking.grounds(candidate, all, binding).stream()
                                .map(ground -> new RankedCandidate.Preference(ground, ground.clause(plan)))
                                .toList()))
                .toList();
    }

    /** Of a collective nobody records the share of women. */
    private List<Ranking.Candidate> candidates(Proposal proposal, Campaign campaign) {
        Ask ask = Ask.of(proposal, Stage.SELECTION);
        List<Nominee> nominees =
                proposal.nominees().stream().filter(ask.nominees()).toList();
        List<NomineeFacts> facts = checks.nomineeFacts(proposal, campaign, nominees, documents.of(proposal), ask);
        return IntStream.range(0, nominees.size())
                .mapToObj(i -> new Ranking.Candidate(
                        facts.get(i),
                        nominees.get(i).kind() == NomineeKind.INDIVIDUAL
                                ? nominees.get(i).female()
                                : null))
                .toList();
    }
}
