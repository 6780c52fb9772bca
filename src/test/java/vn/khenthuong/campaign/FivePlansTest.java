package vn.khenthuong.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.khenthuong.eligibility.CriteriaSet;
import vn.khenthuong.eligibility.Measure;
import vn.khenthuong.eligibility.PlanRules;
import vn.khenthuong.organization.Organisation;
import vn.khenthuong.organization.OrganisationLevel;
import vn.khenthuong.organization.TestUnits;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.shared.Text;

/**
 * The five plans side by side: each row of their comparison is enforced by a rule, carried as data, listed as a duty, or left
 * open visibly. Every quote is the text's own.
 */
class FivePlansTest {

    /** The five: code, text, organisation. */
    enum Five {
        DEPARTMENT("cao-bang-so-xay-dung-2021", "plan-cao-bang-so-xay-dung", "caobang-soxaydung"),
        SCHOOL("lai-chau-truong-chinh-tri-2021", "plan-lai-chau", "laichau-truongchinhtri"),
        DISTRICT("cao-bang-huyen-2021", "plan-cao-bang-huyen", "caobang-huyen"),
        DIEN_BIEN("dien-bien-2021", "plan-508", "dienbien"),
        DAK_LAK("dak-lak-2026", "plan-0125", "daklak");

        private final String code;
        private final String source;
        private final String organisation;

        Five(String code, String source, String organisation) {
            this.code = code;
            this.source = source;
            this.organisation = organisation;
        }

        private String file() {
            return TestPlans.resource("/campaigns/" + code + ".yaml");
        }

        private PlanReader.Reading reading() {
            String assumed = this == DAK_LAK ? "" : TestPlans.resource("/campaigns/assumptions/" + code + ".yaml");
            return new PlanReader().reading(code + ".yaml", new PlanText(file(), assumed).joined());
        }

        private Plan plan() {
            return reading().plan();
        }

        private Organisation organisation() {
            return TestUnits.organisation(organisation + ".yaml");
        }

        private boolean open(String part) {
            return plan().openPoints().stream().anyMatch(point -> point.about().contains(part));
        }
    }

    private static <T> Map<Five, T> each(Function<Five, T> of) {
        Map<Five, T> all = new EnumMap<>(Five.class);
        for (Five five : Five.values()) {
            all.put(five, of.apply(five));
        }
        return all;
    }

    @ParameterizedTest
    @EnumSource
    void fitsItsOrganisationItsUnitsAndItsPowers(Five five) {
        Plan plan = five.plan();
        Locations locations = new Locations(five.file());
        List<Unit> units = TestUnits.units(five.organisation + ".yaml");

        assertThat(plan.organisation()).isEqualTo(five.organisation().code());
        assertThat(new Powers(five.organisation()).problems(plan, locations)).isEmpty();
        assertThat(new Bodies(units).problems(plan, locations)).isEmpty();
        assertThat(units.stream().filter(unit -> unit.kind().submits()))
                .as("somebody of every unit may be proposed")
                .allSatisfy(unit -> assertThat(plan.subjectTypes())
                        .anyMatch(type -> type.fits().kinds().contains(unit.kind())));
    }

    @ParameterizedTest
    @EnumSource
    void quotesItsTextVerbatim(Five five) throws IOException {
        String source = flat(
                TestPlans.resource("/campaigns/test/" + five.source + ".txt").replace("*", ""));
        List<String> quotes = new ArrayList<>();
        quotes(new YAMLMapper().readTree(five.file()), quotes);

        assertThat(quotes).hasSizeGreaterThan(20).allSatisfy(quote -> assertThat(source)
                .contains(flat(quote)));
    }

    /** Nothing that is assumed passes for the plan's, and the figures of the law are none of a campaign file's. */
    @ParameterizedTest
    @EnumSource
    void marksWhatIsAssumed(Five five) {
        PlanReader.Reading reading = five.reading();

        assertThat(reading.migrated()).isEmpty();
        if (five == Five.DAK_LAK) {
            assertThat(reading.assumptions()).isEqualTo(Assumptions.NONE);
        } else {
            assertThat(reading.assumptions().note().vi()).contains("Giả định").contains("chưa có căn cứ");
            assertThat(reading.assumptions().places())
                    .contains("electionDay", "dossierItems.report", "parameters.appraisal-days")
                    .noneMatch(place -> place.startsWith("quota") || place.startsWith("window"));
            assertThat(reading.plan().parameters()).noneMatch(parameter -> parameter.mark() == Mark.PLAN);
        }
    }

    // The rows of the comparison

