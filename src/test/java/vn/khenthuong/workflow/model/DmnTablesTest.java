package vn.khenthuong.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khenthuong.decision.BonusRules.BonusRule;
import vn.khenthuong.eligibility.NomineeKind;

/** Every row of the law's tables against a case of its own, and the days on which the law changes. */
class DmnTablesTest {

    private static final List<String> FORMS =
            List.of("provincial-certificate", "state-certificate", "unit-commendation", "commune-commendation");

    private final Decisions decisions = new Decisions();

    @ParameterizedTest
    @ValueSource(strings = {"award-route", "council-rule", "dossier-checklist", "bonus", "state-award-steps"})
    void everyRowHasACase(String decision) throws IOException {
        var cases = Files.readAllLines(Path.of("src/test/resources/dmn/" + decision + ".csv")).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')));

        assertThat(cases).containsExactlyInAnyOrderElementsOf(Decisions.rulesOf(decision));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/dmn/award-route.csv", numLinesToSkip = 1)
    void route(String rule, String form, String level, String route, boolean open, String mark, String source) {
        assertThat(decisions.ask("award-route", Map.of("awardForm", form, "level", level)))
                .containsExactly(Map.entry(rule, Map.of("route", route, "open", open, "mark", mark, "source", source)));
    }

    /** A campaign's file says which forms it has; that each goes the way of the table is held here. */
    @Test
    void campaignsSendEveryFormTheWayOfTheTable() throws IOException {
        List<Path> files;
        try (var listed = Files.walk(Path.of("src/main/resources/campaigns"))) {
            files = listed.filter(file -> file.toString().endsWith(".yaml")).toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            JsonNode tree = new YAMLMapper().readTree(file.toFile());
            String level = tree.has("level")
                    ? tree.path("level").asText()
                    : new YAMLMapper()
                            .readTree(file.getParent()
                                    .resolveSibling(file.getFileName())
                                    .toFile())
                            .path("level")
                            .asText();
            for (JsonNode form : tree.path("awardForms")) {
                Map<String, Object> asked = Map.of("awardForm", form.path("key").asText(), "level", level);
                assertThat(decisions.ask("award-route", asked).values())
                        .as(file + ": " + asked)
                        .singleElement()
                        .satisfies(row -> {
                            assertThat(row)
                                    .containsEntry("route", form.path("route").asText());
                            // A plan may keep closed what the program knows the way of, never the other way round.
                            if (form.path("open").asBoolean()) {
                                assertThat(row).containsEntry("open", true);
                            }
                        });
            }
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/dmn/council-rule.csv", numLinesToSkip = 1)
    void council(
            String rule,
            String form,
            String meeting,
            int numerator,
            int denominator,
            int percent,
            boolean strictlyMore,
            String base,
            boolean secret,
            String mark) {
        var rows = decisions.ask("council-rule", Map.of("awardForm", form, "meetingDate", meeting));

        assertThat(rows).containsOnlyKeys(rule);
        assertThat(rows.get(rule))
                .containsEntry("quorumNumerator", numerator)
                .containsEntry("quorumDenominator", denominator)
                .containsEntry("thresholdPercent", percent)
                .containsEntry("strictlyMore", strictlyMore)
                .containsEntry("base", base)
                .containsEntry("secret", secret)
                .containsEntry("mark", mark);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/dmn/state-award-steps.csv", numLinesToSkip = 1)
    void stepsOfAStateAward(
            String rule,
            String form,
            boolean publicationRequired,
            int publicationDays,
            boolean partyRequired,
            String mark) {
        assertThat(decisions.ask("state-award-steps", Map.of("awardForm", form)).get(rule))
                .containsEntry("publicationRequired", publicationRequired)
                .containsEntry("publicationDays", publicationDays)
                .containsEntry("partyRequired", partyRequired)
                .containsEntry("mark", mark);
    }

    @Test
    void aVoteOnACertificateIsConfigurationAndSaysSo() {
        for (String form : FORMS) {
            var rows = decisions.ask("council-rule", Map.of("awardForm", form, "meetingDate", "2026-03-20"));

            assertThat(rows.values()).singleElement().satisfies(row -> assertThat((String) row.get("source"))
                    .startsWith("Cấu hình, không phải luật"));
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/dmn/dossier-checklist.csv", numLinesToSkip = 1)
    void checklist(String rule, String form, String item, boolean required, boolean perNominee, String mark) {
        assertThat(decisions.ask("dossier-checklist", Map.of("awardForm", form)).get(rule))
                .containsEntry("item", item)
                .containsEntry("required", required)
                .containsEntry("perNominee", perNominee)
                .containsEntry("mark", mark);
    }

    @Test
    void theChecklistOfAFormIsComplete() {
        assertThat(items("provincial-certificate")).containsExactlyInAnyOrder("letter", "minutes", "report");
        assertThat(items("state-certificate"))
                .containsExactlyInAnyOrder("letter", "minutes", "report", "related", "pdf", "word");
        assertThat(items("commune-commendation")).isEqualTo(items("unit-commendation"));
    }

    /** The amounts are those of the published tables after rounding up to the next 10,000 đ (Decree 152 Art. 49(2)). */
    @ParameterizedTest
    @CsvFileSource(resources = "/dmn/bonus.csv", numLinesToSkip = 1)
    void bonus(
            String rule,
            String form,
            NomineeKind kind,
            LocalDate decided,
            double coefficient,
            int baseSalary,
            int amount,
            String mark) {
        var rows = bonuses(form, kind, decided.toString());

        assertThat(rows).containsOnlyKeys(rule);
        assertThat(rows.get(rule))
                .containsEntry("coefficient", coefficient)
                .containsEntry("baseSalary", baseSalary)
                .containsEntry("mark", mark);
        assertThat(rule(rows.get(rule)).amount()).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-30,",
        "2025-07-01, 2340000",
        "2026-06-30, 2340000",
        "2026-07-01, 2530000",
        "2027-02-28, 2530000",
        "2027-03-01,"
    })
    void theBaseSalaryIsThatOfTheDayOfTheDecision(String decided, Integer baseSalary) {
        assertThat(bonuses("provincial-certificate", NomineeKind.INDIVIDUAL, decided)
                        .values())
                .extracting(row -> row.get("baseSalary"))
                .isEqualTo(baseSalary == null ? List.of() : List.of(baseSalary));
    }

    @Test
    void exactlyOneRowPaysThroughoutTheDecree() {
        for (String form : FORMS) {
            for (NomineeKind kind : NomineeKind.values()) {
                LocalDate.of(2025, 7, 1)
                        .datesUntil(LocalDate.of(2027, 3, 1), Period.ofWeeks(1))
                        .forEach(day -> assertThat(bonuses(form, kind, day.toString()))
                                .as("%s %s %s", form, kind, day)
                                .hasSize(1));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12-31,", "2024-01-01, council-emulation-flag-until-2025-06",
        "2025-06-30, council-emulation-flag-until-2025-06", "2025-07-01, council-emulation-flag-from-2025-07",
        "2027-02-28, council-emulation-flag-from-2025-07", "2027-03-01,"
    })
    void aVoteOnATitleFollowsTheDecreeInForceOnTheDayOfTheMeeting(String meeting, String rule) {
        assertThat(decisions
                        .ask("council-rule", Map.of("awardForm", "emulation-flag", "meetingDate", meeting))
                        .keySet())
                .isEqualTo(rule == null ? Set.of() : Set.of(rule));
    }

    @ParameterizedTest
    @ValueSource(strings = {"award-route", "council-rule", "dossier-checklist", "bonus", "state-award-steps"})
    void aFormThatTheLawTableDoesNotKnowHasNoRow(String decision) {
        assertThat(decisions.ask(decision, facts("medal", NomineeKind.INDIVIDUAL, "2026-04-20")))
                .isEmpty();
    }

    @Test
    void aDayThatIsNoneHasNoRow() {
        assertThat(bonuses("provincial-certificate", NomineeKind.INDIVIDUAL, "20/4/2026"))
                .isEmpty();
        assertThat(bonuses("provincial-certificate", NomineeKind.INDIVIDUAL, ""))
                .isEmpty();
    }

    private List<Object> items(String form) {
        return decisions.ask("dossier-checklist", Map.of("awardForm", form)).values().stream()
                .map(row -> row.get("item"))
                .toList();
    }

    private Map<String, Map<String, Object>> bonuses(String form, NomineeKind kind, String decided) {
        return decisions.ask("bonus", facts(form, kind, decided));
    }

    private static Map<String, Object> facts(String form, NomineeKind kind, String day) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("awardForm", form);
        facts.put("nomineeKind", kind.name());
        facts.put("decisionDate", day);
        facts.put("meetingDate", day);
        return facts;
    }

    private static BonusRule rule(Map<String, Object> row) {
        return new BonusRule(
                new BigDecimal(row.get("coefficient").toString()),
                ((Number) row.get("baseSalary")).longValue(),
                (String) row.get("source"),
                (String) row.get("mark"));
    }
}
