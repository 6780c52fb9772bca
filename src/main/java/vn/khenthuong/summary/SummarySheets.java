package vn.khenthuong.summary;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.khenthuong.summary.CampaignSummary.Activity;
import vn.khenthuong.summary.CampaignSummary.Awarded;
import vn.khenthuong.summary.CampaignSummary.People;
import vn.khenthuong.summary.CampaignSummary.UnitNumbers;

/** The tables of a summing-up, in the order of the report. */
public final class SummarySheets {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private SummarySheets() {}

    /** With every unit, for the workbook. */
    public static List<SummarySheet> of(CampaignSummary summary) {
        return of(summary, summary.units());
    }

    /** Without units that neither proposed nor said so, for the report, which names those in a sentence. */
    public static List<SummarySheet> withoutSilent(CampaignSummary summary) {
        return of(
                summary, summary.units().stream().filter(unit -> !unit.silent()).toList());
    }

    private static List<SummarySheet> of(CampaignSummary summary, List<UnitNumbers> units) {
        return List.of(
                participation(summary),
                forms(summary),
                people(summary.people()),
                quota(summary),
                leadTimes(summary),
                units(units),
                awarded(summary));
    }

    private static SummarySheet participation(CampaignSummary summary) {
        Activity activity = summary.activity();
        return new SummarySheet(
                "Tham gia phong trào",
                List.of("Nội dung", "Số lượng"),
                List.of(
                        List.of(
                                "Đơn vị thuộc phạm vi phong trào",
                                summary.units().size()),
                        List.of("Đơn vị đã đọc thông báo phát động", activity.read()),
                        List.of("Đơn vị đã đề nghị khen thưởng", (int) summary.proposing()),
                        List.of("Đơn vị thông báo không đề nghị", (int) summary.declaring()),
                        List.of("Đơn vị không có hồ sơ, không thông báo", (int) summary.silent()),
                        List.of("Hồ sơ đề nghị", summary.dossiers()),
                        List.of("Công trình, phần việc đã đăng ký", activity.works()),
                        List.of("Công trình, phần việc đã hoàn thành", activity.worksDone()),
                        List.of("Lần tuyên truyền", activity.told()),
                        List.of("Đơn vị đã báo cáo kết quả", activity.reports()),
                        List.of("Trong đó báo cáo quá hạn", activity.reportsLate()),
                        List.of("Đơn vị quá hạn chưa báo cáo", activity.reportsOverdue())));
    }

    private static SummarySheet forms(CampaignSummary summary) {
        return new SummarySheet(
                "Theo hình thức khen thưởng",
                List.of(
                        "Hình thức",
                        "Cá nhân được đề nghị",
                        "Tập thể được đề nghị",
                        "Cá nhân được khen",
                        "Tập thể được khen"),
                summary.forms().stream()
                        .map(form -> List.<Object>of(
                                form.name().vi(),
                                form.proposedIndividuals(),
                                form.proposedCollectives(),
                                form.awardedIndividuals(),
                                form.awardedCollectives()))
                        .toList());
    }

    private static SummarySheet people(People people) {
        return new SummarySheet(
                "Cá nhân được khen theo giới tính, vị trí",
                List.of("Cá nhân được khen", "Số lượng"),
                List.of(
                        List.of("Nữ", people.women()),
                        List.of("Nam", people.men()),
                        List.of("Hồ sơ không ghi giới tính", people.unknown()),
                        List.of("Trực tiếp làm nhiệm vụ", people.direct()),
                        List.of("Lãnh đạo, quản lý", people.leaders()),
                        List.of("Tổng số", people.all())));
    }

    private static SummarySheet quota(CampaignSummary summary) {
        return new SummarySheet(
                "Số lượng được sử dụng theo dòng của kế hoạch",
                List.of("Dòng", "Cơ quan, đơn vị có đề nghị", "Được đề nghị tối đa", "Đã sử dụng"),
                summary.quota().stream()
                        .map(use -> List.<Object>of(use.line().vi(), use.bodies(), use.limit(), use.used()))
                        .toList());
    }

    private static SummarySheet leadTimes(CampaignSummary summary) {
        return new SummarySheet(
                "Thời gian giải quyết (ngày theo lịch)",
                List.of("Giai đoạn", "Số lần", "Trung vị", "Dài nhất"),
                summary.leadTimes().stream()
                        .map(time -> List.<Object>of(
                                time.stage().text().vi(), time.dossiers(), time.medianDays(), time.longestDays()))
                        .toList());
    }

    private static SummarySheet units(List<UnitNumbers> units) {
        return new SummarySheet(
                "Theo đơn vị",
                List.of("TT", "Đơn vị", "Hồ sơ", "Được đề nghị", "Cá nhân được khen", "Tập thể được khen", "Ghi chú"),
                numbered(units).map(at -> unit(at + 1, units.get(at))).toList());
    }

    private static List<Object> unit(int number, UnitNumbers unit) {
        String note = unit.silent()
                ? "Không có hồ sơ, không thông báo"
                : unit.dossiers() == 0 ? "Thông báo không đề nghị" : "";
        return List.of(
                number,
                unit.name(),
                unit.dossiers(),
                unit.proposed(),
                unit.awardedIndividuals(),
                unit.awardedCollectives(),
                note);
    }

    private static SummarySheet awarded(CampaignSummary summary) {
        return new SummarySheet(
                "Danh sách được khen thưởng",
                List.of("TT", "Tập thể, cá nhân", "Loại", "Đơn vị đề nghị", "Hình thức", "Quyết định"),
                numbered(summary.awarded())
                        .map(at -> awarded(at + 1, summary.awarded().get(at)))
                        .toList());
    }

    private static List<Object> awarded(int number, Awarded one) {
        return List.of(
                number,
                one.name(),
                one.individual() ? "Cá nhân" : "Tập thể",
                one.unit(),
                one.form().vi(),
                decision(one.decisionNumber(), one.decisionDate()));
    }

    private static String decision(String number, LocalDate date) {
        return number == null ? "" : number + ", " + DAY.format(date);
    }

    private static Stream<Integer> numbered(List<?> rows) {
        return IntStream.range(0, rows.size()).boxed();
    }
}
