package vn.khenthuong.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khenthuong.eligibility.Asked.ask;
import static vn.khenthuong.eligibility.TestFacts.commune;
import static vn.khenthuong.eligibility.TestFacts.dossier;
import static vn.khenthuong.eligibility.TestFacts.dossierOf;
import static vn.khenthuong.eligibility.TestFacts.individual;
import static vn.khenthuong.eligibility.TestPlan.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.khenthuong.shared.Clause;
import vn.khenthuong.shared.Finding;

/**
 * Where a plan is silent a rule is silent too, unless the law of the day demands the same: then it cites the law with the mark
 * of how sure that is. Of the law of 2021 no source is at hand, so it demands nothing here.
 */
class SilentPlanTest {

    private static final Instant IN_2021 = Instant.parse("2021-06-01T03:00:00Z");

    /** Nothing but who, which form and the dates of the window. */
    private static final PlanRules SILENT = plan(p -> {
        p.principles.clear();
        p.dossierItems.clear();
        p.criteria.clear();
        p.limited = false;
        p.earliestMinutes = null;
        p.windowFrom = null;
        p.windowTo = null;
    });

    /** Everything that a rule could find fault with, except what is plain sense. */
    private static DossierFacts faulty(Instant at) {
        return dossier(d -> {
            d.at = at;
            d.sentAt = at;
            d.deadline = null;
            d.quota = List.of();
            d.documents = Set.of();
            d.letterNumber = null;
            d.minutesDate = LocalDate.of(2021, 5, 20);
            d.letterDate = null;
            d.nominees = List.of(
                    commune(n -> {
                        n.lineKey = null;
                        n.hasReport = false;
                        n.attested = Set.of();
                        n.election = new ElectionResult(100L, 1L, false, true, false);
                        n.achievementFrom = LocalDate.of(2020, 1, 1);
                        n.achievementTo = LocalDate.of(2020, 2, 1);
                    }),
                    individual(n -> {
                        n.lineKey = null;
                        n.directWorker = false;
                        n.grassRoots = false;
                        n.hasReport = false;
                        n.achievement = "";
                        n.managedBySubmitter = false;
                        n.same =
                                List.of(new SameSubjectFact(SameSubjectFact.Kind.AWARDED, "Đơn vị Ví Dụ", false, true));
                    }));
        });
    }

    @Test
    void nothingIsDemandedThatNeitherPlanNorLawSays() {
        assertThat(RuleBook.check(faulty(IN_2021), SILENT, Stage.SENDING)).isEmpty();
        assertThat(RuleBook.check(faulty(IN_2021), SILENT, Stage.DECISION)).isEmpty();
    }

    @Test
    void theLawOfTheDayIsCitedWithItsMark() {
        List<Finding> found = RuleBook.check(faulty(Instant.parse("2026-03-20T03:00:00Z")), SILENT, Stage.SENDING);

        assertThat(found)
                .extracting(Finding::rule)
                .contains(
                        "one-award-per-achievement",
                        "required-documents",
                        "letter-numbered",
                        "report-per-nominee",
                        "submission-line",
                        "achievement-stated")
                .doesNotContain("turnout-at-least", "grass-roots-first", "direct-workers-first", "quota-line-applies");
        assertThat(found).extracting(finding -> finding.clause().ref()).allMatch(ref -> ref.endsWith("[V]"));
        assertThat(found)
                .filteredOn(finding -> finding.rule().equals("one-award-per-achievement"))
                .extracting(Finding::clause)
                .containsOnly(new Clause(
                        "Luật Thi đua, khen thưởng 06/2022/QH15, Điều 5 [V]",
                        "không khen thưởng nhiều lần, nhiều hình thức cho một thành tích đạt được"));
    }

    /** It fails closed: what an office recorded binds whatever plan and law say. */
    @Test
    void aRecordedHoldBindsAlways() {
        HoldFact hold = new HoldFact("khiếu nại", "Thanh tra Ví Dụ", "1/TB", LocalDate.of(2021, 5, 1), null);
        DossierFacts held = dossierOf(individual(n -> n.holds = List.of(hold)));

        assertThat(ask(
                                new NoHold(),
                                dossier(d -> {
                                    d.at = IN_2021;
                                    d.nominees = held.nominees();
                                }),
                                SILENT,
                                Stage.DECISION)
                        .once()
                        .clause()
                        .ref())
                .isEqualTo("Sổ tạm dừng");
        assertThat(ask(new NoHold(), held, SILENT, Stage.DECISION)
                        .once()
                        .clause()
                        .ref())
                .isEqualTo("Nghị định 152/2025/NĐ-CP, Điều 4 khoản 4 [V]");
    }

    @Test
    void theLawReachesBackNoFurtherThanItsFirstDay() {
        Map<String, LocalDate> since = Map.of(
                PlanRules.Principle.ONE_AWARD, LocalDate.of(2024, 1, 1),
                PlanRules.Item.MINUTES, LocalDate.of(2024, 1, 1),
                PlanRules.Principle.HOLD, LocalDate.of(2025, 7, 1));

        since.forEach((key, day) -> {
            assertThat(Law.demands(key, day)).as(key).isPresent();
            assertThat(Law.demands(key, day.minusDays(1))).as(key).isEmpty();
        });
        assertThat(Law.demands(PlanRules.Principle.GRASS_ROOTS, LocalDate.of(2026, 3, 20)))
                .isEmpty();
    }

    /** A window that an event ends is open until the event is recorded. */
    @Test
    void anOpenWindowBindsAtItsBeginningOnly() {
        PlanRules open = plan(p -> {
            p.windowFrom = LocalDate.of(2021, 1, 20);
            p.windowTo = null;
        });
        AchievementInWindow rule = new AchievementInWindow();
        NomineeFacts late = individual(n -> {
            n.achievementFrom = LocalDate.of(2021, 6, 1);
            n.achievementTo = LocalDate.of(2021, 6, 30);
        });
        NomineeFacts early = individual(n -> {
            n.achievementFrom = LocalDate.of(2020, 6, 1);
            n.achievementTo = LocalDate.of(2021, 1, 19);
        });

        ask(rule, dossierOf(late), open, Stage.SENDING).silent();
        ask(rule, dossierOf(early), open, Stage.SENDING).says("BLOCK");
        ask(rule, dossierOf(late), open.endedOn(LocalDate.of(2021, 5, 31)), Stage.SENDING)
                .says("BLOCK");
    }
}
