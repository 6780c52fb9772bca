package vn.khenthuong.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.khenthuong.eligibility.Counting;
import vn.khenthuong.eligibility.CriteriaSet;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.eligibility.PlanRules;
import vn.khenthuong.organization.TestUnits;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.UnitKind;

/** The real plan, held against its own text and against the organisation's real bodies. */
class DakLakPlanTest {

    private static final String TEXT = TestPlans.dakLak();
    private static final List<Unit> UNITS = TestUnits.dakLak(7);
    private final Plan plan = new PlanReader().read("dak-lak-2026.yaml", TEXT, new Bodies(UNITS));

    @Test
    void quotesThePlanVerbatim() throws IOException {
        String source = flat(TestPlans.resource("/campaigns/test/plan-0125.txt").replace("*", ""));
        List<String> quotes = new ArrayList<>();
        quotes(new YAMLMapper().readTree(TEXT), quotes);

        assertThat(quotes).hasSizeGreaterThan(90).allSatisfy(q -> assertThat(source)
                .contains(flat(q)));
    }

    @Test
    void giveEveryBodyExactlyOneLineWithTheNumbersOfThePlan() {
        Map<String, Long> bodiesByLine = UNITS.stream()
                .collect(Collectors.groupingBy(
                        u -> LineMatch.lineFor(plan.quota().lines(), u)
                                .orElseThrow()
                                .key(),
                        Collectors.counting()));

        assertThat(bodiesByLine)
                .containsOnly(
                        Map.entry("BCD", 1L),
                        Map.entry("BCD_TGV", 1L),
                        Map.entry("UBBC", 1L),
                        Map.entry("UBBC_TGV", 1L),
                        Map.entry("BBC_QH", 5L),
                        Map.entry("BBC_HDND_TINH", 27L),
                        Map.entry("DOAN_KTGS", 7L),
                        Map.entry("GROUP_A", 4L),
                        Map.entry("GROUP_B", 3L),
                        Map.entry("PROV_OTHER", 36L),
                        Map.entry("COMMUNE", 102L));
        // 293 + delegations + other bodies, as the plan's numbers add up.
        int most = UNITS.stream()
                .map(u -> LineMatch.lineFor(plan.quota().lines(), u).orElseThrow())
                .flatMap(l -> l.limits().stream())
                .mapToInt(Limit::max)
                .sum();
        assertThat(most).isEqualTo(293 + 7 + 36);
    }

    @Test
    void keepTheFourShapesOfLimits() {
        assertThat(limits("BCD")).containsExactly(new Limit(Counting.INDIVIDUAL, 5));
        assertThat(limits("BBC_QH")).containsExactly(new Limit(Counting.INDIVIDUAL, 1));
        assertThat(limits("GROUP_A"))
                .containsExactly(new Limit(Counting.COLLECTIVE, 1), new Limit(Counting.INDIVIDUAL, 3));
        assertThat(limits("GROUP_B"))
                .containsExactly(new Limit(Counting.COLLECTIVE, 2), new Limit(Counting.INDIVIDUAL, 5));
        assertThat(limits("PROV_OTHER")).containsExactly(new Limit(Counting.ANY, 1));
        assertThat(limits("COMMUNE")).containsExactly(new Limit(Counting.ANY, 2));
        assertThat(plan.quota().lines().stream().filter(QuotaLine::exact).map(QuotaLine::key))
                .containsExactly("BBC_QH", "BBC_HDND_TINH", "DOAN_KTGS", "COMMUNE");
    }