    @Test
    void levelAndOwner() {
        assertThat(each(five -> five.plan().level()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Five.DEPARTMENT, OrganisationLevel.DEPARTMENT,
                        Five.SCHOOL, OrganisationLevel.SCHOOL,
                        Five.DISTRICT, OrganisationLevel.DISTRICT,
                        Five.DIEN_BIEN, OrganisationLevel.PROVINCE,
                        Five.DAK_LAK, OrganisationLevel.PROVINCE));
        assertThat(Five.DISTRICT.organisation().until())
                .as("abolished since 1/7/2025")
                .isEqualTo(LocalDate.of(2025, 7, 1));
    }

    @Test
    void parentDocument() {
        assertThat(Five.DEPARTMENT.plan().parent().document().number()).isEqualTo("03/CT-UBND");
        assertThat(Five.DISTRICT.plan().parent().document().number()).isEqualTo("03/CT-UBND");
        assertThat(Five.SCHOOL.plan().parent().document())
                .extracting(Parent.Cited::number, Parent.Cited::date)
                .containsExactly("959/KH-UBND", LocalDate.of(2021, 4, 14));
        assertThat(Five.DIEN_BIEN.plan().legalBasis())
                .extracting(Plan.LegalBasis::number)
                .containsExactly("45-CT/TW", "02/CT-TTg", "02-CT/TU", "01/CT-UBND", "01/KH-UBBC");
        assertThat(Five.DAK_LAK.plan().legalBasis())
                .extracting(Plan.LegalBasis::number)
                .contains("46-CT/TW", "28/CT-TTg", "7886/HD-BNV", "02-CT/TU", "007/CT-UBND");
    }

    @Test
    void type() {
        assertThat(Five.DEPARTMENT.plan().type()).isNull();
        assertThat(Five.DEPARTMENT.open("type")).isTrue();
        assertThat(Five.SCHOOL.plan().type().kind()).isEqualTo(CampaignType.Kind.PEAK);
        assertThat(Five.DISTRICT.plan().type().kind()).isEqualTo(CampaignType.Kind.SPECIAL);
        assertThat(Five.DIEN_BIEN.plan().type().kind()).isEqualTo(CampaignType.Kind.SPECIAL);
        assertThat(Five.DAK_LAK.plan().type().kind()).isEqualTo(CampaignType.Kind.PEAK);
    }

    @Test
    void theme() {
        for (Five five : List.of(Five.DEPARTMENT, Five.DISTRICT, Five.DIEN_BIEN)) {
            assertThat(five.plan().theme().text().vi())
                    .startsWith("Phát huy sức mạnh đại đoàn kết, thi đua")
                    .as("the slip 2016-2021 is put right on screens")
                    .endsWith("2021-2026");
        }
        for (Five five : List.of(Five.SCHOOL, Five.DAK_LAK)) {
            assertThat(five.plan().theme()).isNull();
            assertThat(five.open("theme")).isTrue();
        }
    }

