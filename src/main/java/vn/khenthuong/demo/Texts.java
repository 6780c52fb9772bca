package vn.khenthuong.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.khenthuong.council.CouncilMinutes;
import vn.khenthuong.document.ConfirmationData;
import vn.khenthuong.document.DecisionData;
import vn.khenthuong.document.LetterData;
import vn.khenthuong.document.MinutesData;
import vn.khenthuong.document.ReportData;
import vn.khenthuong.document.SignatureBlock;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.proposal.DossierView;
import vn.khenthuong.proposal.NomineeView;

/** The wording of the demo's papers. */
final class Texts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH 'giờ' mm 'phút'");
    private static final String CERTIFICATE = "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh";
    private static final String ELECTION =
            "bầu cử đại biểu Quốc hội khóa XVI và đại biểu Hội đồng nhân dân các cấp nhiệm kỳ 2026 - 2031";
    private static final String LAW = "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022";
    private static final String PLAN =
            "Căn cứ Kế hoạch số 0125/KH-UBND ngày 18 tháng 11 năm 2025 của Ủy ban nhân dân tỉnh Đắk Lắk";

    private Texts() {}

    static ReportData report(Unit unit, Story.Entry entry) {
        List<ReportData.Fact> facts = new ArrayList<>();
        facts.add(new ReportData.Fact(entry.born() == null ? "Tên tập thể" : "Họ và tên", entry.name()));
        if (entry.born() != null) {
            facts.add(new ReportData.Fact(
                    "Ngày, tháng, năm sinh", LocalDate.parse(entry.born()).format(DAY)));
            facts.add(new ReportData.Fact("Giới tính", Boolean.TRUE.equals(entry.female()) ? "Nữ" : "Nam"));
            facts.add(new ReportData.Fact("Chức vụ, đơn vị công tác", entry.job()));
        }
        facts.add(new ReportData.Fact("Đơn vị trình", Offices.nameInText(unit)));
        List<String> merits = new ArrayList<>();
        merits.add("Từ tháng 10 năm 2025 đến tháng 3 năm 2026, trong công tác " + ELECTION + ":");
        merits.add(entry.achievement());
        if (entry.voters() != null) {
            merits.add(
                    "Số cử tri trong danh sách: %s; số cử tri đã bỏ phiếu: %s. Bầu đủ số lượng đại biểu, không phải bầu lại, bầu thêm."
                            .formatted(number(entry.voters()), number(entry.voted())));
        }
        return new ReportData(
                Offices.head(unit, "", null),
                "Đề nghị tặng " + CERTIFICATE,
                entry.name(),
                "I. SƠ LƯỢC",
                facts,
                List.of(
                        new ReportData.Section("II. THÀNH TÍCH ĐẠT ĐƯỢC", merits),
                        new ReportData.Section("III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG", List.of("Chưa."))),
                new SignatureBlock(List.of("XÁC NHẬN CỦA ĐƠN VỊ"), ""),
                new SignatureBlock(List.of("NGƯỜI BÁO CÁO"), entry.born() == null ? "" : entry.name()));
    }

    static ConfirmationData agreement(Unit body, Story.Entry entry, LocalDate day) {
        return new ConfirmationData(
                Offices.provinceHead("", day),
                "VĂN BẢN ĐỒNG Ý",
                "Về việc đề nghị tặng " + CERTIFICATE,
                List.of(
                        body.name() + " thống nhất đề nghị tặng " + CERTIFICATE + " cho " + entry.name() + ", "
                                + entry.job() + ".",
                        "Thành tích: " + entry.achievement().replaceAll("\\.$", "")),
                List.of("Đơn vị trình", "Lưu: VT"),
                new SignatureBlock(List.of("NGƯỜI ĐỨNG ĐẦU"), ""));
    }

    static ConfirmationData workplace(Unit unit, Story.Entry entry, LocalDate day) {
        return new ConfirmationData(
                Offices.head(unit, "", day),
                "GIẤY XÁC NHẬN",
                "Về nơi công tác",
                List.of(
                        Offices.nameInText(unit) + " xác nhận " + entry.name() + ", " + entry.job()
                                + ", hiện công tác tại đơn vị.",
                        "Giấy xác nhận này kèm theo hồ sơ đề nghị khen thưởng"),
                List.of("Lưu: VT"),
                Offices.signature(unit, ""));
    }

    static ConfirmationData arrival(Unit unit, StoryAct act) {
        return new ConfirmationData(
                Offices.provinceHead("", act.day()),
                "PHIẾU VĂN BẢN ĐẾN",
                "Số đến " + act.body(),
                List.of(
                        "Nơi gửi: " + Offices.nameInText(unit) + ".",
                        "Thời điểm đến hệ thống iDesk: "
                                + act.arrived()
                                        .format(DateTimeFormatter.ofPattern("HH 'giờ' mm 'phút, ngày' dd/MM/yyyy"))),
                List.of("Lưu: VT"),
                new SignatureBlock(List.of("VĂN THƯ SỞ NỘI VỤ"), ""));
    }

    static MinutesData minutes(Unit unit, StoryAct act, CouncilMinutes minutes, DossierView dossier, String secretary) {
        List<String> selected = minutes.ballots().stream()
                .filter(CouncilMinutes.Ballot::selected)
                .map(ballot -> name(dossier, ballot))
                .toList();
        return new MinutesData(
                Offices.head(unit, "", minutes.heldOn()),
                "Họp Hội đồng Thi đua - Khen thưởng xét đề nghị tặng " + CERTIFICATE,
                act.opened().format(HOUR) + ", ngày " + minutes.heldOn().format(DAY),
                minutes.place(),
                minutes.chair() + ", Chủ tịch Hội đồng",
                secretary + ", Thư ký Hội đồng",
                minutes.totalMembers(),
                members(minutes, true),
                members(minutes, false),
                List.of(
                        "Thư ký trình bày danh sách và thành tích của từng trường hợp. Hội đồng thảo luận và bỏ phiếu kín."),
                minutes.ballots().stream()
                        .map(ballot -> vote(minutes, dossier, ballot))
                        .toList(),
                List.of(
                        selected.isEmpty()
                                ? "Hội đồng thống nhất không đề nghị trường hợp nào."
                                : "Hội đồng thống nhất đề nghị tặng " + CERTIFICATE + " cho: "
                                        + String.join("; ", selected) + "."),
                act.closed().format(HOUR) + " cùng ngày",
                new SignatureBlock(List.of("THƯ KÝ"), secretary),
                new SignatureBlock(List.of("CHỦ TRÌ"), minutes.chair()));
    }

    private static List<String> members(CouncilMinutes minutes, boolean present) {
        return minutes.attendance().stream()
                .filter(member -> member.present() == present)
                .map(member -> member.name() + (present ? "" : " (đi công tác)"))
                .toList();
    }

    private static MinutesData.Vote vote(CouncilMinutes minutes, DossierView dossier, CouncilMinutes.Ballot ballot) {
        double present = minutes.attendance().stream()
                .filter(CouncilMinutes.Attendance::present)
                .count();
        return new MinutesData.Vote(
                name(dossier, ballot),
                ballot.inFavour(),
                ballot.against(),
                ballot.recused(),
                String.format(Locale.forLanguageTag("vi-VN"), "%.1f%%", 100 * ballot.inFavour() / present),
                ballot.selected() ? "Đề nghị khen thưởng" : "Không đề nghị. " + ballot.note());
    }

    private static String name(DossierView dossier, CouncilMinutes.Ballot ballot) {
        return dossier.nominees().stream()
                .filter(nominee -> nominee.id().equals(ballot.nominee()))
                .map(NomineeView::name)
                .findFirst()
                .orElseThrow();
    }

    static LetterData letter(
            Unit unit, String number, LocalDate date, LocalDate met, List<NomineeView> selected, String head) {
        return new LetterData(
                Offices.head(unit, number, date),
                "Về việc đề nghị tặng " + CERTIFICATE + " cho tập thể, cá nhân có thành tích trong công tác "
                        + ELECTION,
                "Sở Nội vụ tỉnh Đắk Lắk (qua Phòng Xây dựng chính quyền)",
                List.of(LAW, PLAN, "Căn cứ Biên bản họp Hội đồng Thi đua - Khen thưởng ngày " + met.format(DAY)),
                List.of(Offices.nameInText(unit)
                        + " kính trình Sở Nội vụ thẩm định, trình Chủ tịch Ủy ban nhân dân tỉnh" + " xem xét, tặng "
                        + CERTIFICATE + " cho các trường hợp sau:"),
                of(selected, NomineeKind.COLLECTIVE),
                of(selected, NomineeKind.INDIVIDUAL),
                List.of(
                        "Các trường hợp nêu trên đủ tiêu chuẩn theo Kế hoạch và chưa được khen thưởng về cùng một thành tích.",
                        Offices.nameInText(unit) + " kính đề nghị Sở Nội vụ xem xét"),
                List.of("Như trên", "Lưu: VT"),
                Offices.signature(unit, head));
    }

    static DecisionData decision(
            String number,
            LocalDate date,
            String submission,
            LocalDate submitted,
            List<LetterData.Proposed> collectives,
            List<LetterData.Proposed> individuals,
            boolean onBehalf) {
        return new DecisionData(
                Offices.provinceHead(number, date),
                "Về việc tặng " + CERTIFICATE,
                "CHỦ TỊCH " + Offices.PROVINCE,
                List.of(
                        LAW,
                        PLAN,
                        "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số " + submission + " ngày "
                                + submitted.format(DAY)),
                List.of(
                        "Tặng " + CERTIFICATE
                                + " cho %02d tập thể, %02d cá nhân đã có thành tích trong công tác "
                                        .formatted(collectives.size(), individuals.size())
                                + ELECTION + " (có danh sách kèm theo).",
                        "Quyết định này có hiệu lực kể từ ngày ký.",
                        "Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ và các tập thể, cá nhân có tên tại Điều 1"
                                + " chịu trách nhiệm thi hành Quyết định này"),
                List.of("Như Điều 3", "Lưu: VT, NV"),
                new SignatureBlock(onBehalf ? List.of("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH") : List.of("CHỦ TỊCH"), ""),
                "Tập thể, cá nhân được tặng " + CERTIFICATE,
                collectives,
                individuals);
    }

    static List<LetterData.Proposed> of(List<NomineeView> nominees, NomineeKind kind) {
        return nominees.stream()
                .map(NomineeView::typed)
                .filter(typed -> typed.kind() == kind)
                .map(typed -> new LetterData.Proposed(
                        typed.certificateName() == null ? typed.name() : typed.certificateName(),
                        typed.jobTitle() == null ? "Tỉnh Đắk Lắk" : typed.jobTitle(),
                        typed.achievement()))
                .toList();
    }

    private static String number(long value) {
        return String.format(Locale.forLanguageTag("vi-VN"), "%,d", value);
    }
}
