package vn.khenthuong.proposal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.campaign.Deadlines;
import vn.khenthuong.campaign.QuotaLine;
import vn.khenthuong.eligibility.Counting;
import vn.khenthuong.eligibility.CriteriaSet;
import vn.khenthuong.eligibility.DossierFacts;
import vn.khenthuong.eligibility.NomineeFacts;
import vn.khenthuong.eligibility.PlanRules;
import vn.khenthuong.eligibility.QuotaUse;
import vn.khenthuong.eligibility.Route;
import vn.khenthuong.eligibility.RuleBook;
import vn.khenthuong.eligibility.Stage;
import vn.khenthuong.organization.Organisations;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.Units;
import vn.khenthuong.quota.BodyLimit;
import vn.khenthuong.quota.QuotaSlots;
import vn.khenthuong.register.Hold;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.UnitCode;

/**
 * Collects the facts of a dossier and asks the rule book: the one way to findings, for the draft, the council, sending,
 * appraisal and decision alike.
 */
@Service
class DossierChecks {

    private static final String REPORT = "report";
    private static final String BODY_HEAD_AGREEMENT = "body-head-agreement";
    private static final String WORKPLACE_CONFIRMATION = "workplace-confirmation";

    private final Campaigns campaigns;
    private final Deadlines deadlines;
    private final Units units;
    private final PersonHolds holds;
    private final QuotaSlots slots;
    private final DossierDocuments documents;
    private final SameSubjects sames;
    private final Clock clock;
    private final Organisations organisations;

    DossierChecks(
            Campaigns campaigns,
            Deadlines deadlines,
            Units units,
            PersonHolds holds,
            QuotaSlots slots,
            DossierDocuments documents,
            SameSubjects sames,
            Clock clock,
            Organisations organisations) {
        this.campaigns = campaigns;
        this.deadlines = deadlines;
        this.units = units;
        this.holds = holds;
        this.slots = slots;
        this.documents = documents;
        this.sames = sames;
        this.clock = clock;
        this.organisations = organisations;
    }

    Campaign campaign(Proposal proposal) {
        return campaigns
                .byCode(proposal.organisation(), proposal.campaign())
                .orElseThrow(() -> NotPermittedException.unknown(proposal.campaign()));
    }

    /** The first instant that is too late for this dossier; empty if there is none. */
    Optional<Instant> deadline(Proposal proposal) {
        return deadlines.deadlineFor(proposal.organisation(), proposal.campaign(), proposal.unit(), proposal.code());
    }

    /**
     * Findings of everybody still in the running, as the dossier stands now. Before it is sent, what sending asks is asked as
     * if it were sent at this instant: a dossier that waits for its sending is not one whose time of sending is unknown.
     */
    List<Finding> findings(Proposal proposal, Stage stage) {
        return findings(proposal, stage, false);
    }

    /** @param detailed whether the reader may see why somebody is on hold */
    List<Finding> findings(Proposal proposal, Stage stage, boolean detailed) {
        Ask ask = Ask.of(proposal, stage).inDetail(detailed);
        if (stage != Stage.SENDING || proposal.sentAt() != null) {
            return findings(proposal, ask);
        }
        return findings(
                proposal, ask.ifSentAt(proposal.channel() == Channel.IDESK ? proposal.ideskAt() : clock.instant()));
    }

    List<Finding> findings(Proposal proposal, Ask ask) {
        Campaign campaign = campaign(proposal);
        List<Nominee> nominees =
                proposal.nominees().stream().filter(ask.nominees()).toList();
        List<DossierDocument> files = documents.of(proposal);
        PersonHolds.Found held = holds.find(nominees);
        DossierFacts facts = new DossierFacts(
                proposal.route(),
                proposal.code().value(),
                units.get(proposal.organisation(), proposal.unit()).name(),
                clock.instant(),
                nomineeFacts(proposal, campaign, nominees, files, ask, held.inForce()),
                quota(proposal, campaign, nominees, ask.selected()),
                files.stream().map(DossierDocument::item).collect(Collectors.toSet()),
                documents.repeated(files),
                ask.minutesDate(),
                ask.letterDate(),
                ask.letterNumber(),
                ask.sentAt(),
                deadline(proposal).orElse(null),
                proposal.sentAt() != null,
                organisations.words(proposal.organisation()));
        List<Finding> findings = new ArrayList<>(RuleBook.check(facts, campaign.rules(), ask.stage()));
        findings.addAll(holds.lookalikes(
                proposal, nominees, campaign.rules().principles().get("hold"), held, ask.detailed()));
        return findings;
    }

    /** The line that a nominee of this body counts on; empty on an own award, which takes no slot of the plan's. */
    Optional<QuotaLine> line(Proposal proposal, Campaign campaign, UnitCode body) {
        return proposal.route() == Route.PROVINCE ? campaign.lineFor(lineBody(proposal, body)) : Optional.empty();
    }

    /** Every limit that touches these nominees, with what is used elsewhere and by the whole dossier; one query for the counts. */
    List<QuotaUse> quota(Proposal proposal, Campaign campaign, List<Nominee> nominees, Predicate<Nominee> selected) {
        Set<UnitCode> bodies = new LinkedHashSet<>();
        if (proposal.route() != Route.PROVINCE) {
            return List.of();
        }
        nominees.forEach(
                nominee -> bodies.add(lineBody(proposal, nominee.body()).code()));
        return quota(
                proposal,
                campaign,
                bodies,
                proposal.nominees().stream().filter(selected).toList());
    }

