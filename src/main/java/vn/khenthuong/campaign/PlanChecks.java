package vn.khenthuong.campaign;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khenthuong.eligibility.Counting;
import vn.khenthuong.eligibility.CriteriaSet;
import vn.khenthuong.eligibility.Measure;
import vn.khenthuong.eligibility.NomineeKind;

/** What a schema cannot say of a plan: references, order, sums. */
final class PlanChecks {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Plan plan;
    private final ObjectNode tree;
    private final Locations locations;
    private final List<PlanProblem> problems;

    PlanChecks(Plan plan, ObjectNode tree, Locations locations, List<PlanProblem> problems) {
        this.plan = plan;
        this.tree = tree;
        this.locations = locations;
        this.problems = problems;
    }

    void run() {
        dates();
        keys();
        quota();
        subjects();
        criteria();
        routes();
        PlanSilence.check(tree, locations, problems);
        needed("/parameters", Parameter.KEYS, plan.parameters(), Parameter::key);
        stands();
    }

    private void dates() {
        LocalDate from = plan.window() == null ? null : plan.window().from();
        LocalDate to = plan.window() == null ? null : plan.window().to();
        if (to != null && plan.window().endEvent() != null) {
            problem(
                    "/window/endEvent",
                    "vừa ghi ngày kết thúc vừa ghi sự kiện kết thúc; chỉ ghi một",
                    "ends with a day and with an event; expected one of them");
        }
        if (from != null && to != null && to.isBefore(from)) {
            problem(
                    "/window/to",
                    "kết thúc trước khi bắt đầu; cần ngày không trước " + DAY.format(from),
                    "the window ends before it begins; expected a day not before " + from);
            return;
        }
        deadline();
        if (plan.electionDay() != null && outside(plan.electionDay().date(), from, to)) {
            problem(
                    "/electionDay/date",
                    "nằm ngoài thời gian tính thành tích; cần ngày nằm trong",
                    "outside the window; expected a day inside it");
        }
        if (plan.document().date() != null && outside(plan.document().date(), null, to)) {
            problem(
                    "/document/date",
                    "sau thời gian tính thành tích; cần ngày không sau " + DAY.format(to),
                    "after the window; expected a day not after " + to);
        }
    }

    private static boolean outside(LocalDate day, LocalDate from, LocalDate to) {
        return (from != null && day.isBefore(from)) || (to != null && day.isAfter(to));
    }

    private void deadline() {
        if (plan.deadline() == null || plan.deadline().exclusive() == null) {
            return;
        }
        Instant deadline = plan.deadline().exclusive().toInstant();
        Optional<Instant> earliest = Reason.earliestDeadline(plan);
        Optional<Instant> latest = Reason.latestDeadline(plan);
        if (earliest.filter(deadline::isBefore).isPresent()
                || latest.filter(deadline::isAfter).isPresent()) {
            problem(
                    "/deadline/exclusive",
                    "không hợp lý; cần thời điểm"
                            + earliest.map(e -> " sau ngày bầu cử "
                                            + DAY.format(plan.electionDay().date()))
                                    .orElse("")
                            + latest.map(l -> " và chậm nhất " + Reason.MONTHS_AFTER_WINDOW + " tháng sau "
                                            + DAY.format(plan.window().to()))
                                    .orElse(""),
                    "outside reason; expected an instant"
                            + earliest.map(e -> " after election day, "
                                            + plan.electionDay().date())
                                    .orElse("")
                            + latest.map(l -> " and at most " + Reason.MONTHS_AFTER_WINDOW + " months after "
                                            + plan.window().to())
                                    .orElse(""));
        }
    }

    private void keys() {
        unique("/legalBasis", plan.legalBasis(), Plan.LegalBasis::key);
        unique("/aims", plan.aims(), Plan.Statement::key);
        unique("/participants", plan.participants(), Plan.Statement::key);
        unique("/contents", plan.contents(), Plan.Statement::key);
        unique("/awardForms", plan.awardForms(), Plan.AwardForm::key);
        unique("/quota/lines", plan.lines(), QuotaLine::key);
        unique("/subjectTypes", plan.subjectTypes(), Plan.SubjectType::key);
        unique("/criteria", plan.criteria(), Criterion::key);
        unique("/dossierItems", plan.dossierItems(), Plan.DossierItem::key);
        unique("/principles", plan.principles(), Plan.Statement::key);
        unique("/routes", plan.routes(), Plan.Statement::key);
        unique("/duties", plan.duties(), Duty::key);
        unique("/parameters", plan.parameters(), Parameter::key);
        unique("/stands", plan.stands(), Plan.Stand::key);
        unique("/openPoints", plan.openPoints(), OpenPoint::key);
    }

    /** A form goes one way: told by its key, and by what people call it. */
    private void routes() {
        Map<String, Plan.AwardForm> known = new HashMap<>();
        for (int i = 0; i < plan.awardForms().size(); i++) {
            Plan.AwardForm form = plan.awardForms().get(i);
            for (String called : List.of("key " + form.key(), form.name().vi())) {
                Plan.AwardForm other = known.putIfAbsent(called, form);
                if (other != null && other.route() != form.route()) {
                    problem(
                            "/awardForms/" + i + "/route",
                            "một hình thức có hai tuyến trình, " + other.route() + " và " + form.route() + "; chỉ một",
                            "two routes for one form, " + other.route() + " and " + form.route() + "; expected one");
                }
            }
        }
    }

