package vn.khenthuong.portal.task;

import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.council.CouncilMinutes;
import vn.khenthuong.council.Meeting;
import vn.khenthuong.eligibility.CriteriaSet;
import vn.khenthuong.eligibility.ElectionResult;
import vn.khenthuong.eligibility.PlanRules;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.Units;
import vn.khenthuong.portal.task.DossierSheet.Paper;
import vn.khenthuong.portal.task.NomineeCard.Attested;
import vn.khenthuong.portal.task.NomineeCard.Likeness;
import vn.khenthuong.proposal.DossierView;
import vn.khenthuong.proposal.Dossiers;
import vn.khenthuong.proposal.NomineeView;
import vn.khenthuong.proposal.NomineesForDecision;
import vn.khenthuong.proposal.SameCandidate;
import vn.khenthuong.register.Award;
import vn.khenthuong.register.AwardRegister;
import vn.khenthuong.register.FoldedName;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;

/** Draws each nominee of a dossier as a card. */
@Component
class NomineeCards {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Dossiers dossiers;
    private final NomineesForDecision nominees;
    private final Units units;
    private final AwardRegister register;

    NomineeCards(Dossiers dossiers, NomineesForDecision nominees, Units units, AwardRegister register) {
        this.dossiers = dossiers;
        this.nominees = nominees;
        this.units = units;
        this.register = register;
    }

    List<NomineeCard> of(
            Actor actor,
            DossierView dossier,
            Campaign campaign,
            List<Finding> findings,
            List<Meeting> meetings,
            List<Paper> papers) {
        Map<NomineeId, List<Likeness>> same = likenesses(actor, dossier);
        List<Award> awards = register.ofDossier(actor.organisation(), dossier.code());
        return dossier.nominees().stream()
                .map(nominee -> new NomineeCard(
                        nominee,
                        subjectType(campaign, nominee),
                        campaign.plan()
                                .awardForm(nominee.typed().awardForm())
                                .map(form -> form.name().vi())
                                .orElse(""),
                        managing(actor, dossier, nominee).name(),
                        ElectionResult.turnout(
                                nominee.typed().voters(), nominee.typed().voted()),
                        criteria(actor, campaign.rules(), nominee),
                        papers.stream()
                                .filter(paper ->
                                        nominee.id().equals(paper.document().nominee()))
                                .toList(),
                        findings.stream()
                                .filter(f ->
                                        f.subject().id().equals(nominee.id().toString()))
                                .toList(),
                        dossier.points().stream()
                                .filter(point -> nominee.id().equals(point.nominee()))
                                .toList(),
                        ballot(meetings, nominee.id()),
                        awards.stream()
                                .filter(award -> nominee.id().equals(award.nominee()))
                                .findFirst()
                                .orElse(null),
                        same.getOrDefault(nominee.id(), List.of())))
                .toList();
    }

    private static String subjectType(Campaign campaign, NomineeView nominee) {
        return campaign.plan().subjectTypes().stream()
                .filter(type -> type.key().equals(nominee.typed().subjectType()))
                .map(type -> type.text().vi())
                .findFirst()
                .orElse("");
    }

    private Unit managing(Actor actor, DossierView dossier, NomineeView nominee) {
        return nominee.typed().managingUnit() == null
                ? dossier.unit()
                : units.find(actor.organisation(), nominee.typed().managingUnit())
                        .orElse(dossier.unit());
    }

    private List<Attested> criteria(Actor actor, PlanRules rules, NomineeView nominee) {
        return rules.criteriaOf(set(actor, rules, nominee)).stream()
                .map(criterion -> new Attested(
                        criterion.key(),
                        criterion.text().vi(),
                        criterion.clause(),
                        criterion.required(),
                        nominee.typed().attested().contains(criterion.key()),
                        !criterion.gate().isEmpty(),
                        criterion.set().weighed() || (criterion.gate().isEmpty() && !criterion.attested())))
                .toList();
    }

    private CriteriaSet set(Actor actor, PlanRules rules, NomineeView nominee) {
        return rules.criteriaSet(
                nominee.typed().subjectType(),
                nominee.typed().kind(),
                units.find(actor.organisation(), nominee.lineBody())
                        .map(body -> body.kind().communal())
                        .orElse(false));
    }

    private static CouncilMinutes.Ballot ballot(List<Meeting> meetings, NomineeId id) {
        return meetings.stream()
                .limit(1)
                .flatMap(meeting -> meeting.minutes().ballots().stream())
                .filter(ballot -> ballot.nominee().equals(id))
                .findFirst()
                .orElse(null);
    }

    private Map<NomineeId, List<Likeness>> likenesses(Actor actor, DossierView dossier) {
        Map<NomineeId, List<SameCandidate>> found;
        try {
            found = dossiers.sameCandidates(actor, dossier.code());
        } catch (NotPermittedException notForUnits) {
            return Map.of();
        }
        List<NomineeId> others = found.values().stream()
                .flatMap(Collection::stream)
                .map(SameCandidate::other)
                .map(NomineeId::new)
                .distinct()
                .toList();
        Map<UUID, NomineeView> known = nominees.listed(actor.organisation(), others).stream()
                .map(waiting -> waiting.nominee())
                .collect(Collectors.toMap(view -> view.id().value(), Function.identity()));
        Map<NomineeId, NomineeView> own =
                dossier.nominees().stream().collect(Collectors.toMap(NomineeView::id, Function.identity()));
        return found.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().stream()
                .map(candidate -> likeness(actor, dossier, own.get(entry.getKey()), candidate, known))
                .toList()));
    }

    private Likeness likeness(
            Actor actor,
            DossierView dossier,
            NomineeView nominee,
            SameCandidate candidate,
            Map<UUID, NomineeView> known) {
        NomineeView other = known.get(candidate.other());
        return new Likeness(
                candidate.other(),
                candidate.dossier(),
                candidate.unitName(),
                candidate.kind(),
                candidate.verdict(),
                other,
                other == null ? award(actor, dossier, nominee, candidate.other()) : "");
    }

    private String award(Actor actor, DossierView dossier, NomineeView nominee, UUID entry) {
        return register
                .candidates(
                        actor.organisation(),
                        dossier.campaign(),
                        nominee.typed().kind(),
                        FoldedName.of(nominee.name()),
                        null)
                .stream()
                .filter(award -> award.id().equals(entry))
                .findFirst()
                .map(NomineeCards::described)
                .orElse("");
    }

    private static String described(Award award) {
        return award.name()
                + (award.birthDate() == null ? "" : ", " + DAY.format(award.birthDate()))
                + ", " + award.decisionNumber() + " (" + DAY.format(award.decisionDate()) + ")";
    }
}
