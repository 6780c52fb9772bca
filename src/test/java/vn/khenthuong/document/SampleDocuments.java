package vn.khenthuong.document;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import vn.khenthuong.document.Letterhead.Family;

/** One document of each kind, about people and bodies that are made up. */
final class SampleDocuments {

    private static final String MARK = "VĂN BẢN DIỄN TẬP – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ";

    private SampleDocuments() {}

    static Letterhead ward(String number, LocalDate date) {
        return new Letterhead(
                Family.STATE,
                "ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK",
                "ỦY BAN NHÂN DÂN PHƯỜNG VÍ DỤ",
                number,
                "Ví Dụ",
                date,
                MARK);
    }

    static Letterhead party() {
        return new Letterhead(
                Family.PARTY,
                "TỈNH ỦY ĐẮK LẮK",
                "BAN TỔ CHỨC",
                "12-TTr/BTCTU",
                "Đắk Lắk",
                LocalDate.of(2026, 3, 24),
                "");
    }

    static LetterData letter(Letterhead head) {
        return new LetterData(
                head,
                "Về việc đề nghị tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh cho tập thể, cá nhân có thành tích"
                        + " trong cuộc bầu cử",
                "Sở Nội vụ tỉnh Đắk Lắk",
                List.of(
                        "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022",
                        "Căn cứ Kế hoạch số 0125/KH-UBND ngày 18 tháng 11 năm 2025 của Ủy ban nhân dân tỉnh Đắk Lắk",
                        "Căn cứ Biên bản họp Hội đồng Thi đua - Khen thưởng phường Ví Dụ ngày 18 tháng 3 năm 2026"),
                List.of("Ủy ban nhân dân phường Ví Dụ kính trình Sở Nội vụ thẩm định, trình Chủ tịch Ủy ban nhân dân"
                        + " tỉnh xem xét, tặng Bằng khen cho các tập thể, cá nhân sau:"),
                people(1, "Tập thể Phòng Văn hóa - Xã hội phường Ví Dụ", "Phường Ví Dụ, tỉnh Đắk Lắk"),
                people(2, "Nguyễn Văn Mẫu", "Chuyên viên Văn phòng HĐND và UBND phường Ví Dụ"),
                List.of(
                        "Các tập thể, cá nhân nêu trên đủ tiêu chuẩn theo quy định và chưa được khen thưởng về cùng một"
                                + " thành tích.",
                        "Ủy ban nhân dân phường Ví Dụ kính đề nghị Sở Nội vụ xem xét"),
                List.of("Như trên", "TT. Đảng ủy, HĐND phường", "Lưu: VT, VHXH"),
                new SignatureBlock(List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "Trần Thị Ví Dụ"));
    }