    /** @param here those of this dossier that take, or would take, a slot */
    List<QuotaUse> quota(Proposal proposal, Campaign campaign, Set<UnitCode> bodies, List<Nominee> here) {
        Map<QuotaSlots.Use, Integer> elsewhere =
                slots.usedElsewhere(proposal.organisation(), campaign.code(), bodies, proposal.code());
        List<QuotaUse> uses = new ArrayList<>();
        for (UnitCode code : bodies) {
            Unit body = units.get(proposal.organisation(), code);
            List<Nominee> counted = here.stream()
                    .filter(n -> lineBody(proposal, n.body()).code().equals(code))
                    .toList();
            campaign.lineFor(body).ifPresent(line -> line.limits()
                    .forEach(limit -> uses.add(new QuotaUse(
                            line.key(),
                            line.text().vi(),
                            code.value(),
                            body.name(),
                            limit.counts(),
                            limit.max(),
                            elsewhere.getOrDefault(new QuotaSlots.Use(code, limit.counts()), 0),
                            (int) counted.stream()
                                    .filter(n -> limit.counts().counts(n.kind()))
                                    .count(),
                            line.clause(),
                            line.exact()))));
        }
        return uses;
    }

    /** The limits to lock before these nominees take slots, by nominee; a nominee whom no limit counts is left out. */
    Map<Nominee, BodyLimit> limits(Proposal proposal, List<Nominee> nominees) {
        Campaign campaign = campaign(proposal);
        Map<Nominee, BodyLimit> limits = new LinkedHashMap<>();
        if (proposal.route() != Route.PROVINCE) {
            return limits;
        }
        for (Nominee nominee : nominees) {
            Unit body = lineBody(proposal, nominee.body());
            campaign.lineFor(body).ifPresent(line -> line.limits().stream()
                    .filter(limit -> limit.counts().counts(nominee.kind()))
                    .findFirst()
                    .ifPresent(limit ->
                            limits.put(nominee, new BodyLimit(body.code(), limit.counts(), line.key(), limit.max()))));
        }
        return limits;
    }

    /** The body whose line counts: the body itself, or the one above a subordinate unit (stand A15). */
    Unit lineBody(Proposal proposal, UnitCode body) {
        return units.lineBodyOf(proposal.organisation(), body);
    }

    List<NomineeFacts> nomineeFacts(
            Proposal proposal, Campaign campaign, List<Nominee> nominees, List<DossierDocument> files, Ask ask) {
        return nomineeFacts(proposal, campaign, nominees, files, ask, holds.inForce(nominees));
    }

    private List<NomineeFacts> nomineeFacts(
            Proposal proposal,
            Campaign campaign,
            List<Nominee> nominees,
            List<DossierDocument> files,
            Ask ask,
            Map<NomineeId, List<Hold>> held) {
        Map<NomineeId, List<SameSubjects.Match>> same = sames.of(proposal, nominees);
        Map<NomineeId, Set<String>> items = files.stream()
                .filter(file -> file.nominee() != null)
                .collect(Collectors.groupingBy(
                        DossierDocument::nominee, Collectors.mapping(DossierDocument::item, Collectors.toSet())));
        List<NomineeFacts> facts = new ArrayList<>();
        for (Nominee nominee : nominees) {
            facts.add(facts(
                    proposal,
                    campaign,
                    nominee,
                    items.getOrDefault(nominee.id(), Set.of()),
                    held.getOrDefault(nominee.id(), List.of()),
                    same.getOrDefault(nominee.id(), List.of()),
                    ask));
        }
        return facts;
    }

    private NomineeFacts facts(
            Proposal proposal,
            Campaign campaign,
            Nominee nominee,
            Set<String> items,
            List<Hold> held,
            List<SameSubjects.Match> same,
            Ask ask) {
        Unit body = lineBody(proposal, nominee.body());
        Unit managing = units.get(proposal.organisation(), nominee.managingUnit());
        Optional<QuotaLine> line = line(proposal, campaign, nominee.body());
        List<Counting> counts = line.map(one ->
                        one.limits().stream().map(limit -> limit.counts()).toList())
                .orElse(List.of());
        CriteriaSet criteria = campaign.rules()
                .criteriaSet(nominee.subjectType(), nominee.kind(), body.kind().communal());
        return new NomineeFacts(
                nominee.id().toString(),
                nominee.name(),
                nominee.kind(),
                nominee.certificateName(),
                nominee.nameRead(),
                nominee.birthDate(),
                nominee.subjectType(),
                criteria,
                nominee.awardForm(),
                body.code().value(),
                body.name(),
                body.kind().name(),
                OwnName.of(nominee, body),
                CommunalPolice.likely(nominee, body),
                body.kind().temporary(),
                line.map(QuotaLine::key).orElse(null),
                counts,
                managing.name(),
                units.manages(proposal.organisation(), proposal.unit(), nominee.managingUnit()),
                items.contains(WORKPLACE_CONFIRMATION),
                items.contains(BODY_HEAD_AGREEMENT),
                nominee.achievementFrom(),
                nominee.achievementTo(),
                nominee.achievement(),
                nominee.directWorker(),
                body.kind().communal() || grassRoots(campaign.rules(), nominee),
                criteria.locality() ? nominee.election() : null,
                nominee.attested(),
                items.contains(REPORT),
                ask.selected().test(nominee),
                nominee.state() == NomineeState.SUSPENDED,
                ask.recommended(nominee.state()),
                PersonHolds.facts(held, proposal, ask.detailed()),
                same.stream().map(SameSubjects.Match::fact).toList(),
                organisations.appraisedBy(proposal.organisation(), proposal.unit()));
    }

    private static boolean grassRoots(PlanRules rules, Nominee nominee) {
        PlanRules.SubjectType type =
                nominee.subjectType() == null ? null : rules.subjectTypes().get(nominee.subjectType());
        return type != null && type.grassRoots();
    }
}
