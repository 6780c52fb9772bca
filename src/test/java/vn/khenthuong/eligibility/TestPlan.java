package vn.khenthuong.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import vn.khenthuong.shared.Clause;
import vn.khenthuong.shared.Text;

/** Plan 0125/KH-UBND as far as rules read it; mutable here, so that a test can take one thing away. */
public final class TestPlan {

    public static final String CERTIFICATE = "bang-khen-ubnd-tinh";
    public static final String PRIME_MINISTER = "bang-khen-ttg";

    public static final Measure TURNOUT =
            new Measure(Measure.Quantity.TURNOUT, Measure.Operator.AT_LEAST, new BigDecimal("98.00"), Measure.PERCENT);

    public LocalDate windowFrom = LocalDate.of(2025, 10, 1);
    public LocalDate windowTo = LocalDate.of(2026, 3, 31);
    public LocalDate earliestMinutes = LocalDate.of(2026, 3, 15);
    public boolean limited = true;
    public final Map<String, PlanRules.AwardForm> awardForms = new LinkedHashMap<>();
    public final Map<String, PlanRules.SubjectType> subjectTypes = new LinkedHashMap<>();
    public final Map<String, PlanRules.Criterion> criteria = new LinkedHashMap<>();
    public final Map<String, PlanRules.DossierItem> dossierItems = new LinkedHashMap<>();
    public final Map<String, Clause> principles = new LinkedHashMap<>();

    private TestPlan() {
        forms();
        subjects();
        criteria();
        items();
        principles();
    }

    /** The plan as it is. */
    public static PlanRules plan() {
        return plan(plan -> {});
    }

    /** The plan with something changed. */
    public static PlanRules plan(Consumer<TestPlan> change) {
        TestPlan plan = new TestPlan();
        change.accept(plan);
        return new PlanRules(
                "dak-lak-2026",
                "KH 0125/KH-UBND",
                plan.windowFrom,
                plan.windowTo,
                clause("II.3", "từ tháng 10 năm 2025 đến hết tháng 3 năm 2026"),
                clause("V.2", "trước ngày 31/3/2026"),
                plan.earliestMinutes,
                clause("III.3.2.a", "Có tỷ lệ cử tri đi bầu cử đạt từ 98% trở lên"),
                plan.limited,
                plan.awardForms,
                plan.subjectTypes,
                plan.criteria,
                plan.dossierItems,
                plan.principles);
    }

    static Clause clause(String place, String quote) {
        return new Clause("KH 0125/KH-UBND, " + place, quote);
    }

    private void forms() {
        awardForms.put(
                CERTIFICATE,
                new PlanRules.AwardForm(
                        CERTIFICATE,
                        new Text("Bằng khen của Chủ tịch UBND tỉnh", "Certificate of Merit of the Chairman"),
                        Route.PROVINCE,
                        true,
                        clause("III.2", "Bằng khen của Chủ tịch UBND tỉnh")));
        awardForms.put(
                PRIME_MINISTER,
                new PlanRules.AwardForm(
                        PRIME_MINISTER,
                        new Text("Bằng khen của Thủ tướng Chính phủ", "Certificate of Merit of the Prime Minister"),
                        Route.STATE,
                        false,
                        clause("III.2", "Bằng khen của Thủ tướng Chính phủ")));
    }

    private void subjects() {
        Set<String> communes = Set.of("COMMUNE", "WARD");
        Set<String> bodies = Set.of("STATE", "PARTY", "COMMUNE", "WARD");
        subject("commune", NomineeKind.COLLECTIVE, CriteriaSet.COMMUNE, communes, "Xã, phường", "A commune or ward");
        subject(
                "agency",
                NomineeKind.COLLECTIVE,
                CriteriaSet.AGENCY,
                bodies,
                "Cơ quan, đơn vị cấp tỉnh, cấp xã",
                "An agency");
        subject(
                "village",
                NomineeKind.COLLECTIVE,
                CriteriaSet.GRASSROOTS,
                communes,
                "Thôn, buôn, tổ dân phố",
                "A village");
        subject("member", NomineeKind.INDIVIDUAL, CriteriaSet.INDIVIDUAL, bodies, "Thành viên Tổ bầu cử", "A member");
    }

    private void subject(String key, NomineeKind kind, CriteriaSet set, Set<String> bodyKinds, String vi, String en) {
        subjectTypes.put(
                key,
                new PlanRules.SubjectType(
                        key,
                        kind,
                        set,
                        false,
                        bodyKinds,
                        key.equals("member") ? Set.of("UBBC") : Set.of(),
                        new Text(vi, en),
                        clause("III.1.a", "trực tiếp thực hiện các nhiệm vụ")));
    }

