package vn.khenthuong.register;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.Subject;

/** What is wrong with a hold as it was entered; asks nobody. */
final class HoldChecks {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private HoldChecks() {}

    static InputCheck of(HoldInput input, String citizenDigits, boolean unitKnown, LocalDate today) {
        boolean collective = input.kind() == NomineeKind.COLLECTIVE;
        InputCheck check = new InputCheck(subject())
                .that(
                        input.kind() != null,
                        "input-required",
                        "kind",
                        "",
                        "",
                        "Chưa chọn cá nhân hay tập thể.",
                        "Choose individual or collective.")
                .required("name", "Họ và tên hoặc tên tập thể", input.name(), InputCheck.SHORT_TEXT)
                .that(
                        input.birthDate() == null
                                || !input.birthDate().isAfter(today)
                                        && !input.birthDate().isBefore(EARLIEST),
                        "birth-date-possible",
                        "birthDate",
                        text(input.birthDate()),
                        "",
                        "Ngày sinh sau hôm nay hoặc trước năm 1900. Hãy kiểm tra lại.",
                        "The birth date lies in the future or before 1900.")
                .that(
                        citizenDigits.isEmpty() || citizenDigits.matches("[0-9]{12}"),
                        "citizen-number-form",
                        "citizenNumber",
                        "",
                        "12 chữ số",
                        "Số định danh cá nhân phải có đúng 12 chữ số. Hãy kiểm tra lại, hoặc để trống.",
                        "A citizen number has exactly 12 digits; correct it or leave it empty.")
                .that(
                        !collective || citizenDigits.isEmpty() && input.birthDate() == null,
                        "collective-no-person",
                        "kind",
                        "",
                        "",
                        "Tập thể không có ngày sinh, số định danh cá nhân. Hãy bỏ các mục đó hoặc chọn cá nhân.",
                        "A collective has neither birth date nor citizen number; remove them or choose individual.")
                .that(
                        unitKnown || input.unit() == null && !collective,
                        "unit-known",
                        "unit",
                        text(input.unit()),
                        "",
                        "Chưa chọn đơn vị của tập thể, hoặc không có đơn vị này.",
                        "Choose the unit that the collective belongs to.");
        ground(check, input, today);
        period(check, input, today);
        return check;
    }

    private static void ground(InputCheck check, HoldInput input, LocalDate today) {
        check.that(
                        input.reason() != null,
                        "hold-reason-known",
                        "reason",
                        "",
                        Arrays.stream(HoldReason.values())
                                .map(reason -> reason.text().vi())
                                .collect(Collectors.joining("; ")),
                        "Chưa chọn lý do tạm dừng, hoặc không có lý do này. Hãy chọn một lý do trong danh sách.",
                        "Choose the ground from the list.")
                .required("authority", "Cơ quan đang xem xét, xác minh", input.authority(), InputCheck.SHORT_TEXT)
                .required("documentNumber", "Số, ký hiệu văn bản", input.documentNumber(), 100)
                .that(
                        input.documentDate() != null && !input.documentDate().isAfter(today),
                        "document-date",
                        "documentDate",
                        text(input.documentDate()),
                        "",
                        "Ngày văn bản còn thiếu hoặc sau hôm nay.",
                        "The document's date is missing or lies in the future.");
    }

    private static void period(InputCheck check, HoldInput input, LocalDate today) {
        boolean inOrder =
                input.from() == null || input.until() == null || !input.until().isBefore(input.from());
        check.that(input.from() != null, "input-required", "from", "", "", "Chưa nhập từ ngày.", "Enter the first day.")
                .that(
                        inOrder,
                        "hold-until-before-from",
                        "until",
                        text(input.until()),
                        "≥ " + text(input.from()),
                        "Đến ngày không được trước từ ngày. Hãy sửa, hoặc để trống nếu chưa biết khi nào kết thúc.",
                        "The last day lies before the first; correct it, or leave it empty while nobody knows.")
                .that(
                        !inOrder || input.until() == null || !input.until().isBefore(today),
                        "hold-already-over",
                        "until",
                        text(input.until()),
                        "≥ " + today,
                        "Thời hạn tạm dừng đã hết trước hôm nay nên không còn tác dụng. Hãy kiểm tra lại ngày.",
                        "The hold would be over before today and hold nobody; check the day.");
    }

    static Subject subject() {
        return new Subject(Subject.Kind.NOMINEE, "hold", "", "");
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
