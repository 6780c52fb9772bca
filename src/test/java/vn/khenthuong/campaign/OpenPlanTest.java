package vn.khenthuong.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khenthuong.eligibility.CriteriaSet;
import vn.khenthuong.eligibility.PlanRules;
import vn.khenthuong.organization.OrganisationLevel;
import vn.khenthuong.shared.OrganisationCode;

/** Schema version 2: what a text does not say is left open visibly or assumed visibly, and an older file is migrated. */
class OpenPlanTest {

    private static final String OPEN = TestPlans.resource("/campaigns/test/open.yaml");
    private static final String BETWEEN = "--- # assumptions\n";
    private static final String ASSUMED =
            """
            schemaVersion: 2
            campaign: open
            note: { vi: Giả định để chạy, en: Assumed for a run }
            electionDay: { date: 2026-03-15, text: { vi: Ngày bầu cử, en: Election day }, mark: VERIFIED, clause: { ref: Công bố, quote: "" } }
            principles:
              - { key: hold, text: { vi: Tạm dừng, en: Hold }, clause: { ref: Giả định, quote: "" } }
            """;

    private final PlanReader reader = new PlanReader();

    @Test
    void aPlanMaySayLittleAsLongAsItSaysSo() {
        Plan plan = reader.read("open.yaml", OPEN);
        PlanRules rules = PlanRulesOf.plan(plan);

        assertThat(plan.lines()).isEmpty();
        assertThat(plan.usualForm()).isEmpty();
        assertThat(Campaign.deadline(plan)).isEmpty();
        assertThat(plan.document().cited().vi()).isEqualTo("Kế hoạch mở");
        assertThat(rules.limited()).isFalse();
        assertThat(rules.windowTo()).isNull();
        assertThat(rules.endedOn(LocalDate.of(2026, 3, 20)).windowTo()).isEqualTo(LocalDate.of(2026, 3, 20));
        assertThat(rules.criteriaOf(CriteriaSet.COMMUNE))
                .extracting(PlanRules.Criterion::gate)
                .containsExactly(PlanRules.Gate.LAW_STUDY, "", PlanRules.Gate.NO_RE_ELECTION);
        assertThat(rules.criteriaOf(CriteriaSet.COMMUNE)).noneMatch(PlanRules.Criterion::attested);
    }

