package vn.khenthuong.amendment;

import java.util.Arrays;
import java.util.List;
import vn.khenthuong.register.AwardChangeKind;
import vn.khenthuong.shared.Clause;
import vn.khenthuong.shared.Text;

/** Why an award is amended. Only the grounds of the law revoke one. */
public enum AmendmentGround {
    SLIP(
            AwardChangeKind.CORRECTION,
            "Quyết định ghi sai tên",
            "The decision states a wrong name",
            "Cấu hình của hệ thống: đính chính sai sót khi soạn thảo"),
    FALSE_DECLARATION(
            AwardChangeKind.REVOCATION,
            "Gian dối trong kê khai thành tích",
            "The achievement was declared untruthfully",
            "Luật 06/2022/QH15, Điều 93 khoản 2 điểm a"),
    FALSE_DOCUMENTS(
            AwardChangeKind.REVOCATION,
            "Cung cấp thông tin sai sự thật hoặc làm giả hồ sơ, giấy tờ",
            "False information or a forged dossier",
            "Luật 06/2022/QH15, Điều 93 khoản 2 điểm b"),
    UNLAWFUL_PROCEDURE(
            AwardChangeKind.REVOCATION,
            "Thẩm định, xét, đề nghị khen thưởng trái quy định của pháp luật",
            "Appraised, reviewed or proposed contrary to law",
            "Luật 06/2022/QH15, Điều 93 khoản 2 điểm c"),
    VIOLATION_FOUND(
            AwardChangeKind.REVOCATION,
            "Kết luận, quyết định, bản án có hiệu lực cho thấy không đủ tiêu chuẩn trong thời gian tính thành tích",
            "A binding conclusion or judgment shows that the standards were not met in the period counted",
            "Luật 06/2022/QH15, Điều 93 khoản 2 điểm d"),
    DAMAGED(
            AwardChangeKind.EXCHANGE,
            "Bằng bị hư hỏng",
            "The certificate is damaged",
            "Cấu hình của hệ thống: cấp đổi (cấp tỉnh chưa xác minh quy định riêng)"),
    MISPRINTED(
            AwardChangeKind.EXCHANGE,
            "Bằng in sai so với quyết định",
            "The certificate differs from the decision",
            "Cấu hình của hệ thống: cấp đổi (cấp tỉnh chưa xác minh quy định riêng)"),
    LOST(
            AwardChangeKind.REISSUE,
            "Bằng bị mất",
            "The certificate is lost",
            "Cấu hình của hệ thống: cấp lại (cấp tỉnh chưa xác minh quy định riêng)");

    private final AwardChangeKind kind;
    private final Text text;
    private final Clause clause;

    AmendmentGround(AwardChangeKind kind, String vi, String en, String clause) {
        this.kind = kind;
        this.text = new Text(vi, en);
        this.clause = new Clause(clause, "");
    }

    /** What the ground leads to. */
    public AwardChangeKind kind() {
        return kind;
    }

    public Text text() {
        return text;
    }

    /** Where it stands; a configuration says that it is one. */
    public Clause clause() {
        return clause;
    }

    public static List<AmendmentGround> of(AwardChangeKind kind) {
        return Arrays.stream(values()).filter(ground -> ground.kind == kind).toList();
    }
}
