package vn.khenthuong.campaign;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.khenthuong.eligibility.Counting;
import vn.khenthuong.eligibility.CriteriaSet;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.eligibility.PlanRules;

/** What a schema cannot say of a plan: references, order, sums. */
final class PlanChecks {

    private static final Set<String> PRINCIPLES = Set.of(
            PlanRules.Principle.ONE_AWARD,
            PlanRules.Principle.HOLD,
            PlanRules.Principle.FORM_FITS,
            PlanRules.Principle.PROPORTIONATE,
            PlanRules.Principle.GRASS_ROOTS,
            PlanRules.Principle.DIRECT_WORKERS,
            PlanRules.Principle.SUBMISSION_LINE,
            PlanRules.Principle.COUNCIL_REVIEW,
            PlanRules.Principle.ELIGIBLE_COLLECTIVES,
            PlanRules.Principle.ELIGIBLE_INDIVIDUALS,
            PlanRules.Principle.AWARD_FORMS,
            PlanRules.Principle.APPRAISAL);

    private static final Set<String> ITEMS = Set.of(
            PlanRules.Item.LETTER,
            PlanRules.Item.MINUTES,
            PlanRules.Item.REPORT,
            PlanRules.Item.PDF,
            PlanRules.Item.BODY_HEAD_AGREEMENT,
            PlanRules.Item.WORKPLACE_CONFIRMATION);

    private final Plan plan;
    private final Locations locations;
    private final List<PlanProblem> problems;

    PlanChecks(Plan plan, Locations locations, List<PlanProblem> problems) {
        this.plan = plan;
        this.locations = locations;
        this.problems = problems;
    }

    void run() {
        dates();
        keys();
        quota();
        subjects();
        criteria();
        needed("/principles", PRINCIPLES, plan.principles(), Plan.Statement::key);
        needed("/dossierItems", ITEMS, plan.dossierItems(), Plan.DossierItem::key);
        needed("/parameters", Plan.Parameter.KEYS, plan.parameters(), Plan.Parameter::key);
        stands();
    }

    private void dates() {
        if (plan.window().to().isBefore(plan.window().from())) {
            problem(
                    "/window/to",
                    "the window ends before it begins; expected a day not before "
                            + plan.window().from());
            return;
        }
        Instant deadline = plan.deadline().exclusive().toInstant();
        if (deadline.isBefore(Reason.earliestDeadline(plan)) || deadline.isAfter(Reason.latestDeadline(plan))) {
            problem(
                    "/deadline/exclusive",
                    "outside reason; expected an instant after election day, "
                            + plan.electionDay().date() + ", and at most " + Reason.MONTHS_AFTER_WINDOW
                            + " months after " + plan.window().to());
        }
        if (plan.electionDay().date().isBefore(plan.window().from())
                || plan.electionDay().date().isAfter(plan.window().to())) {
            problem("/electionDay/date", "outside the window; expected a day inside it");
        }
        if (plan.document().date().isAfter(plan.window().to())) {
            problem(
                    "/document/date",
                    "after the window; expected a day not after "
                            + plan.window().to());
        }
    }

    private void keys() {
        unique("/legalBasis", plan.legalBasis(), Plan.LegalBasis::key);
        unique("/aims", plan.aims(), Plan.Statement::key);
        unique("/participants", plan.participants(), Plan.Statement::key);
        unique("/contents", plan.contents(), Plan.Statement::key);
        unique("/awardForms", plan.awardForms(), Plan.AwardForm::key);
        unique("/quota/lines", plan.quota().lines(), QuotaLine::key);
        unique("/subjectTypes", plan.subjectTypes(), Plan.SubjectType::key);
        unique("/criteria", plan.criteria(), Plan.Criterion::key);
        unique("/dossierItems", plan.dossierItems(), Plan.DossierItem::key);
        unique("/principles", plan.principles(), Plan.Statement::key);
        unique("/routes", plan.routes(), Plan.Statement::key);
        unique("/duties", plan.duties(), Plan.Duty::key);
        unique("/parameters", plan.parameters(), Plan.Parameter::key);
        unique("/stands", plan.stands(), Plan.Stand::key);
    }

