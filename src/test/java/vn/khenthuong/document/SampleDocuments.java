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
