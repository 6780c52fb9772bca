package vn.khenthuong.portal.dossier;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.campaign.Criterion;
import vn.khenthuong.campaign.Plan;
import vn.khenthuong.eligibility.CriteriaSet;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.eligibility.PlanRules;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.Units;
import vn.khenthuong.portal.Choice;
import vn.khenthuong.proposal.DossierView;
import vn.khenthuong.proposal.Dossiers;
import vn.khenthuong.proposal.NomineeView;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;

/** Gathers what the form of a nominee offers: bodies, subject types and standards of the plan. */
@Component
class NomineePages {

    private final Dossiers dossiers;
    private final Campaigns campaigns;
    private final Units units;

    NomineePages(Dossiers dossiers, Campaigns campaigns, Units units) {
        this.dossiers = dossiers;
        this.campaigns = campaigns;
        this.units = units;
    }

    // One transaction, so that what the parts of the page ask for again is read once.
    @Transactional(readOnly = true)
    NomineePage of(Actor actor, ProposalCode code, NomineeId id, NomineeKind asked) {
        DossierView dossier = dossiers.view(actor, code);
        NomineeView nominee = id == null
                ? null
                : dossier.nominees().stream()
                        .filter(candidate -> candidate.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> NotPermittedException.unknown(id.toString()));
        NomineeKind kind = nominee == null ? asked : nominee.typed().kind();
        Campaign campaign = campaigns
                .byCode(actor.organisation(), dossier.campaign())
                .orElseThrow(() -> NotPermittedException.unknown(dossier.campaign()));
        Plan plan = campaign.plan();
        List<Unit> bodies = units.bodiesFor(actor.organisation(), dossier.unit().code());
        String chosen = nominee == null ? null : nominee.typed().subjectType();
        // What is stored stays visible even where it does not fit: a finding says so.
        List<Plan.SubjectType> types = plan.subjectTypes().stream()
                .filter(type -> type.kind() == kind)
                .filter(type -> type.key().equals(chosen)
                        || !fitting(campaign, type, bodies).isEmpty())
                .toList();
        Locale locale = LocaleContextHolder.getLocale();
        boolean limited = campaign.rules().limited() && !dossier.ownAward();
        return new NomineePage(
                dossier,
                nominee,
                bodies.stream()
                        .map(body -> new Choice(
                                body.code().value(), body.name(), limited ? line(campaign, body, locale) : null))
                        .toList(),
                managers(dossier.unit()),
                limited,
                preference(plan, locale),
                types.stream()
                        .map(type -> new Choice(
                                type.key(),
                                type.text().in(locale),
                                null,
                                type.key().equals(chosen) ? null : when(campaign, type, bodies)))
                        .toList(),
                subjectsAt(types),
                plan.awardForms().stream()
                        .map(form -> new Choice(
                                // The dossier asks for one form; the others go their own way in a dossier of their own.
                                form.key().equals(dossier.awardForm()) ? form.key() : "",
                                form.name().in(locale),
                                form.note().in(locale)))
                        .toList(),
                standards(plan, types),
                election(plan, types),
                dossiers.meters(actor, code),
                plan.window(),
                campaign.lastDay().orElse(null));
    }

    /** The bodies of the unit whose nominees may be of this type. */
    private static List<Unit> fitting(Campaign campaign, Plan.SubjectType type, List<Unit> bodies) {
        PlanRules.SubjectType rule = campaign.rules().subjectTypes().get(type.key());
        return bodies.stream()
                .filter(body -> rule.fits(
                        body.kind().name(),
                        campaign.lineFor(body).map(line -> line.key()).orElse(null)))
                .toList();
    }

    private static String when(Campaign campaign, Plan.SubjectType type, List<Unit> bodies) {
        return "body="
                + fitting(campaign, type, bodies).stream()
                        .map(body -> body.code().value())
                        .collect(Collectors.joining("|"));
    }

    private static String line(Campaign campaign, Unit body, Locale locale) {
        return campaign.lineFor(body)
                .map(line -> line.text().in(locale) + " (" + line.clause().ref() + ")")
                .orElse(null);
    }

    private static String preference(Plan plan, Locale locale) {
        return plan.principles().stream()
                .filter(principle -> principle.key().equals(PlanRules.Principle.DIRECT_WORKERS))
                .findFirst()
                .map(principle ->
                        principle.text().in(locale) + " (" + principle.clause().ref() + ")")
                .orElse(null);
    }

    private static String subjectsAt(List<Plan.SubjectType> types) {
        List<String> places =
                types.stream().map(type -> type.clause().ref()).distinct().toList();
        return places.isEmpty() || places.size() > 2 ? null : String.join("; ", places);
    }

    /** The unit itself first, those below it, then everybody else: members of temporary bodies work anywhere. */
    private List<Choice> managers(Unit unit) {
        List<Unit> below = units.below(unit.organisation(), unit.code());
        return Stream.of(Stream.of(unit), below.stream(), units.all(unit.organisation()).stream())
                .flatMap(stream -> stream)
                .filter(candidate -> !candidate.kind().temporary())
                .distinct()
                .map(candidate -> Choice.of(candidate.code().value(), candidate.name()))
                .toList();
    }

    private static List<NomineePage.Standard> standards(Plan plan, List<Plan.SubjectType> types) {
        return Arrays.stream(CriteriaSet.values())
                .filter(set -> types.stream().anyMatch(type -> type.criteriaSet() == set))
                .map(set -> new NomineePage.Standard(
                        set,
                        keys(types, set::equals),
                        set.weighed() ? List.of() : criteria(plan, set::equals, Criterion::attested),
                        set.weighed() ? criteria(plan, set::equals, criterion -> true) : List.of()))
                .toList();
    }

    private static NomineePage.Election election(Plan plan, List<Plan.SubjectType> types) {
        Predicate<CriteriaSet> measuring = set -> types.stream().anyMatch(type -> type.criteriaSet() == set)
                && !criteria(plan, set::equals, criterion -> !criterion
                                .machine()
                                .isEmpty())
                        .isEmpty();
        List<Criterion> measured =
                criteria(plan, measuring, criterion -> !criterion.machine().isEmpty());
        return measured.isEmpty()
                ? null
                : new NomineePage.Election(
                        keys(types, measuring),
                        measured,
                        criteria(plan, measuring, criterion -> criterion.comparison() != null));
    }

    private static String keys(List<Plan.SubjectType> types, Predicate<CriteriaSet> of) {
        return types.stream()
                .filter(type -> of.test(type.criteriaSet()))
                .map(Plan.SubjectType::key)
                .collect(Collectors.joining("|"));
    }

    private static List<Criterion> criteria(Plan plan, Predicate<CriteriaSet> of, Predicate<Criterion> which) {
        return plan.criteria().stream()
                .filter(criterion -> of.test(criterion.set()))
                .filter(which)
                .toList();
    }
}
