package vn.khenthuong.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;
import vn.khenthuong.organization.TestUnits;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.UnitKind;

/**
 * A campaign file with a mistake names file, line, key and what was expected. The file is of schema version 1: what held for
 * it holds on.
 */
class PlanReaderTest {

    private static final String SMALL = TestPlans.resource("/campaigns/test/small.yaml");
    private static final Unit HOME_AFFAIRS = TestUnits.unit("sonoivu", "Sở Nội vụ", UnitKind.STATE, null, null);
    private static final Unit HEALTH = TestUnits.unit("soyte", "Sở Y tế", UnitKind.STATE, null, null);
    private static final Unit COMMUNE = TestUnits.unit("22057", "Xã Xuân Lộc", UnitKind.COMMUNE, null, null);

    private final PlanReader reader = new PlanReader();

    @Test
    void theSmallCampaignIsSound() {
        assertThatCode(() -> reader.read("small.yaml", SMALL, new Bodies(List.of(HOME_AFFAIRS, HEALTH, COMMUNE))))
                .doesNotThrowAnyException();
    }

    /** What to replace, by what, on which key the problem is reported, and words of the message. */
    @ParameterizedTest(name = "{2}: {3}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "  signer: Nguyễn|  singer: Nguyễn|document.singer|unknown key",
                "  signer: Nguyễn|  singer: Nguyễn|document|'signer' is missing",
                ", clause: { ref: KH mẫu, quote: Mục đích }||aims[aim]|'clause' is missing",
                "quote: Tờ trình }|quote: \"\" }|dossierItems[letter].clause.quote|at least 1",
                "counts: ANY, max: 2|counts: ANY, max: -1|quota.lines[OTHERS].limits[0].max|minimum value of 0",
                "counts: ANY, max: 2|counts: EVERYTHING, max: 2|quota.lines[OTHERS].limits[0].counts|ANY",
                "counts: ANY, max: 2|counts: ANY, max: hai|quota.lines[OTHERS].limits[0].max|integer expected",
                "gate: turnout|gate: turnup|criteria[turnout].gate|finished-on-time",
                "    minimumPercent: 98.00\\n||criteria[turnout].minimumPercent|needs the least percentage",
                "98.00|198.00|criteria[turnout].minimumPercent|maximum value of 100",
                "2026-03-31T00:00:00+07:00|2026-03-31T00:00:00|deadline.exclusive|date-time",
                "2026-03-31T00:00:00+07:00|2062-03-31T00:00:00+07:00|deadline.exclusive|outside reason",
                "2026-03-31T00:00:00+07:00|2027-03-31T00:00:00+07:00|deadline.exclusive|6 months after 2026-03-31",
                "2026-03-31T00:00:00+07:00|2026-10-01T00:00:01+07:00|deadline.exclusive|outside reason",
                "2026-03-31T00:00:00+07:00|2026-03-15T23:59:59+07:00|deadline.exclusive|after election day",
                "2026-03-31T00:00:00+07:00|2025-03-31T00:00:00+07:00|deadline.exclusive|outside reason",
                "  from: 2025-10-01|  from: 2026-10-01|window.to|ends before it begins",
                "  from: 2025-10-01|  from: 1/10/2025|window.from|date",
                "  date: 2026-03-15|  date: 2027-03-15|electionDay.date|inside it",
                "key: OTHERS|key: NAMED|quota.lines[NAMED].key|twice",
                "  awardForm: certificate|  awardForm: certficate|quota.awardForm|no such award form",
                "{ counts: COLLECTIVE, max: 1 }|{ counts: ANY, max: 1 }|quota.lines[NAMED].limits|overlap",
                "key: hold,|key: hold-on,|principles|no entry 'hold'",
                "key: pdf,|key: word,|dossierItems|no entry 'pdf'",
                "key: body-head-agreement,|key: agreement,|dossierItems|no entry 'body-head-agreement'",
                "key: workplace-confirmation,|key: confirmation,|dossierItems|no entry 'workplace-confirmation'",
                "criteriaSet: INDIVIDUAL|criteriaSet: AGENCY|subjectTypes[anybody].criteriaSet|not of this kind",
                "kind: INDIVIDUAL\\n|kind: COLLECTIVE\\n|subjectTypes[anybody].criteriaSet|not of this kind",
                "lines: [NAMED]|lines: [NAMD]|subjectTypes[anybody].fits.lines[0]|no such quota line",
                "kinds: [STATE, COMMUNE], lines|kinds: [STAAT], lines|subjectTypes[anybody].fits.kinds[0]|STATE",
                "key: completion-days, value: \"5\"|key: completion-days, value: \"off\"|parameters[completion-days].value|pattern",
                "key: completion-days, value: \"5\"|key: completion-days, value: \"2/3\"|parameters[completion-days].value|pattern",
                "key: completion-days, value: \"5\"|key: completion-days, value: \"0\"|parameters[completion-days].value|pattern",
                "key: completion-days, value|key: completion, value|parameters[completion].key|appraisal-days",
                "key: appraisal-days, value|key: completion-days, value|parameters|no entry 'appraisal-days'",
                "parameters: [completion-days]|parameters: [completion]|stands[A21].parameters[0]|no such parameter",
                "route: PROVINCE|route: PROVINZ|awardForms[certificate].route|STATE",
                "prefix: SM2026|prefix: sm2026|prefix|pattern",
                "place: Đắk Lắk|place: Đắk Lắk\\n  place: Huế|document.place|twice",
                "title: { vi: Phong trào mẫu, en: Sample campaign }|title: { vi: Phong trào mẫu }|title|'en' is missing",
                "\\nstands:|\\npublication: { publicList: perhaps, mark: CONFIGURATION, text: { vi: Có, en: Yes }, clause: { ref: Cấu hình, quote: \"\" } }\\nstands:|publication.publicList|boolean expected",
                "\\nstands:|\\npublication: { publicList: true, text: { vi: Có, en: Yes }, clause: { ref: Cấu hình, quote: \"\" } }\\nstands:|publication|'mark' is missing",
                "\\nstands:|\\npublication: { publicList: true, mark: PLAN, text: { vi: Có, en: Yes }, clause: { ref: Cấu hình, quote: \"\" } }\\nstands:|publication.clause.quote|at least 1",
                "place: Đắk Lắk|place: [Đắk Lắk|  |no valid YAML",
            })
    void aMistakeIsNamed(String from, String to, String path, String words) {
        String broken = broken(from, to);

        PlanFileException refused =
                catchThrowableOfType(PlanFileException.class, () -> reader.read("small.yaml", broken));

        assertThat(refused).isNotNull();
        assertThat(refused.problems()).as(refused.getMessage()).anySatisfy(p -> {
            assertThat(p.path()).isEqualTo(path.strip());
            assertThat(p.expected().en()).contains(words);
            assertThat(p.line()).isPositive();
        });
    }

    @Test
    void aFileThatSaysNothingPublishesNothing() {
        assertThat(reader.read("small.yaml", SMALL).listsAwardsPublicly()).isFalse();
    }

    @Test
    void theLineIsTheFilesOwn() {
        PlanFileException refused = catchThrowableOfType(
                PlanFileException.class,
                () -> reader.read("small.yaml", broken("  signer: Nguyễn", "  singer: Nguyễn")));

        int line = SMALL.substring(0, SMALL.indexOf("  signer:")).split("\n").length + 1;
        assertThat(refused).hasMessageContaining("small.yaml, line " + line + ", document.singer");
    }

    @Test
    void allMistakesAreNamedAtOnce() {
        String broken = broken("  signer: Nguyễn", "  singer: Nguyễn")
                .replace("counts: ANY, max: 2", "counts: ANY, max: -1")
                .replace("gate: turnout", "gate: turnup");

        assertThatThrownBy(() -> reader.read("small.yaml", broken))
                .hasMessageContaining("singer")
                .hasMessageContaining("signer")
                .hasMessageContaining("limits[0].max")
                .hasMessageContaining("criteria[turnout].gate");
    }

    @Test
    void twoLinesForOneBodyAreNamed() {
        String broken = broken("kinds: [STATE, COMMUNE], remaining: true", "kinds: [STATE, COMMUNE]");

        assertThatThrownBy(() -> reader.read("small.yaml", broken, new Bodies(List.of(HOME_AFFAIRS, HEALTH, COMMUNE))))
                .hasMessageContaining("quota.lines[OTHERS].appliesTo")
                .hasMessageContaining("NAMED and OTHERS both match Sở Y tế");
    }

    @Test
    void aBodyWithoutALineIsNamed() {
        Unit ward = TestUnits.unit("22015", "Phường Tuy Hòa", UnitKind.WARD, null, null);

        assertThatThrownBy(() -> reader.read("small.yaml", SMALL, new Bodies(List.of(HOME_AFFAIRS, HEALTH, ward))))
                .hasMessageContaining("quota.lines: no line matches Phường Tuy Hòa (22015, WARD)");
    }

    @Test
    void aBodyForWhoseLineNobodyMayBeProposedIsNamed() {
        String broken = broken("fits: { kinds: [STATE, COMMUNE] }", "fits: { kinds: [COMMUNE] }");

        assertThatThrownBy(() -> reader.read("small.yaml", broken, new Bodies(List.of(HOME_AFFAIRS, HEALTH, COMMUNE))))
                .hasMessageContaining("subjectTypes: none that line NAMED counts (COLLECTIVE) fits Sở Y tế");
    }

    @Test
    void anUnknownBodyIsNamed() {
        assertThatThrownBy(() -> reader.read("small.yaml", SMALL, new Bodies(List.of(HOME_AFFAIRS, COMMUNE))))
                .hasMessageContaining("quota.lines[NAMED].appliesTo.bodies[0]: no unit 'soyte'");
    }

    @Test
    void anUnknownRecipientAndAnUnknownDutyBearerAreNamedAtOnce() {
        String broken = broken("recipient: sonoivu", "recipient: sonoivo")
                .replace("{ key: duty, who:", "{ key: duty, unit: sovhtdl, who:");

        PlanFileException refused = catchThrowableOfType(
                PlanFileException.class,
                () -> reader.read("small.yaml", broken, new Bodies(List.of(HOME_AFFAIRS, HEALTH, COMMUNE))));

        int line = SMALL.substring(0, SMALL.indexOf("  recipient:")).split("\n").length + 1;
        assertThat(refused)
                .hasMessageContaining("small.yaml, line " + line
                        + ", deadline.recipient: no unit 'sonoivo' in the organisation; expected a known code")
                .hasMessageContaining("duties[duty].unit: no unit 'sovhtdl'");
    }

    @Test
    void aVersionAppliedEarlierStaysReadable() {
        String earlier = SMALL.replace(
                "parameters:\n",
                "parameters:\n  - { key: vote-threshold, value: \"50\", gone: true, mark: INFERRED }\n");

        assertThatThrownBy(() -> reader.read("small.yaml", earlier)).isInstanceOf(PlanFileException.class);
        assertThat(reader.stored("small.yaml", earlier).plan().code()).isEqualTo("small");
    }

    @Test
    void anEmptyFileIsNamed() {
        assertThatThrownBy(() -> reader.read("small.yaml", "")).hasMessageContaining("the file is empty");
    }

    @Test
    void theStartSaysItWithoutAStackTrace() {
        PlanFileException refused = catchThrowableOfType(
                PlanFileException.class, () -> reader.read("small.yaml", broken("prefix: SM2026", "prefix: s")));

        var analysis = new PlanFileFailureAnalyzer().analyze(new RuntimeException(refused));

        assertThat(analysis.getDescription()).contains("small.yaml, line 4, prefix");
        assertThat(analysis.getAction()).contains("campaign.schema.json");
    }

    @Test
    void theStartKnowsWhoSaysIt() {
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
                        .load(FailureAnalyzer.class, FailureHandler.handleMessage((message, failure) -> {})))
                .hasAtLeastOneElementOfType(PlanFileFailureAnalyzer.class);
    }

    private static String broken(String from, String to) {
        String plain = from.replace("\\n", "\n");
        assertThat(SMALL).contains(plain);
        return SMALL.replace(plain, to == null ? "" : to.replace("\\n", "\n"));
    }
}
