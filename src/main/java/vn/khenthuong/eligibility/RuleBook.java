package vn.khenthuong.eligibility;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import vn.khenthuong.shared.Finding;

/**
 * Every rule of the award route. All findings are returned at once, the gravest first, then by what they are about: the
 * dossier, its nominees by name, its documents.
 */
public final class RuleBook {

    static final List<Rule> RULES = List.of(
            new BirthDatePossible(),
            new NamedOnce(),
            new OneAwardPerAchievement(),
            new NoHold(),
            new EligibleSubject(),
            new AchievementInWindow(),
            new AwardFormOfCampaign(),
            new TurnoutPossible(),
            new FiguresPossible(),
            new AllDeputiesElected(),
            new TurnoutAtLeast(),
            new LawStudied(),
            new InvalidBallots(),
            new NoReElection(),
            new FinishedOnTime(),
            new CriteriaAttested(),
            new QuotaLineApplies(),
            new QuotaNotExceeded(),
            new QuotaFullyUsed(),
            new CouncilSelected(),
            new MinutesAfterElection(),
            new DatesInOrder(),
            new RequiredDocuments(),
            new LetterNumbered(),
            new ReportPerNominee(),
            new NameProofread(),
            new RepeatedDocument(),
            new SentBeforeDeadline(),
            new SubmissionLine(),
            new BodyHeadAgreement(),
            new AppraisedAndRecommended(),
            new UnitIsAppraiser(),
            new FormFitsSubject(),
            new AchievementStated(),
            new GrassRootsFirst(),
            new DirectWorkersFirst());

    private RuleBook() {}

    /**
     * Asks every rule that speaks at this stage.
     *
     * @return unmodifiable; empty if no rule has anything to say
     */
    public static List<Finding> check(DossierFacts dossier, PlanRules plan, Stage stage) {
        return RULES.stream()
                .filter(rule -> rule.routes().contains(dossier.route()))
                .flatMap(rule -> rule.check(dossier, plan, stage))
                .map(dossier.words()::in)
                .sorted(gravestFirst())
                .toList();
    }

    /** The order of {@link #check}, for callers that join findings of their own. */
    public static Comparator<Finding> gravestFirst() {
        // A Collator is not safe between threads, so each comparator has its own.
        Collator names = Collator.getInstance(Locale.forLanguageTag("vi-VN"));
        return Comparator.comparing(Finding::severity)
                .thenComparing(finding -> finding.subject().kind())
                .thenComparing(finding -> orEmpty(finding.subject().label()), names::compare)
                .thenComparing(finding -> orEmpty(finding.subject().id()))
                .thenComparing(finding -> orEmpty(finding.subject().field()))
                .thenComparing(Finding::rule);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