    private void criteria() {
        criterion("unity", CriteriaSet.COMMUNE, "", "Nội bộ đoàn kết");
        criterion("deputies", CriteriaSet.COMMUNE, PlanRules.Gate.ALL_DEPUTIES_ELECTED, "Bầu đủ số lượng đại biểu");
        criterion("turnout", CriteriaSet.COMMUNE, PlanRules.Gate.TURNOUT, "Tỷ lệ cử tri đi bầu từ 98% trở lên");
        criterion("no-rerun", CriteriaSet.COMMUNE, PlanRules.Gate.NO_RE_ELECTION, "Không phải bầu lại, bầu thêm");
        criterion("on-time", CriteriaSet.COMMUNE, PlanRules.Gate.FINISHED_ON_TIME, "Sớm hoặc đúng thời gian");
        criterion("task", CriteriaSet.AGENCY, "", "Hoàn thành xuất sắc nhiệm vụ");
        criteria.put(
                "lower-units",
                new PlanRules.Criterion(
                        "lower-units",
                        CriteriaSet.AGENCY,
                        "",
                        null,
                        true,
                        false,
                        new Text("Hướng dẫn, giám sát các đơn vị cấp dưới", "Guides lower units"),
                        clause("III.3.2.a", "giám sát các đơn vị cấp dưới")));
        criterion("exemplary", CriteriaSet.INDIVIDUAL, "", "Gương mẫu");
        criterion("solutions", CriteriaSet.INDIVIDUAL, "", "Tham mưu các giải pháp mang lại hiệu quả cao");
    }

    /** Another measure for the one criterion with its gate. */
    public void measure(Measure measure) {
        criteria.replaceAll(
                (key, criterion) -> criterion.gate().equals(measure.quantity().gate())
                        ? new PlanRules.Criterion(
                                key,
                                criterion.set(),
                                criterion.gate(),
                                measure,
                                false,
                                true,
                                criterion.text(),
                                criterion.clause())
                        : criterion);
    }

    private void criterion(String key, CriteriaSet set, String gate, String vi) {
        criteria.put(
                key,
                new PlanRules.Criterion(
                        key,
                        set,
                        gate,
                        gate.equals(PlanRules.Gate.TURNOUT) ? TURNOUT : null,
                        gate.isEmpty(),
                        true,
                        new Text(vi, "Standard: " + key),
                        clause("III.3.2", vi)));
    }

    private void items() {
        item(PlanRules.Item.LETTER, true, false, "Tờ trình đề nghị khen thưởng", "Submission letter");
        item(PlanRules.Item.MINUTES, true, false, "Biên bản họp xét khen thưởng", "Minutes of the council");
        item(PlanRules.Item.REPORT, true, true, "Báo cáo thành tích", "Achievement report");
        item(PlanRules.Item.RELATED, false, false, "Các văn bản liên quan (nếu có)", "Related documents");
        item(PlanRules.Item.BODY_HEAD_AGREEMENT, true, true, "Văn bản đồng ý", "Agreement of the body's head");
        item(PlanRules.Item.WORKPLACE_CONFIRMATION, true, true, "Xác nhận nơi công tác", "Workplace confirmation");
        item(PlanRules.Item.PDF, true, false, "Hồ sơ nộp 01 bộ (bản pdf)", "One set, as PDF");
    }

    private void item(String key, boolean required, boolean perNominee, String vi, String en) {
        dossierItems.put(
                key, new PlanRules.DossierItem(key, new Text(vi, en), required, perNominee, clause("V.1.b", vi)));
    }

    private void principles() {
        principles.put(
                PlanRules.Principle.ONE_AWARD,
                clause("III.1.b", "Không khen thưởng nhiều lần, nhiều hình thức cho một thành tích đạt được"));
        principles.put(PlanRules.Principle.HOLD, clause("III.1.b", "Chưa khen thưởng hoặc đề nghị cấp trên"));
        principles.put(PlanRules.Principle.FORM_FITS, clause("III.1.b", "Hình thức khen thưởng phải phù hợp"));
        principles.put(PlanRules.Principle.PROPORTIONATE, clause("III.1.b", "thành tích đến đâu khen thưởng đến đó"));
        principles.put(PlanRules.Principle.GRASS_ROOTS, clause("III.1.b", "Chú trọng khen thưởng … ở cơ sở"));
        principles.put(PlanRules.Principle.DIRECT_WORKERS, clause("IV, Lưu ý", "Ưu tiên … người lao động trực tiếp"));
        principles.put(PlanRules.Principle.SUBMISSION_LINE, clause("V.3", "Tuyến trình khen thưởng"));
        principles.put(
                PlanRules.Principle.COUNCIL_REVIEW, clause("I.2.c", "khách quan, chính xác, công khai, dân chủ"));
        principles.put(PlanRules.Principle.ELIGIBLE_COLLECTIVES, clause("III.1.a", "Tập thể: Các cơ quan, đơn vị"));
        principles.put(PlanRules.Principle.ELIGIBLE_INDIVIDUALS, clause("III.1.a", "Cá nhân: Là thành viên"));
        principles.put(PlanRules.Principle.AWARD_FORMS, clause("III.2", "Hình thức khen thưởng"));
        principles.put(PlanRules.Principle.QUOTA, clause("IV.2", "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh"));
        principles.put(PlanRules.Principle.APPRAISAL, clause("VI.6", "thẩm định, đề xuất Chủ tịch UBND tỉnh"));
    }
}
