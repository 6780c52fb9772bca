package vn.khenthuong.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.QuotaLine;
import vn.khenthuong.eligibility.Counting;
import vn.khenthuong.eligibility.CriteriaSet;
import vn.khenthuong.eligibility.DossierFacts;
import vn.khenthuong.eligibility.NomineeFacts;
import vn.khenthuong.eligibility.PlanRules;
import vn.khenthuong.eligibility.QuotaUse;
import vn.khenthuong.eligibility.RepeatedFile;
import vn.khenthuong.organization.Organisations;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.Units;
import vn.khenthuong.quota.QuotaSlots;
import vn.khenthuong.register.Hold;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.UnitCode;

/**
 * Writes a dossier down as the rules read it. What has to be looked up elsewhere is given, by {@link DossierChecks} for one
 * dossier as it stands now and by {@link RuleRuns} for many at once: both judge the same facts.
 */
@Component
class FactWriter {

    private static final String REPORT = "report";
    private static final String BODY_HEAD_AGREEMENT = "body-head-agreement";
    private static final String WORKPLACE_CONFIRMATION = "workplace-confirmation";

    private final Units units;
    private final Organisations organisations;

    FactWriter(Units units, Organisations organisations) {
        this.units = units;
        this.organisations = organisations;
    }

    /**
     * What is known about a dossier beside what stands in it.
     *
     * @param repeated files with the same content
     * @param quota every limit that touches its nominees
     * @param held holds in force
     * @param same who may be the same
     * @param deadline null if there is none
     * @param sentBefore whether it was sent before, so that it keeps its first instant
     * @param at the instant of judging
     * @param later so many days are all its days moved, 0 for a dossier as it is
     */
    record Around(
            List<DossierDocument> files,
            List<RepeatedFile> repeated,
            List<QuotaUse> quota,
            Map<NomineeId, List<Hold>> held,
            Map<NomineeId, List<SameSubjects.Match>> same,
            Instant deadline,
            boolean sentBefore,
            Instant at,
            int later) {

        LocalDate day(LocalDate day) {
            return day == null ? null : day.plusDays(later);
        }
    }

    DossierFacts facts(Proposal proposal, Campaign campaign, List<Nominee> nominees, Around around, Ask ask) {
        return new DossierFacts(
                proposal.route(),
                proposal.code().value(),
                units.get(proposal.organisation(), proposal.unit()).name(),
                around.at(),
                nominees(proposal, campaign, nominees, around, ask),
                around.quota(),
                around.files().stream().map(DossierDocument::item).collect(Collectors.toSet()),
                around.repeated(),
                around.day(ask.minutesDate()),
                around.day(ask.letterDate()),
                ask.letterNumber(),
                ask.sentAt(),
                around.deadline(),
                around.sentBefore(),
                organisations.words(proposal.organisation()));
    }

    List<NomineeFacts> nominees(Proposal proposal, Campaign campaign, List<Nominee> nominees, Around around, Ask ask) {
        Map<NomineeId, Set<String>> items = around.files().stream()
                .filter(file -> file.nominee() != null)
                .collect(Collectors.groupingBy(
                        DossierDocument::nominee, Collectors.mapping(DossierDocument::item, Collectors.toSet())));
        List<NomineeFacts> facts = new ArrayList<>();
        for (Nominee nominee : nominees) {
            facts.add(facts(proposal, campaign, nominee, items.getOrDefault(nominee.id(), Set.of()), around, ask));
        }
        return facts;
    }

    /** The line that the nominee counts on; empty where it takes no slot of the plan's. */
    Optional<QuotaLine> line(Proposal proposal, Campaign campaign, Nominee nominee) {
        return nominee.counted() ? campaign.lineFor(lineBody(proposal, nominee.body())) : Optional.empty();
    }

    /** The body whose line counts: the body itself, or the one above a subordinate unit (stand A15). */
    Unit lineBody(Proposal proposal, UnitCode body) {
        return units.lineBodyOf(proposal.organisation(), body);
    }

    /** The bodies whose limits touch these nominees. */
    Set<UnitCode> bodies(Proposal proposal, List<Nominee> nominees) {
        Set<UnitCode> bodies = new LinkedHashSet<>();
        nominees.stream()
                .filter(Nominee::counted)
                .forEach(
                        nominee -> bodies.add(lineBody(proposal, nominee.body()).code()));
        return bodies;
    }

    /**
     * Every limit of these bodies.
     *
     * @param here those of this dossier that take, or would take, a slot
     * @param elsewhere slots that other dossiers hold
     */
    List<QuotaUse> uses(
            Proposal proposal,
            Campaign campaign,
            Set<UnitCode> bodies,
            List<Nominee> here,
            Map<QuotaSlots.Use, Integer> elsewhere) {
        List<QuotaUse> uses = new ArrayList<>();
        for (UnitCode code : bodies) {
            Unit body = units.get(proposal.organisation(), code);
            List<Nominee> counted = here.stream()
                    .filter(Nominee::counted)
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

    private NomineeFacts facts(
            Proposal proposal, Campaign campaign, Nominee nominee, Set<String> items, Around around, Ask ask) {
        Unit body = lineBody(proposal, nominee.body());
        Unit managing = units.get(proposal.organisation(), nominee.managingUnit());
        Optional<QuotaLine> line = line(proposal, campaign, nominee);
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
                nominee.route(),
                nominee.counted(),
                line.map(QuotaLine::key).orElse(null),
                counts,
                managing.name(),
                units.manages(proposal.organisation(), proposal.unit(), nominee.managingUnit()),
                items.contains(WORKPLACE_CONFIRMATION),
                items.contains(BODY_HEAD_AGREEMENT),
                around.day(nominee.achievementFrom()),
                around.day(nominee.achievementTo()),
                nominee.achievement(),
                nominee.directWorker(),
                body.kind().communal() || grassRoots(campaign.rules(), nominee),
                criteria.locality() ? nominee.election() : null,
                nominee.attested(),
                items.contains(REPORT),
                ask.selected().test(nominee),
                nominee.state() == NomineeState.SUSPENDED,
                ask.recommended(nominee.state()),
                PersonHolds.facts(around.held().getOrDefault(nominee.id(), List.of()), proposal, ask.detailed()),
                around.same().getOrDefault(nominee.id(), List.of()).stream()
                        .map(SameSubjects.Match::fact)
                        .toList(),
                organisations.appraisedBy(proposal.organisation(), proposal.unit()));
    }

    private static boolean grassRoots(PlanRules rules, Nominee nominee) {
        PlanRules.SubjectType type =
                nominee.subjectType() == null ? null : rules.subjectTypes().get(nominee.subjectType());
        return type != null && type.grassRoots();
    }
}