    @Test
    void window() {
        for (Five five : List.of(Five.DEPARTMENT, Five.SCHOOL, Five.DISTRICT)) {
            assertThat(five.plan().window()).isNull();
            assertThat(five.open("window.from") && five.open("window.to")).isTrue();
        }
        Plan.Window drive = Five.DIEN_BIEN.plan().window();
        assertThat(drive.from()).isEqualTo(LocalDate.of(2021, 1, 20));
        assertThat(drive.to()).isNull();
        assertThat(drive.endEvent().clause().quote()).isEqualTo("đến ngày bầu cử xong và hoàn tất các thủ tục báo cáo");
        assertThat(Five.DAK_LAK.plan().window().to()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(Five.DAK_LAK.plan().finalReview().month()).isEqualTo(YearMonth.of(2026, 4));
    }

    @Test
    void participants() {
        assertThat(each(five -> five.plan().participants().get(0).text().vi()))
                .containsEntry(Five.DEPARTMENT, "Toàn thể công chức, viên chức và người lao động của Sở")
                .hasEntrySatisfying(Five.SCHOOL, said -> assertThat(said).contains("khoa, phòng"))
                .hasEntrySatisfying(Five.DISTRICT, said -> assertThat(said).contains("nhân dân trên địa bàn huyện"))
                .hasEntrySatisfying(Five.DIEN_BIEN, said -> assertThat(said).contains("doanh nghiệp, hợp tác xã"));
        assertThat(Five.DAK_LAK.plan().participants()).hasSize(2);
    }

    @Test
    void awardForms() {
        assertThat(each(five -> five.plan().awardForms().stream()
                        .map(form -> form.key() + " " + form.route() + (form.open() ? "" : " closed"))
                        .toList()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Five.DEPARTMENT, List.of("unit-commendation UNIT"),
                        Five.SCHOOL, List.of("unit-commendation UNIT"),
                        Five.DISTRICT, List.of("unit-commendation PROVINCE", "commune-commendation UNIT"),
                        Five.DIEN_BIEN,
                                List.of(
                                        "state-certificate STATE closed",
                                        "provincial-certificate PROVINCE",
                                        "unit-commendation UNIT"),
                        Five.DAK_LAK,
                                List.of(
                                        "state-certificate STATE",
                                        "provincial-certificate PROVINCE",
                                        "unit-commendation UNIT")));
        for (Five five : List.of(Five.DEPARTMENT, Five.SCHOOL, Five.DISTRICT)) {
            assertThat(five.open("awardForms")).as("the text names none").isTrue();
            assertThat(five.reading().assumptions().holds("awardForms", "unit-commendation"))
                    .isTrue();
        }
    }

    @Test
    void numericCriteria() {
        for (Five five : List.of(Five.DEPARTMENT, Five.SCHOOL, Five.DISTRICT)) {
            assertThat(five.plan().criteria()).isNotEmpty().allMatch(Criterion::attested);
        }
        for (CriteriaSet place : List.of(CriteriaSet.COMMUNE, CriteriaSet.DISTRICT)) {
            List<Criterion> drive = Five.DIEN_BIEN.plan().criteria().stream()
                    .filter(criterion -> criterion.set() == place)
                    .toList();
            assertThat(drive)
                    .filteredOn(criterion -> criterion.measure() != null)
                    .extracting(
                            criterion -> criterion.measure().quantity(),
                            criterion -> criterion.measure().wanted())
                    .containsExactly(
                            tuple(Measure.Quantity.TURNOUT, "≥ 99,9 %"),
                            tuple(Measure.Quantity.LAW_STUDY, "≥ 95 %"),
                            tuple(Measure.Quantity.INVALID_BALLOTS, "< 0,2 %"));
            assertThat(drive).anyMatch(criterion -> criterion.gate().equals(PlanRules.Gate.NO_RE_ELECTION));
            assertThat(drive)
                    .as("reports faster than others: a ranking, never a gate")
                    .filteredOn(criterion -> criterion.comparison() == Criterion.Comparison.REPORT_RECEIVED)
                    .singleElement()
                    .matches(criterion -> !criterion.required());
        }
        assertThat(Five.DAK_LAK.plan().criteria())
                .filteredOn(criterion -> criterion.measure() != null)
                .extracting(criterion -> criterion.measure().wanted())
                .containsExactly("≥ 98 %");
    }

    @Test
    void quotas() {
        assertThat(each(five -> five.plan().lines().size()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Five.DEPARTMENT, 0,
                        Five.SCHOOL, 0,
                        Five.DISTRICT, 0,
                        Five.DIEN_BIEN, 0,
                        Five.DAK_LAK, 11));
        assertThat(each(five -> five.open("quota")))
                .containsEntry(Five.DIEN_BIEN, true)
                .containsEntry(Five.DAK_LAK, false);
    }

    @Test
    void submissionDeadline() {
        assertThat(each(five -> Campaign.deadline(five.plan()).isPresent() ? "a day" : five.open("deadline")))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Five.DEPARTMENT, true,
                        Five.SCHOOL, true,
                        Five.DISTRICT, true,
                        Five.DIEN_BIEN, true,
                        Five.DAK_LAK, "a day"));
        assertThat(Five.DIEN_BIEN.plan().deadline().clause().quote()).isEqualTo("vào dịp tổng kết bầu cử");
    }

    @Test
    void whoGuidesAndAppraises() {
        assertThat(each(five ->
                        five.organisation().offices().appraising().unit().value()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Five.DEPARTMENT, "vanphongso",
                        Five.SCHOOL, "phongtochuc",
                        Five.DISTRICT, "phongnoivu",
                        Five.DIEN_BIEN, "sonoivu",
                        Five.DAK_LAK, "sonoivu"));
        assertThat(each(five -> five.plan().deadline().recipient()))
                .as("dossiers go to the office that appraises")
                .allSatisfy((five, unit) -> assertThat(unit)
                        .isEqualTo(five.organisation().offices().appraising().unit()));
        assertThat(duties(Five.DISTRICT, Duty.Kind.GUIDANCE)).containsExactly("guide");
        assertThat(duties(Five.DIEN_BIEN, Duty.Kind.GUIDANCE)).containsExactly("monitor", "appraise");
    }

    @Test
    void whoDecides() {
        assertThat(each(five -> five.organisation().offices().deciding().head().full()))
                .extractingFromEntries(entry -> ((Text) entry.getValue()).vi())
                .containsExactly(
                        "Giám đốc Sở Xây dựng",
                        "Hiệu trưởng Trường Chính trị tỉnh",
                        "Chủ tịch Ủy ban nhân dân huyện",
                        "Chủ tịch Ủy ban nhân dân tỉnh",
                        "Chủ tịch Ủy ban nhân dân tỉnh");
        assertThat(Five.SCHOOL.plan().document().signature()).containsExactly("HIỆU TRƯỞNG");
    }

    /** No text of 2021 names a day for its report: that stands among the open points. */
    @Test
    void reportingDuty() {
        for (Five five : List.of(Five.DEPARTMENT, Five.DISTRICT, Five.DIEN_BIEN)) {
            assertThat(five.plan().duties())
                    .filteredOn(Duty::report)
                    .singleElement()
                    .matches(duty -> duty.kind() == Duty.Kind.RESULT_REPORT && duty.due() == null);
            assertThat(five.open("duties.report.due")).isTrue();
        }
        assertThat(duties(Five.SCHOOL, Duty.Kind.RESULT_REPORT)).isEmpty();
        assertThat(Five.DIEN_BIEN.plan().criteria())
                .as("election reports, complete and exact, are a criterion")
                .extracting(Criterion::key)
                .contains("commune-result-report", "district-result-report");
        assertThat(Five.DAK_LAK.plan().criteria())
                .anyMatch(criterion -> criterion.clause().quote().contains("Chấp hành chế độ báo cáo đầy đủ"));
    }

    @Test
    void propagandaAndRegistration() {
        assertThat(duties(Five.DEPARTMENT, Duty.Kind.COMMUNICATION)).containsExactly("website");
        assertThat(duties(Five.SCHOOL, Duty.Kind.REGISTRATION)).containsExactly("works");
        assertThat(duties(Five.SCHOOL, Duty.Kind.COMMUNICATION)).containsExactly("mobilise", "covid");
        assertThat(Five.SCHOOL.plan().recipients().names())
                .as("the leader of its block is informed")
                .anyMatch(name -> name.contains("Khối thi đua"));
        assertThat(duties(Five.DISTRICT, Duty.Kind.COMMUNICATION)).containsExactly("front", "media");
        assertThat(duties(Five.DIEN_BIEN, Duty.Kind.COMMUNICATION)).containsExactly("front", "media", "media-culture");
        assertThat(Five.DAK_LAK.plan().duties()).hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void dutyToMakeOnesOwnPlan() {
        assertThat(duties(Five.DEPARTMENT, Duty.Kind.OWN_PLAN)).containsExactly("own-plan");
        assertThat(duties(Five.SCHOOL, Duty.Kind.OWN_PLAN)).containsExactly("own-plan");
        assertThat(duties(Five.DISTRICT, Duty.Kind.OWN_PLAN)).containsExactly("own-plan");
        assertThat(duties(Five.DIEN_BIEN, Duty.Kind.OWN_PLAN)).containsExactly("own-plan", "check-and-review");
        assertThat(Five.DAK_LAK.plan().duties())
                .anyMatch(duty -> duty.clause().quote().contains("xây dựng kế hoạch triển khai"));
    }

    /** Of their quality: one read by a machine, two without number and date, slips kept in quotes and put right on screens. */
    @Test
    void saysHowGoodTheTextIs() {
        assertThat(Five.DEPARTMENT.plan().document().reading().vi()).contains("máy đọc");
        for (Five five : List.of(Five.DEPARTMENT, Five.SCHOOL, Five.DISTRICT)) {
            assertThat(five.plan().document().number()).isNull();
            assertThat(five.open("document.number") && five.open("document.date"))
                    .isTrue();
        }
        assertThat(Five.DIEN_BIEN.plan().theme().clause().quote()).contains("nhiệm kỳ 2016-2021");
    }

    private static List<String> duties(Five five, Duty.Kind kind) {
        return five.plan().duties().stream()
                .filter(duty -> duty.kind() == kind)
                .map(Duty::key)
                .toList();
    }

    private static void quotes(JsonNode node, List<String> quotes) {
        if (node.path("quote").isTextual() && !node.path("quote").asText().isEmpty()) {
            quotes.add(node.path("quote").asText());
        }
        node.forEach(child -> quotes(child, quotes));
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