    @Test
    void holdTheDatesOfThePlan() {
        assertThat(plan.window().from()).isEqualTo(LocalDate.of(2025, 10, 1));
        assertThat(plan.window().to()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(plan.deadline().exclusive().toInstant()).isEqualTo(Instant.parse("2026-03-30T17:00:00Z"));
        assertThat(plan.document().date()).isEqualTo(LocalDate.of(2025, 11, 18));
    }

    /** The plan asks for openness and names no list: that there is one is the organisation's choice. */
    @Test
    void publishTheListOfAwardsByConfiguration() {
        assertThat(plan.listsAwardsPublicly()).isTrue();
        assertThat(plan.publication().mark()).isEqualTo(Mark.CONFIGURATION);
        assertThat(plan.publication().clause().quote()).isEmpty();
    }

    @Test
    void correctThePlansSlipOnScreensOnly() {
        Plan.DossierItem pdf = plan.dossierItems().stream()
                .filter(i -> i.key().equals(PlanRules.Item.PDF))
                .findFirst()
                .orElseThrow();

        assertThat(pdf.clause().quote()).startsWith("Hồ sơ nộp nộp 01 bộ (bản pdf)");
        assertThat(pdf.text().vi()).isEqualTo("Hồ sơ nộp 01 bộ (bản pdf)");
    }

    @Test
    void giveTheRulesAllThatTheyRead() {
        PlanRules rules = PlanRulesOf.plan(plan);

        assertThat(rules.criteria().get("commune-turnout").measure().wanted()).isEqualTo("≥ 98 %");
        assertThat(rules.earliestMinutes()).isEqualTo(LocalDate.of(2026, 3, 15));
        assertThat(rules.awardForms().values().stream()
                        .filter(PlanRules.AwardForm::open)
                        .map(PlanRules.AwardForm::key))
                .containsExactly("state-certificate", "provincial-certificate", "unit-commendation");
        assertThat(rules.criteriaOf(CriteriaSet.COMMUNE)).hasSize(8);
        assertThat(rules.criteriaOf(CriteriaSet.AGENCY)).hasSize(6);
        assertThat(rules.criteriaOf(CriteriaSet.INDIVIDUAL)).hasSize(4);
        assertThat(rules.criteriaOf(CriteriaSet.GRASSROOTS))
                .as("stand A6: a checklist, nothing that the unit must attest")
                .isNotEmpty()
                .noneMatch(PlanRules.Criterion::required);
        assertThat(rules.criteria().values().stream()
                        .map(PlanRules.Criterion::gate)
                        .filter(g -> !g.isEmpty()))
                .containsExactlyInAnyOrder(
                        PlanRules.Gate.TURNOUT,
                        PlanRules.Gate.NO_RE_ELECTION,
                        PlanRules.Gate.FINISHED_ON_TIME,
                        PlanRules.Gate.ALL_DEPUTIES_ELECTED);
        assertThat(rules.principles().keySet()).containsAll(constants(PlanRules.Principle.class));
        assertThat(rules.dossierItems().keySet()).containsAll(constants(PlanRules.Item.class));
        assertThat(rules.subjectTypes().values())
                .extracting(PlanRules.SubjectType::kind)
                .containsOnly(NomineeKind.COLLECTIVE, NomineeKind.INDIVIDUAL);
    }

    @Test
    void takeAStandOnEveryAmbiguity() {
        assertThat(plan.stands())
                .extracting(Plan.Stand::key)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 23).mapToObj(i -> "A" + i).toList());
    }

    @Test
    void holdNoParameterThatNobodyReads() {
        assertThat(plan.parameters())
                .extracting(Parameter::key, Parameter::days, Parameter::mark)
                // Central rules bind no province: taken over, not verified.
                .containsExactlyInAnyOrder(
                        tuple("incomplete-return-days", 5, Mark.ANALOG),
                        tuple("completion-days", 5, Mark.INFERRED),
                        tuple("appraisal-days", 20, Mark.ANALOG));
        assertThat(plan.parameters()).extracting(Parameter::key).containsExactlyInAnyOrderElementsOf(Parameter.KEYS);
    }

    @Test
    void callNothingVerifiedThatRestsOnAnExpiredDecreeOrAnotherLevelsRule() throws IOException {
        List<String> refs = new ArrayList<>();
        verified(new YAMLMapper().readTree(TEXT), refs);

        assertThat(refs).isNotEmpty().allSatisfy(ref -> assertThat(ref)
                .doesNotContain("98/2023", "tham khảo", "cấp Trung ương", "Cấu hình"));
        // Expired on 1/7/2025 with Decree 152/2025/NĐ-CP.
        assertThat(TEXT).doesNotContain("98/2023");
    }

    private static void verified(JsonNode node, List<String> refs) {
        if (node.path("mark").asText().equals("VERIFIED")) {
            refs.add(node.at("/clause/ref").asText());
        }
        node.forEach(child -> verified(child, refs));
    }

    @Test
    void giveTheLinesOfTemporaryBodiesToTheirOwnPeople() {
        Map<String, List<String>> byLine = new java.util.TreeMap<>();
        for (Unit body : UNITS) {
            QuotaLine line = LineMatch.lineFor(plan.quota().lines(), body).orElseThrow();
            if (body.kind().temporary()) {
                byLine.put(
                        line.key(),
                        PlanRulesOf.plan(plan).subjectTypes().values().stream()
                                .filter(type -> type.fits(body.kind().name(), line.key()))
                                .map(PlanRules.SubjectType::key)
                                .toList());
            }
        }

        assertThat(byLine)
                .containsOnly(
                        Map.entry("BCD", List.of("steering-committee-member")),
                        Map.entry("BCD_TGV", List.of("steering-committee-support")),
                        Map.entry("UBBC", List.of("election-committee-member")),
                        Map.entry("UBBC_TGV", List.of("assigned-helper")),
                        Map.entry("BBC_QH", List.of("election-board-member", "assigned-helper")),
                        Map.entry("BBC_HDND_TINH", List.of("election-board-member", "assigned-helper")),
                        Map.entry("DOAN_KTGS", List.of("direct-adviser")));
    }

    @Test
    void letNoProvincialBodyEscapeTheStandardsOfAgencies() {
        assertThat(PlanRulesOf.plan(plan).subjectTypes().values().stream()
                        .filter(type -> type.fits("STATE", "GROUP_A") && type.kind() == NomineeKind.COLLECTIVE)
                        .map(PlanRules.SubjectType::criteriaSet))
                .containsOnly(CriteriaSet.AGENCY);
    }

    @Test
    void leaveSubordinateUnitsToTheirBodysLine() {
        Unit below = TestUnits.unit("sotaichinh-vp", "Văn phòng Sở", UnitKind.SUBORDINATE, "sotaichinh", null);

        assertThat(LineMatch.lineFor(plan.quota().lines(), below)).isEmpty();
    }

    private List<Limit> limits(String line) {
        return plan.quotaLine(line).orElseThrow().limits();
    }

    private static Set<String> constants(Class<?> holder) {
        return java.util.Arrays.stream(holder.getFields())
                .map(f -> {
                    try {
                        return (String) f.get(null);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .collect(Collectors.toSet());
    }

    private static void quotes(JsonNode node, List<String> into) {
        if (node.has("quote") && !node.get("quote").asText().isEmpty()) {
            into.add(node.get("quote").asText());
        }
        node.forEach(child -> quotes(child, into));
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