    /** @param printed on paper that bears the fixed words already */
    static CertificateData certificates(boolean printed, int right, int down) {
        return new CertificateData(
                new CertificateData.Sheet(297, 210, printed, right, down),
                "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK",
                "BẰNG KHEN",
                "Đã có thành tích trong Phong trào thi đua thực hiện thành công cuộc bầu cử đại biểu Quốc hội khóa XVI và đại"
                        + " biểu Hội đồng nhân dân các cấp nhiệm kỳ 2026 - 2031",
                "Quyết định số 0412/QĐ-UBND ngày 06 tháng 4 năm 2026",
                "Đắk Lắk, ngày 06 tháng 4 năm 2026",
                new SignatureBlock(List.of("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "Trần Thị Ví Dụ"),
                MARK,
                List.of(
                        new CertificateData.Certificate(
                                "Nguyễn Văn Mẫu",
                                "Trưởng phòng Văn hóa - Xã hội, Phường Ví Dụ",
                                1,
                                "https://khenthuong.example.vn/verify/0b3f6c1e-93a2-4d0c-8a0e-2f6f0f3f0001"),
                        new CertificateData.Certificate(
                                "Cán bộ, Nhân dân và lực lượng vũ trang phường Ví Dụ, tỉnh Đắk Lắk năm 2026",
                                "",
                                2,
                                "https://khenthuong.example.vn/verify/0b3f6c1e-93a2-4d0c-8a0e-2f6f0f3f0002")));
    }

    static BonusData bonuses() {
        return new BonusData(
                new Letterhead(Family.STATE, "ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK", "SỞ NỘI VỤ", "", "Đắk Lắk", null, MARK),
                "Khen thưởng trong phong trào thi đua phục vụ cuộc bầu cử",
                "(Kèm theo Quyết định số 0412/QĐ-UBND ngày 06 tháng 4 năm 2026)",
                List.of("Căn cứ: Nghị định 152/2025/NĐ-CP, Điều 49, Điều 54; Nghị định 73/2024/NĐ-CP, Điều 3 khoản 2."
                        + " Tiền thưởng bằng hệ số nhân lương cơ sở, làm tròn lên hàng chục nghìn đồng."),
                IntStream.rangeClosed(1, 40)
                        .mapToObj(number -> new BonusData.Row(
                                number,
                                "Nguyễn Văn Mẫu " + number,
                                "Phường Ví Dụ",
                                "1,5",
                                new Amount(2_340_000),
                                new Amount(3_510_000)))
                        .toList(),
                new Amount(140_400_000),
                new SignatureBlock(List.of("NGƯỜI LẬP BẢNG"), ""),
                new SignatureBlock(List.of("GIÁM ĐỐC"), ""));
    }

    static Letterhead homeAffairs(String number, LocalDate date) {
        return new Letterhead(Family.STATE, "ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK", "SỞ NỘI VỤ", number, "Đắk Lắk", date, MARK);
    }

    static AppraisalReportData appraisal() {
        return new AppraisalReportData(
                homeAffairs("", null),
                "Thẩm định hồ sơ đề nghị tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh trong Phong trào thi đua phục vụ"
                        + " cuộc bầu cử",
                "Chủ tịch Ủy ban nhân dân tỉnh Đắk Lắk",
                List.of(
                        "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022",
                        "Căn cứ Kế hoạch phát động số 0125/KH-UBND ngày 18 tháng 11 năm 2025 của Ủy ban nhân dân tỉnh"),
                List.of(
                        "Sở Nội vụ đã thẩm định 02 hồ sơ của 02 đơn vị và đề nghị khen thưởng 20 trường hợp (00 tập thể, 20 cá"
                                + " nhân); không đề nghị khen thưởng 01 trường hợp."),
                IntStream.rangeClosed(1, 20)
                        .mapToObj(i -> new AppraisalReportData.Row(
                                "Nguyễn Văn Mẫu " + i,
                                List.of(
                                        "Chuyên viên Văn phòng HĐND và UBND phường Ví Dụ",
                                        "Đơn vị đề nghị: Phường Ví Dụ"),
                                List.of("Thẩm định ngày 26/03/2026.", "Đạt 09/09 điều kiện, tiêu chuẩn."),
                                "Đề nghị khen thưởng",
                                i == 3 ? "Thành tích được đơn vị xác nhận" : ""))
                        .toList(),
                List.of(new AppraisalReportData.Row(
                        "Lý Thị Giả Sử",
                        List.of("Công chức phường Ví Dụ", "Đơn vị đề nghị: Phường Ví Dụ"),
                        List.of(
                                "Đạt 08/09 điều kiện, tiêu chuẩn; không đạt:",
                                "- Thành tích lập được trong thời gian của phong trào (Kế hoạch 0125/KH-UBND, mục II.3):"
                                        + " thành tích năm 2024"),
                        "Không đề nghị khen thưởng",
                        "Thành tích nêu trong báo cáo thuộc thời gian trước khi phát động phong trào thi đua")),
                List.of(
                        "Công an tỉnh tại văn bản số 12/CAT ngày 25 tháng 3 năm 2026 (hồ sơ DL2026-00042): không có vi phạm."),
                List.of("Sở Nội vụ kính báo cáo Chủ tịch Ủy ban nhân dân tỉnh Đắk Lắk xem xét, quyết định"),
                List.of("Như trên", "Lưu: VT"),
                new SignatureBlock(List.of("GIÁM ĐỐC"), "Trần Thị Ví Dụ"));
    }

    /** The letter after a decision, to a unit with so many awardees and so many refused. */
    static NoticeData notice(int awarded, int refused) {
        return new NoticeData(
                homeAffairs("215/TB-SNV", LocalDate.of(2026, 4, 7)),
                "Kết quả xét tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh trong Phong trào thi đua phục vụ cuộc bầu cử",
                List.of(
                        "Căn cứ Quyết định số 0412/QĐ-UBND ngày 06 tháng 4 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Đắk"
                                + " Lắk, Sở Nội vụ thông báo đến Ủy ban nhân dân phường Ví Dụ kết quả xét khen thưởng như sau:"),
                "Được tặng Bằng khen: %02d cá nhân".formatted(awarded),
                IntStream.rangeClosed(1, awarded)
                        .mapToObj(i -> new NoticeData.Awarded(
                                i, longName(i), "Chuyên viên Văn phòng HĐND và UBND phường Ví Dụ"))
                        .toList(),
                "Không khen thưởng: %02d trường hợp".formatted(refused),
                IntStream.rangeClosed(1, refused)
                        .mapToObj(i -> new NoticeData.Refused(
                                "Lý Thị Giả Sử " + i,
                                "Công chức phường Ví Dụ",
                                "Thành tích nêu trong báo cáo thuộc thời gian trước khi phát động phong trào thi đua"))
                        .toList(),
                List.of("Đề nghị Ủy ban nhân dân phường Ví Dụ gửi bản sao Quyết định đến từng tập thể, cá nhân"),
                List.of("Ủy ban nhân dân phường Ví Dụ", "Lưu: VT"),
                new SignatureBlock(List.of("GIÁM ĐỐC"), "Trần Thị Ví Dụ"));
    }

    /** Sixty letters, different for each number. */
    static String longName(int number) {
        String name = "Tập thể cán bộ, người lao động Phòng Ví Dụ %04d Số ".formatted(number);
        return name + "M".repeat(60 - name.length());
    }

    static List<LetterData.Proposed> thousand() {
        return IntStream.rangeClosed(1, 1000)
                .mapToObj(i -> new LetterData.Proposed(
                        longName(i), "Phường Ví Dụ, tỉnh Đắk Lắk", "Có thành tích xuất sắc trong công tác bầu cử"))
                .toList();
    }

    static Letterhead front() {
        return new Letterhead(
                Family.FRONT,
                "",
                "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM TỈNH",
                "07/TTr-MTTQ",
                "Đắk Lắk",
                LocalDate.of(2026, 3, 24),
                "");
    }

    static ListData list() {
        return new ListData(
                ward("05/TTr-UBND", LocalDate.of(2026, 3, 5)),
                "Tập thể, cá nhân đề nghị tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
                "(Kèm theo Tờ trình số 05/TTr-UBND ngày 05 tháng 3 năm 2026)",
                people(1, "Tập thể Phòng Văn hóa - Xã hội phường Ví Dụ", "Phường Ví Dụ, tỉnh Đắk Lắk"),
                people(12, "Nguyễn Văn Mẫu", "Chuyên viên Văn phòng HĐND và UBND phường Ví Dụ"),
                new SignatureBlock(List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Trần Thị Ví Dụ"));
    }

    static ReceiptData receipt() {
        return new ReceiptData(
                MARK,
                "DL2026-00042",
                List.of(
                        new ReportData.Fact("Đơn vị gửi", "Phường Ví Dụ"),
                        new ReportData.Fact("Thời điểm gửi", "26/03/2026 14:05:09 (giờ Việt Nam)")),
                List.of("Nguyễn Văn Mẫu"),
                List.of(
                        new ReceiptData.SentFile(
                                "Tờ trình",
                                "Tờ trình số 05 có một cái tên rất dài để xem nó xuống dòng ra sao.pdf",
                                "1.234.567 byte",
                                "0123456789abcdef".repeat(4)),
                        new ReceiptData.SentFile(
                                "Báo cáo thành tích – Nguyễn Văn Mẫu",
                                "bao-cao.pdf",
                                "81.920 byte",
                                "fedcba98".repeat(8))),
                List.of(
                        new ReceiptData.Check("Gửi trước thời hạn", "Đạt"),
                        new ReceiptData.Check("Số lượng được phân bổ: còn 01 trường hợp chưa sử dụng.", "Lưu ý")));
    }

    static MinutesData minutes() {
        return new MinutesData(
                ward("03/BB-HĐTĐKT", LocalDate.of(2026, 3, 18)),
                "Họp Hội đồng Thi đua - Khen thưởng xét đề nghị tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
                "14 giờ 00 phút, ngày 18 tháng 3 năm 2026",
                "Phòng họp số 1, trụ sở Ủy ban nhân dân phường Ví Dụ",
                "Ông Lê Văn Thử Nghiệm, Chủ tịch UBND phường, Chủ tịch Hội đồng",
                "Bà Phạm Thị Minh Họa, công chức Văn hóa - Xã hội, Thư ký Hội đồng",
                9,
                List.of(
                        "Ông Lê Văn Thử Nghiệm, Chủ tịch Hội đồng",
                        "Bà Trần Thị Ví Dụ, Phó Chủ tịch Hội đồng",
                        "Bà Phạm Thị Minh Họa, Thư ký Hội đồng",
                        "Ông Hoàng Đình Giả Định, Ủy viên",
                        "Bà Đỗ Thị Tượng Trưng, Ủy viên",
                        "Ông Vũ Quốc Mô Phỏng, Ủy viên",
                        "Bà Bùi Thị Trích Dẫn, Ủy viên",
                        "Ông Đặng Hữu Tham Khảo, Ủy viên"),
                List.of("Ông Ngô Văn Dự Phòng, Ủy viên (đi công tác)"),
                List.of("Thư ký Hội đồng trình bày danh sách, tóm tắt thành tích của các tập thể, cá nhân được đề nghị"
                        + " khen thưởng. Hội đồng thảo luận, nhận xét từng trường hợp và bỏ phiếu kín."),
                List.of(
                        new MinutesData.Vote(
                                "Tập thể Phòng Văn hóa - Xã hội phường Ví Dụ", 8, 0, 0, "100%", "Đề nghị khen thưởng"),
                        new MinutesData.Vote("Nguyễn Văn Mẫu", 7, 0, 1, "87,5%", "Đề nghị khen thưởng"),
                        new MinutesData.Vote("Lý Thị Giả Sử", 4, 4, 0, "50%", "Không đề nghị")),
                List.of("Hội đồng thống nhất đề nghị tặng Bằng khen cho 01 tập thể, 01 cá nhân."),
                "16 giờ 30 phút cùng ngày",
                new SignatureBlock(List.of("THƯ KÝ"), "Phạm Thị Minh Họa"),
                new SignatureBlock(List.of("CHỦ TRÌ"), "Lê Văn Thử Nghiệm"));
    }

    static ReportData report(String achievement) {
        return new ReportData(
                ward("", null),
                "Đề nghị tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
                "Ông Nguyễn Văn Mẫu, chuyên viên Văn phòng HĐND và UBND phường Ví Dụ",
                "I. SƠ LƯỢC LÝ LỊCH",
                List.of(
                        new ReportData.Fact("Họ và tên", "Nguyễn Văn Mẫu"),
                        new ReportData.Fact("Ngày, tháng, năm sinh", "01/02/1985"),
                        new ReportData.Fact("Chức vụ, đơn vị công tác", "Chuyên viên, UBND phường Ví Dụ")),
                List.of(
                        new ReportData.Section("II. THÀNH TÍCH ĐẠT ĐƯỢC", List.of(achievement)),
                        new ReportData.Section("III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG", List.of("Chưa."))),
                new SignatureBlock(List.of("XÁC NHẬN CỦA", "ỦY BAN NHÂN DÂN PHƯỜNG"), ""),
                new SignatureBlock(List.of("NGƯỜI BÁO CÁO"), "Nguyễn Văn Mẫu"));
    }

    static DecisionData decision() {
        return new DecisionData(
                new Letterhead(
                        Family.STATE,
                        "",
                        "ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK",
                        "0412/QĐ-UBND",
                        "Đắk Lắk",
                        LocalDate.of(2026, 4, 6),
                        MARK),
                "Về việc tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
                "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK",
                List.of(
                        "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022",
                        "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 88/TTr-SNV ngày 03 tháng 4 năm 2026"),
                List.of(
                        "Tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh cho 03 tập thể, 40 cá nhân đã có thành tích"
                                + " xuất sắc trong cuộc bầu cử (có danh sách kèm theo).",
                        "Quyết định này có hiệu lực kể từ ngày ký.",
                        "Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ và các tập thể, cá nhân có tên tại"
                                + " Điều 1 chịu trách nhiệm thi hành Quyết định này"),
                List.of("Như Điều 3", "Chủ tịch, các Phó Chủ tịch UBND tỉnh", "Lưu: VT, SNV"),
                new SignatureBlock(List.of("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "Đinh Văn Giả Thuyết"),
                "Tập thể, cá nhân được tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
                people(3, "Tập thể Ủy ban nhân dân xã Thí Điểm", "Xã Thí Điểm, tỉnh Đắk Lắk"),
                people(40, "Nguyễn Thị Ngọc Trường Hợp", "Trưởng phòng, Ủy ban nhân dân phường Ví Dụ"));
    }

    private static List<LetterData.Proposed> people(int count, String name, String position) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new LetterData.Proposed(
                        count == 1 ? name : name + " " + i,
                        position,
                        "Có thành tích xuất sắc trong công tác chuẩn bị, tổ chức bầu cử đại biểu Quốc hội khóa XVI"))
                .toList();
    }
}
