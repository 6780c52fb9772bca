package vn.khenthuong.campaign;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.Subject;

/** What is said to who writes a campaign in the browser. */
final class DraftFindings {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern PREFIX = Pattern.compile("[A-Z0-9]{2,12}");
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_TITLE = 1000;

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy").withZone(CampaignZone.ZONE);

    private DraftFindings() {}

    static List<Finding> names(CampaignNames names) {
        return new InputCheck(subject(""))
                .that(
                        names.code() != null
                                && names.code().length() <= LONGEST_CODE
                                && CODE.matcher(names.code()).matches(),
                        "campaign-code",
                        "code",
                        names.code(),
                        "phong-trao-2026",
                        "Mã phong trào gồm chữ thường không dấu, chữ số và dấu gạch nối, tối đa 40 ký tự, ví dụ phong-trao-2026.",
                        "The code is small letters, digits and hyphens, at most 40, such as phong-trao-2026.")
                .that(
                        names.prefix() != null && PREFIX.matcher(names.prefix()).matches(),
                        "campaign-prefix",
                        "prefix",
                        names.prefix(),
                        "PT2026",
                        "Tiền tố mã hồ sơ gồm 2 đến 12 chữ in hoa không dấu hoặc chữ số, ví dụ PT2026.",
                        "The prefix of dossier codes is 2 to 12 capitals or digits, such as PT2026.")
                .required(
                        "titleVi",
                        "Tên phong trào",
                        names.title() == null ? null : names.title().vi(),
                        LONGEST_TITLE)
                .optional(
                        "titleEn",
                        "Tên phong trào bằng tiếng Anh",
                        names.title() == null ? null : names.title().en(),
                        LONGEST_TITLE)
                .findings();
    }

    static Finding taken(String field, String found) {
        boolean code = field.equals("code");
        return Finding.invalid(
                "campaign-" + field + "-taken",
                subject(field),
                found,
                "",
                code
                        ? "Mã " + found + " đã thuộc về một phong trào hoặc một bản soạn khác. Hãy chọn mã khác."
                        : "Tiền tố " + found + " đã được dùng cho mã hồ sơ của phong trào khác. Hãy chọn tiền tố khác.",
                code
                        ? "Another campaign or draft has the code " + found + ". Please choose another one."
                        : "Dossiers of another campaign have the prefix " + found + ". Please choose another one.");
    }

    static Finding closed(String code) {
        return Finding.invalid(
                "campaign-open",
                subject(""),
                code,
                "",
                "Phong trào thi đua đã khép lại nên không sửa đổi được. Có thể lập phong trào mới từ bản sao của nó.",
                "The campaign is closed and cannot be amended. A new one may be written as a copy of it.");
    }

    static Finding nothingMoved() {
        return Finding.invalid(
                "draft-nothing-moved",
                subject(""),
                "",
                "",
                "Chưa đổi số lượng hoặc tiêu chuẩn nào nên không có gì để chép. Thời hạn của phong trào đang mở chỉ thay đổi bằng"
                        + " thông báo thay đổi thời hạn.",
                "No limit and no standard is moved, so there is nothing to copy. The deadline of an open campaign changes by a"
                        + " notice only.");
    }

    static Finding otherOrganisation(String found) {
        return Finding.invalid(
                "campaign-organisation",
                subject("file"),
                found,
                "",
                "Tệp là phong trào của tổ chức khác nên không nhận được. Hãy chọn tệp của tổ chức mình.",
                "The file is a campaign of another organisation. Please choose a file of your own.");
    }

    static Finding changedMeanwhile(CampaignDraftTable.Row row) {
        String when = MOMENT.format(row.changedAt());
        return Finding.invalid(
                "draft-changed",
                subject(""),
                row.changedBy(),
                "",
                "Bản soạn đã được " + row.changedBy() + " thay đổi lúc " + when
                        + ". Nội dung bạn vừa nhập chưa được lưu; hãy chép lại phần cần giữ, mở lại trang rồi nhập tiếp.",
                row.changedBy() + " changed the draft at " + when
                        + ". What you entered is not kept; copy what you need, open the page again and go on.");
    }

    /** Each problem of a file as a finding of its own. */
    static List<Finding> of(PlanFileException broken) {
        return broken.problems().stream()
                .map(problem -> Finding.invalid(
                        "campaign-file",
                        subject(problem.path()),
                        problem.path(),
                        problem.expected().vi(),
                        "Tệp phong trào" + (problem.line() > 0 ? ", dòng " + problem.line() : "")
                                + (problem.path().isEmpty() ? "" : ", mục " + problem.path()) + ": "
                                + problem.expected().vi() + ".",
                        "The campaign file is not valid" + (problem.line() > 0 ? " at line " + problem.line() : "")
                                + (problem.path().isEmpty() ? "" : ", " + problem.path()) + ": "
                                + problem.expected().en()))
                .toList();
    }

    private static Subject subject(String field) {
        return new Subject(Subject.Kind.PROPOSAL, "campaign", "", field);
    }
}
