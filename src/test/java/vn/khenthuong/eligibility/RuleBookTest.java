package vn.khenthuong.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khenthuong.eligibility.TestFacts.commune;
import static vn.khenthuong.eligibility.TestFacts.dossier;
import static vn.khenthuong.eligibility.TestFacts.individual;
import static vn.khenthuong.eligibility.TestPlan.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;
import vn.khenthuong.shared.Subject;

class RuleBookTest {

    /** Nothing filled in that life may leave open, and a hold, and a double, and too many. */
    private static DossierFacts everythingOpen(boolean selected) {
        NomineeFacts person = individual(n -> {
            n.birthDate = null;
            n.subjectType = null;
            n.criteriaSet = null;
            n.awardForm = null;
            n.body = null;
            n.lineKey = null;
            n.lineCounts = List.of();
            n.managedBySubmitter = false;
            n.achievementFrom = null;
            n.achievementTo = null;
            n.achievement = null;
            n.directWorker = false;
            n.grassRoots = false;
            n.attested = Set.of();
            n.hasReport = false;
            n.selected = selected;
            n.recommended = null;
            n.same = List.of(
                    new SameSubjectFact(SameSubjectFact.Kind.CITIZEN_NUMBER, "Sở Ví Dụ", true, null),
                    new SameSubjectFact(SameSubjectFact.Kind.COMMENDATION_RECORDED, "Sở Ví Dụ", true, null));
            n.selfAppraised = true;
        });
        NomineeFacts ward = commune(n -> {
            n.election = null;
            n.attested = Set.of();
            n.hasReport = false;
            n.grassRoots = false;
            n.selected = selected;
        });
        NomineeFacts held = individual(n -> {
            n.id = "held";
            n.label = "Trần Thị Ví Dụ";
            n.selected = selected;
            n.directWorker = false;
            n.grassRoots = false;
            n.holds = List.of(new HoldFact(
                    "Đang xác minh đơn tố cáo", "Thanh tra tỉnh", "Công văn 12", LocalDate.of(2026, 3, 1), null));
        });
        return dossier(d -> {
            d.nominees = List.of(person, ward, held);
            d.quota = List.of(TestFacts.communeQuota(1, 3));
            d.documents = Set.of();
            d.minutesDate = LocalDate.of(2026, 3, 14);
            d.letterDate = LocalDate.of(2026, 3, 10);
            d.letterNumber = null;
            d.at = TestFacts.DEADLINE;
            d.sentAt = TestFacts.DEADLINE;
        });
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void saysNothingOfAValidDossier(Stage stage) {
        assertThat(RuleBook.check(dossier(), plan(), stage)).isEmpty();
    }

    @Test
    void blocksNothingInADraftHoweverIncomplete() {
        List<Finding> findings = RuleBook.check(everythingOpen(false), plan(), Stage.DRAFT);

        assertThat(findings).isNotEmpty().noneMatch(Finding::blocks);
    }

    @Test
    void blocksNothingInADraftThatTheCouncilSentBack() {
        assertThat(RuleBook.check(everythingOpen(true), plan(), Stage.DRAFT)).noneMatch(Finding::blocks);
    }

    @Test
    void saysEverythingAtOnce() {
        assertThat(RuleBook.check(everythingOpen(true), plan(), Stage.SENDING))
                .filteredOn(Finding::blocks)
                .extracting(Finding::rule)
                .contains(
                        "birth-date-possible",
                        "eligible-subject",
                        "criteria-attested",
                        "award-form-of-campaign",
                        "quota-line-applies",
                        "quota-not-exceeded",
                        "submission-line",
                        "achievement-in-window",
                        "report-per-nominee",
                        "required-documents",
                        "letter-numbered",
                        "minutes-after-election",
                        "minutes-letter-sending-in-order",
                        "sent-before-deadline",
                        "one-award-per-achievement",
                        "turnout-at-least",
                        "no-re-election",
                        "finished-on-time",
                        "all-deputies-elected");
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void putsTheGravestFirstThenTheSubjectsInVietnameseOrder(Stage stage) {
        List<Finding> findings = RuleBook.check(everythingOpen(true), plan(), stage);

        assertThat(findings).extracting(Finding::severity).isSorted();
        assertThat(findings).isSortedAccordingTo(RuleBook.gravestFirst());
    }

    @Test
    void sortsNamesAsVietnameseDo() {
        List<Finding> findings = List.of("Đặng", "Dương", "Ê Ban", "Em", "Ẩn").stream()
                .map(label -> new Finding(
                        "some-rule",
                        Severity.WARN,
                        Subject.nominee("id", label),
                        "",
                        "",
                        TestPlan.clause("I", ""),
                        null))
                .sorted(RuleBook.gravestFirst())
                .toList();

        assertThat(findings)
                .extracting(finding -> finding.subject().label())
                .containsExactly("Ẩn", "Dương", "Đặng", "Em", "Ê Ban");
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void citesAClauseAndKeepsNamesOutOfItsSentences(Stage stage) {
        for (Finding finding : RuleBook.check(everythingOpen(true), plan(), stage)) {
            assertThat(finding.clause().ref()).startsWith("KH 0125/KH-UBND");
            assertThat(finding.message().vi() + finding.message().en())
                    .doesNotContain("Nguyễn Văn Mẫu")
                    .doesNotContain("Trần Thị Ví Dụ");
            assertThat(finding.subject().label()).isNotBlank();
        }
    }

    /** Stand A19: the held nominee waits, the dossier is sent. */
    @Test
    void neverBlocksADossierForAHeldNominee() {
        NomineeFacts held = individual(n -> {
            n.hasReport = false;
            n.holds = List.of(
                    new HoldFact("Đang thanh tra", "Thanh tra tỉnh", "Công văn 12", LocalDate.of(2026, 3, 1), null));
        });
        DossierFacts dossier = dossier(d -> d.nominees = List.of(commune(), held));

        assertThat(RuleBook.check(dossier, plan(), Stage.SENDING))
                .extracting(Finding::severity)
                .containsExactly(Severity.HOLD);
    }

    @Test
    void citesThePlanByItsNameWhereItLacksAnEntry() {
        PlanRules bare = plan(p -> {
            p.principles.clear();
            p.dossierItems.clear();
        });

        assertThat(RuleBook.check(everythingOpen(true), bare, Stage.SENDING))
                .extracting(finding -> finding.clause().ref())
                .contains("KH 0125/KH-UBND")
                .doesNotContain("dak-lak-2026");
    }
}