    /** What to replace, by what, on which key the problem is reported, and words of the message. */
    @ParameterizedTest(name = "{2}: {3}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "schemaVersion: 2|schemaVersion: 3|schemaVersion|newer than this program",
                "level: DEPARTMENT|level: KINGDOM|level|SCHOOL",
                "about: [type, theme|about: [theme|type|or an open point about 'type'",
                "finalReview, deadline, |finalReview, |deadline|nothing is said",
                "deadline, awardForms, quota|deadline, awardForms|quota|or an open point about 'quota'",
                "      - principles.hold\\n||principles|no entry 'hold'",
                "      - principles.hold|      - principles.holds|openPoints[principles].about[1]|no part 'principles.holds'",
                "dossierItems.report, ||dossierItems|no entry 'report'",
                "  from: 2026-01-20\\n||window.from|nothing is said",
                "  endEvent: { key|  to: 2026-03-31\\n  endEvent: { key|window.endEvent|with a day and with an event",
                "unit: \"%\"|unit: điểm|criteria[study].measure.unit|unknown unit 'điểm' for LAW_STUDY",
                "quantity: LAW_STUDY|quantity: LAW_STUDIES|criteria[study].measure.quantity|INVALID_BALLOTS",
                "operator: AT_LEAST|operator: \">=\"|criteria[study].measure.operator|BELOW",
                "threshold: 95|threshold: 195|criteria[study].measure.threshold|maximum value of 100",
                "    gate: no-re-election|    gate: turnout|criteria[no-rerun].gate|all-deputies-elected",
                "    required: false|    required: true|criteria[faster].required|keeps nobody out",
                "    comparison: REPORT_RECEIVED|    comparison: REPORT_RECEIVED\\n    gate: no-re-election|criteria[faster]|several ways",
                "    comparison: REPORT_RECEIVED|    gate: no-re-election|criteria[no-rerun].gate|stands twice for COMMUNE",
                "\\nlegalBasis:|\\nparent: { clause: { ref: KH mở, quote: Chỉ thị mẫu } }\\nlegalBasis:|parent|at least 2 properties",
            })
    void aMistakeIsNamed(String from, String to, String path, String words) {
        String plain = from.replace("\\n", "\n");
        assertThat(OPEN).contains(plain);
        String broken = OPEN.replaceFirst(
                java.util.regex.Pattern.quote(plain),
                java.util.regex.Matcher.quoteReplacement(to == null ? "" : to.replace("\\n", "\n")));

        PlanFileException refused =
                catchThrowableOfType(PlanFileException.class, () -> reader.read("open.yaml", broken));

        assertThat(refused).isNotNull();
        assertThat(refused.problems()).as(refused.getMessage()).anySatisfy(p -> {
            assertThat(p.path()).isEqualTo(path.strip());
            assertThat(p.expected().en()).contains(words);
        });
    }

    @Test
    void twoRoutesForOneFormAreRefusedByKeyAndByName() {
        String form =
                """
                  - key: %s
                    name: { vi: Bằng khen, en: Certificate }
                    route: %s
                    open: true
                    note: { vi: đang nhận, en: open }
                    clause: { ref: KH mở, quote: Bằng khen }
                """;
        String said = OPEN.replace("deadline, awardForms, quota", "deadline, quota");
        String byKey = said + "awardForms:\n" + form.formatted("a", "PROVINCE") + form.formatted("a", "UNIT");
        String byName = said + "awardForms:\n" + form.formatted("a", "PROVINCE") + form.formatted("b", "STATE");

        assertThatThrownBy(() -> reader.read("open.yaml", byKey))
                .hasMessageContaining("awardForms[a].route: two routes for one form, PROVINCE and UNIT; expected one");
        assertThatThrownBy(() -> reader.read("open.yaml", byName))
                .hasMessageContaining("awardForms[b].route: two routes for one form, PROVINCE and STATE; expected one");
    }

    @Test
    void whatIsAssumedIsKnownAsSuchAndNeverOverridesTheText() {
        PlanReader.Reading reading = reader.reading("open.yaml", OPEN + BETWEEN + ASSUMED);

        assertThat(reading.plan().electionDay().date()).isEqualTo(LocalDate.of(2026, 3, 15));
        assertThat(PlanRulesOf.plan(reading.plan()).principles()).containsKey(PlanRules.Principle.HOLD);
        assertThat(reading.assumptions().places()).containsExactlyInAnyOrder("electionDay", "principles.hold");
        assertThat(reading.assumptions().holds("principles", "hold")).isTrue();
        assertThat(reader.stored("open.yaml", OPEN + BETWEEN + ASSUMED)).isEqualTo(reading);
        assertThat(reader.reading("open.yaml", OPEN).assumptions()).isEqualTo(Assumptions.NONE);

        refused(ASSUMED.replace("electionDay:", "window:"), "assumptions/open.yaml", "window");
        refused(ASSUMED.replace("mark: VERIFIED", "mark: PLAN"), "electionDay.mark", "CONFIGURATION");
        refused(ASSUMED.replace("campaign: open", "campaign: small"), "of another campaign; expected open");
        refused(ASSUMED.replace("electionDay:", "electionDya:"), "electionDya", "unknown key");
        refused(ASSUMED.replaceFirst("(?m)^note.*\n", ""), "'note' is missing");
        refused(
                ASSUMED.replaceFirst("(?s)electionDay.*", "")
                        + "criteria:\n  - { key: study, set: AGENCY, required: true, text: { vi: a, en: a },"
                        + " clause: { ref: Giả định, quote: \"\" } }\n",
                "criteria[study].key",
                "the plan says it itself");
    }

    private void refused(String assumed, String... words) {
        assertThatThrownBy(() -> reader.reading("open.yaml", OPEN + BETWEEN + assumed))
                .isInstanceOf(PlanFileException.class)
                .hasMessageContainingAll(words);
    }

    /** Version 1 knew provinces only, and of rates the turnout only. */
    @Test
    void aFileOfVersion1IsMigratedWithAReport() {
        PlanReader.Reading reading = reader.reading("small.yaml", TestPlans.resource("/campaigns/test/small.yaml"));

        assertThat(reading.plan().schemaVersion()).isEqualTo(2);
        assertThat(reading.plan().level()).isEqualTo(OrganisationLevel.PROVINCE);
        Criterion turnout = reading.plan().criteria().get(0);
        assertThat(turnout.measure().wanted()).isEqualTo("≥ 98 %");
        assertThat(turnout.gate()).isEmpty();
        assertThat(turnout.machine()).isEqualTo(PlanRules.Gate.TURNOUT);
        assertThat(reading.plan().openPoints()).flatExtracting(OpenPoint::about).containsExactly("type", "theme");
        assertThat(reading.migrated())
                .extracting(PlanChange::toString)
                .anySatisfy(change -> assertThat(change)
                        .contains("criteria[turnout].measure", "the least percentage became a measure")
                        .matches("line \\d\\d+, .*"))
                .anySatisfy(change -> assertThat(change).startsWith("line 2, schemaVersion"))
                .hasSize(5);
        assertThat(reader.reading("open.yaml", OPEN).migrated()).isEmpty();
    }

    @Test
    void aLoopOfParentsIsRefusedByName() {
        Plan a = child("a", "b");
        Plan b = child("b", "c");
        Plan c = child("c", "a");
        Map<String, Plan> all = Map.of("a", a, "b", b, "c", c);
        Locations locations = new Locations(OPEN);

        assertThat(Ancestry.loop(a, ref -> Optional.ofNullable(all.get(ref.code())), locations))
                .map(PlanProblem::expected)
                .hasValueSatisfying(said -> assertThat(said.en())
                        .contains("daklak/a → daklak/b → daklak/c → daklak/a")
                        .contains("expected a parent that carries out none of these"));
        assertThat(Ancestry.loop(child("d", "d"), ref -> Optional.empty(), locations))
                .isPresent();
        assertThat(Ancestry.loop(child("d", "e"), ref -> Optional.empty(), locations))
                .isEmpty();
        assertThat(Ancestry.loop(
                        child("d", "a"),
                        ref -> Optional.of(ref.code().equals("a") ? child("a", "b") : reader.read("open.yaml", OPEN)),
                        locations))
                .isEmpty();
    }

    private Plan child(String code, String parent) {
        Plan plan = reader.read(
                code + ".yaml",
                OPEN.replace("code: open", "code: " + code)
                        + "parent: { campaign: { organisation: daklak, code: " + parent
                        + " }, clause: { ref: KH mở, quote: Chỉ thị mẫu } }\n");
        assertThat(plan.parent().campaign()).isEqualTo(new Parent.Ref(new OrganisationCode("daklak"), parent));
        return plan;
    }

    /** Refused by its size, by its references and by its form before anything is unfolded. */
    @Test
    void whatIsNoPlanIsRefusedInAClearSentence() {
        String huge = OPEN + "#" + "x".repeat(10 * 1024 * 1024) + "\n";
        assertThatThrownBy(() -> reader.read("open.yaml", huge))
                .isInstanceOf(PlanFileException.class)
                .hasMessageContaining("larger than 1024 KiB, so it was not read; expected the file of one plan")
                .hasMessageNotContaining("xxxx");

        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        assertThatThrownBy(() -> reader.read("bomb.yaml", bomb.toString()))
                .isInstanceOf(PlanFileException.class)
                .hasMessageContaining("bomb.yaml, line 2, the file: refers to another entry (*a0)");
        assertThatThrownBy(() -> reader.read("list.yaml", "- a\n- b\n"))
                .hasMessageContaining("no campaign; expected keys and values");
        assertThat(List.of(OPEN.length())).allMatch(length -> length < PlanText.MOST_BYTES);
    }
}