    private void quota() {
        if (plan.quota() == null) {
            return;
        }
        if (plan.awardForm(plan.quota().awardForm()).isEmpty()) {
            problem(
                    "/quota/awardForm",
                    "không có hình thức khen thưởng này; cần mã của một hình thức đã ghi",
                    "no such award form; expected the key of one");
        }
        List<QuotaLine> lines = plan.lines();
        for (int i = 0; i < lines.size(); i++) {
            QuotaLine line = lines.get(i);
            String at = "/quota/lines/" + i;
            if (line.appliesTo().bodies().isEmpty() && line.appliesTo().kinds().isEmpty()) {
                problem(
                        at + "/appliesTo",
                        "không áp dụng cho đơn vị nào; cần ghi đơn vị hoặc loại đơn vị",
                        "applies to nobody; expected bodies or kinds");
            }
            Set<Counting> counted = line.limits().stream().map(Limit::counts).collect(Collectors.toSet());
            if (counted.size() < line.limits().size() || (counted.contains(Counting.ANY) && counted.size() > 1)) {
                problem(
                        at + "/limits",
                        "các số lượng chồng nhau; cần một số chung hoặc mỗi loại đối tượng một số",
                        "limits overlap; expected one combined (ANY) or one for each kind of nominee");
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
                        "không đúng loại đối tượng; cá nhân dùng bộ tiêu chuẩn cá nhân, tập thể dùng bộ khác",
                        "not of this kind of nominee; expected INDIVIDUAL for individuals and another set for"
                                + " collectives");
            }
            List<String> named = type.fits().lines();
            for (int j = 0; j < named.size(); j++) {
                if (plan.quotaLine(named.get(j)).isEmpty()) {
                    problem(
                            "/subjectTypes/" + i + "/fits/lines/" + j,
                            "không có dòng chỉ tiêu này; cần mã của một dòng đã ghi",
                            "no such quota line; expected the key of one");
                }
            }
        }
    }

    private void criteria() {
        Map<String, Integer> gates = new HashMap<>();
        for (int i = 0; i < plan.criteria().size(); i++) {
            Criterion criterion = plan.criteria().get(i);
            String at = "/criteria/" + i;
            long ways = Stream.of(
                            !criterion.gate().isEmpty(), criterion.measure() != null, criterion.comparison() != null)
                    .filter(way -> way)
                    .count();
            if (ways > 1) {
                problem(
                        at,
                        "được xét bằng nhiều cách; chỉ chọn một trong câu hỏi, tỷ lệ và so sánh",
                        "decided in several ways; expected one of gate, measure and comparison");
            }
            if (criterion.comparison() != null && criterion.required()) {
                problem(
                        at + "/required",
                        "so sánh chỉ để xếp thứ tự, không loại ai; không đánh dấu bắt buộc",
                        "a comparison orders nominees and keeps nobody out; expected false");
            }
            if (criterion.measure() != null
                    && !Measure.PERCENT.equals(criterion.measure().unit())) {
                problem(
                        at + "/measure/unit",
                        "đơn vị tính '" + criterion.measure().unit() + "' không dùng được; cần '" + Measure.PERCENT
                                + "'",
                        "unknown unit '" + criterion.measure().unit() + "' for "
                                + criterion.measure().quantity() + "; expected '" + Measure.PERCENT + "'");
            }
            String gate = criterion.machine();
            if (!gate.isEmpty() && gates.putIfAbsent(criterion.set() + " " + gate, i) != null) {
                problem(
                        at + (criterion.measure() == null ? "/gate" : "/measure"),
                        "'" + gate + "' được ghi hai lần trong bộ " + criterion.set()
                                + "; chỉ một tiêu chuẩn cho mỗi câu hỏi hoặc tỷ lệ",
                        "the gate '" + gate + "' stands twice for " + criterion.set()
                                + "; expected one criterion for each gate");
            }
        }
    }

    private void stands() {
        Set<String> known = plan.parameters().stream().map(Parameter::key).collect(Collectors.toSet());
        for (int i = 0; i < plan.stands().size(); i++) {
            List<String> named = plan.stands().get(i).parameters();
            for (int j = 0; j < named.size(); j++) {
                if (!known.contains(named.get(j))) {
                    problem(
                            "/stands/" + i + "/parameters/" + j,
                            "không có thông số này; cần mã của một thông số đã ghi",
                            "no such parameter; expected the key of one");
                }
            }
        }
    }

    private <T> void unique(String pointer, List<T> entries, Function<T, String> key) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            if (!seen.add(key.apply(entries.get(i)))) {
                problem(
                        pointer + "/" + i + "/key",
                        "mã này ghi hai lần trong danh sách; mỗi mã một lần",
                        "stands twice in the list; expected unique keys");
            }
        }
    }

    private <T> void needed(String pointer, Set<String> keys, List<T> entries, Function<T, String> key) {
        Set<String> there = entries.stream().map(key).collect(Collectors.toSet());
        keys.stream()
                .filter(k -> !there.contains(k))
                .sorted()
                .forEach(k -> problem(
                        pointer,
                        "thiếu mục '" + k + "' mà các quy tắc cần; hãy thêm",
                        "no entry '" + k + "', which the rules read; expected one"));
    }

    private void problem(String pointer, String vi, String en) {
        problems.add(locations.problem(pointer, vi, en));
    }
}