    private void quota() {
        if (plan.awardForm(plan.quota().awardForm()).isEmpty()) {
            problem("/quota/awardForm", "no such award form; expected the key of one");
        }
        List<QuotaLine> lines = plan.quota().lines();
        for (int i = 0; i < lines.size(); i++) {
            QuotaLine line = lines.get(i);
            String at = "/quota/lines/" + i;
            if (line.appliesTo().bodies().isEmpty() && line.appliesTo().kinds().isEmpty()) {
                problem(at + "/appliesTo", "applies to nobody; expected bodies or kinds");
            }
            Set<Counting> counted = line.limits().stream().map(Limit::counts).collect(Collectors.toSet());
            if (counted.size() < line.limits().size() || (counted.contains(Counting.ANY) && counted.size() > 1)) {
                problem(at + "/limits", "limits overlap; expected one combined (ANY) or one for each kind of nominee");
            }
        }
    }

    private void subjects() {
        for (int i = 0; i < plan.subjectTypes().size(); i++) {
            Plan.SubjectType type = plan.subjectTypes().get(i);
            boolean individual = type.kind() == NomineeKind.INDIVIDUAL;
            if (individual != (type.criteriaSet() == CriteriaSet.INDIVIDUAL)) {
                problem(
                        "/subjectTypes/" + i + "/criteriaSet",
                        "not of this kind of nominee; expected INDIVIDUAL for individuals and another set for"
                                + " collectives");
            }
            List<String> named = type.fits().lines();
            for (int j = 0; j < named.size(); j++) {
                if (plan.quotaLine(named.get(j)).isEmpty()) {
                    problem("/subjectTypes/" + i + "/fits/lines/" + j, "no such quota line; expected the key of one");
                }
            }
        }
    }

    private void criteria() {
        Map<String, Integer> gates = new HashMap<>();
        for (int i = 0; i < plan.criteria().size(); i++) {
            Plan.Criterion criterion = plan.criteria().get(i);
            String at = "/criteria/" + i;
            boolean turnout = criterion.gate().equals(PlanRules.Gate.TURNOUT);
            if (turnout != (criterion.minimumPercent() != null)) {
                problem(
                        at + "/minimumPercent",
                        turnout
                                ? "missing; the gate 'turnout' needs the least percentage"
                                : "only the gate 'turnout' has a least percentage");
            }
            if (!criterion.gate().isEmpty() && gates.putIfAbsent(criterion.gate(), i) != null) {
                problem(at + "/gate", "the gate stands twice; expected one criterion for each gate");
            }
        }
    }

    private void stands() {
        Set<String> known = plan.parameters().stream().map(Plan.Parameter::key).collect(Collectors.toSet());
        for (int i = 0; i < plan.stands().size(); i++) {
            List<String> named = plan.stands().get(i).parameters();
            for (int j = 0; j < named.size(); j++) {
                if (!known.contains(named.get(j))) {
                    problem("/stands/" + i + "/parameters/" + j, "no such parameter; expected the key of one");
                }
            }
        }
    }

    private <T> void unique(String pointer, List<T> entries, Function<T, String> key) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            if (!seen.add(key.apply(entries.get(i)))) {
                problem(pointer + "/" + i + "/key", "stands twice in the list; expected unique keys");
            }
        }
    }

    private <T> void needed(String pointer, Set<String> keys, List<T> entries, Function<T, String> key) {
        Set<String> there = entries.stream().map(key).collect(Collectors.toSet());
        keys.stream()
                .filter(k -> !there.contains(k))
                .sorted()
                .forEach(k -> problem(pointer, "no entry '" + k + "', which the rules read; expected one"));
    }

    private void problem(String pointer, String expected) {
        problems.add(locations.problem(pointer, expected));
    }
}
