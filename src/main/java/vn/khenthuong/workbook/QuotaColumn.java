package vn.khenthuong.workbook;

import java.util.Arrays;
import java.util.Optional;
import vn.khenthuong.eligibility.Counting;
import vn.khenthuong.register.FoldedName;

/** A column of the workbook for quota lines. */
enum QuotaColumn {
    KEY("Mã dòng", true, 22, "Chữ in hoa không dấu, chữ số, gạch dưới; không trùng. Giữ nguyên mã của dòng đã có."),
    TEXT("Nội dung", false, 50, "Dòng chỉ tiêu như người đọc thấy, ví dụ \"Xã, phường: không quá 02 cá nhân\"."),
    BODIES(
            "Cơ quan, đơn vị",
            false,
            36,
            "Mã hoặc tên đơn vị trong danh mục, nhiều đơn vị cách nhau bằng dấu chấm phẩy; xem trang \"Danh mục\"."),
    KINDS("Loại đơn vị", false, 30, "Áp dụng cho mọi đơn vị của các loại này, cách nhau bằng dấu chấm phẩy."),
    REMAINING(
            "Chỉ đơn vị còn lại",
            false,
            14,
            "Có: trong các loại trên, chỉ những đơn vị mà không dòng nào khác áp dụng."),
    INDIVIDUAL(
            "Cá nhân",
            false,
            12,
            "Số cá nhân tối đa của mỗi đơn vị, từ 0 đến 10.000; không giới hạn riêng thì để trống."),
    COLLECTIVE(
            "Tập thể",
            false,
            12,
            "Số tập thể tối đa của mỗi đơn vị, từ 0 đến 10.000; không giới hạn riêng thì để trống."),
    ANY(
            "Cá nhân và tập thể",
            false,
            12,
            "Số tối đa tính chung cá nhân và tập thể, từ 0 đến 10.000; không tính chung thì để trống."),
    EXACT(
            "Số lượng cố định",
            false,
            14,
            "Có: kế hoạch ghi đúng số lượng. Để trống hoặc Không: kế hoạch ghi \"không quá\"."),
    ENGLISH("Nội dung bằng tiếng Anh", false, 50, "Cùng nội dung bằng tiếng Anh; có thể nhập sau trên trang."),
    REF("Căn cứ", false, 34, "Văn bản, mục, điểm quy định dòng này."),
    QUOTE("Nguyên văn", false, 60, "Câu chữ của văn bản.");

    private final String heading;
    private final boolean required;
    private final int width;
    private final String help;

    QuotaColumn(String heading, boolean required, int width, String help) {
        this.heading = heading;
        this.required = required;
        this.width = width;
        this.help = help;
    }

    String heading() {
        return heading;
    }

    boolean required() {
        return required;
    }

    /** In characters. */
    int width() {
        return width;
    }

    String help() {
        return help;
    }

    /** What its number limits; empty for a column that holds no number. */
    Optional<Counting> counting() {
        return Arrays.stream(Counting.values())
                .filter(one -> one.name().equals(name()))
                .findFirst();
    }

    boolean answersYesOrNo() {
        return this == REMAINING || this == EXACT;
    }

    static Optional<QuotaColumn> headed(String text) {
        FoldedName folded = FoldedName.of(text);
        return Arrays.stream(values())
                .filter(one -> FoldedName.of(one.heading).equals(folded))
                .findFirst();
    }
}
