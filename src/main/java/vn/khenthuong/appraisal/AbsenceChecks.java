package vn.khenthuong.appraisal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.khenthuong.organization.Person;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Subject;

/** What must hold before an absence is recorded. */
@Component
class AbsenceChecks {

    /** Longer is a year mistyped; whoever is away for longer is no appraiser in that time. */
    private static final int LONGEST_DAYS = 366;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final AbsenceTable table;
    private final AppraiserDuty duty;

    AbsenceChecks(AbsenceTable table, AppraiserDuty duty) {
        this.table = table;
        this.duty = duty;
    }

    static Subject subject() {
        return new Subject(Subject.Kind.PROPOSAL, "absence", "", "");
    }

    /**
     * Everything that is wrong with an absence; the caller keeps others from being recorded meanwhile.
     *
     * @param held what the person holds now, locked
     */
    List<Finding> findings(OrganisationCode organisation, AbsenceInput input, List<ProposalCode> held) {
        Map<String, String> names =
                duty.appraisers(organisation).stream().collect(Collectors.toMap(Person::userId, Person::fullName));
        List<Absence> standing = table.standing(organisation);
        InputCheck check = new InputCheck(subject());
        missing(check, input);
        period(check, input);
        people(check, input, names);
        if (check.findings().isEmpty()) {
            overlaps(check, input, standing, names);
            conflicts(check, organisation, input, held, names);
        }
        return check.findings();
    }

    private static void missing(InputCheck check, AbsenceInput input) {
        check.that(
                        input.from() != null,
                        "input-required",
                        "from",
                        "",
                        "",
                        "Từ ngày: chưa nhập. Hãy nhập ngày đầu vắng mặt.",
                        "Enter the first day of the absence.")
                .that(
                        input.until() != null,
                        "input-required",
                        "until",
                        "",
                        "",
                        "Đến hết ngày: chưa nhập. Hãy nhập ngày cuối vắng mặt.",
                        "Enter the last day of the absence.")
                .required("reason", "Lý do", input.reason(), InputCheck.SHORT_TEXT);
    }

    private void period(InputCheck check, AbsenceInput input) {
        if (input.from() == null || input.until() == null) {
            return;
        }
        LocalDate today = table.today();
        boolean inOrder = !input.until().isBefore(input.from());
        long days = ChronoUnit.DAYS.between(input.from(), input.until()) + 1;
        check.that(
                        inOrder,
                        "absence-until-before-from",
                        "until",
                        text(input.until()),
                        "≥ " + text(input.from()),
                        "Ngày cuối trước ngày đầu. Hãy sửa lại một trong hai ngày.",
                        "The last day lies before the first; correct one of them.")
                .that(
                        !inOrder || !input.until().isBefore(today),
                        "absence-already-over",
                        "until",
                        text(input.until()),
                        "≥ " + text(today),
                        "Thời gian vắng mặt đã hết trước hôm nay nên không còn gì để làm thay. Hãy kiểm tra lại ngày.",
                        "The absence would be over before today, and nobody would stand in; check the days.")
                .that(
                        days <= LONGEST_DAYS,
                        "absence-too-long",
                        "until",
                        days + " ngày",
                        "≤ " + LONGEST_DAYS + " ngày",
                        "Thời gian vắng mặt dài hơn một năm. Hãy kiểm tra lại năm; ai nghỉ lâu hơn thì quản trị kết thúc vai trò chuyên viên thẩm định của người đó.",
                        "The absence is longer than a year; check the years. Whoever is away for longer is no appraiser: an administrator ends that role.");
    }

    private static void people(InputCheck check, AbsenceInput input, Map<String, String> names) {
        boolean same = input.standIn() != null && input.standIn().equals(input.person());
        check.that(
                        names.containsKey(String.valueOf(input.person())),
                        "absence-person",
                        "person",
                        "",
                        "",
                        "Người vắng mặt chưa chọn, hoặc không phải là chuyên viên thẩm định. Hãy chọn một chuyên viên trong danh sách.",
                        "Nobody is chosen, or somebody who is no appraiser; choose one of the list.")
                .that(
                        same || names.containsKey(String.valueOf(input.standIn())),
                        "stand-in-appraiser",
                        "standIn",
                        "",
                        "",
                        "Người làm thay chưa chọn, hoặc không phải là chuyên viên thẩm định. Hãy chọn một chuyên viên khác trong danh sách.",
                        "Nobody stands in, or somebody who is no appraiser; choose another appraiser of the list.")
                .that(
                        !same,
                        "stand-in-other",
                        "standIn",
                        "",
                        "",
                        "Không ai tự làm thay cho mình. Hãy chọn một chuyên viên khác.",
                        "Nobody stands in for themself; choose another appraiser.");
    }

    private static void overlaps(
            InputCheck check, AbsenceInput input, List<Absence> standing, Map<String, String> names) {
        String person = names.get(input.person());
        String standIn = names.get(input.standIn());
        overlap(input, standing, other -> other.person().equals(input.person()))
                .ifPresent(other -> check.that(
                        false,
                        "absence-twice",
                        "from",
                        days(other),
                        "",
                        "%s đã ghi vắng mặt %s, trùng ngày với lần này. Hãy kết thúc lần đó trước, hoặc nhập ngày khác."
                                .formatted(person, days(other)),
                        "%s is already away on some of these days; end that absence first, or enter other days."
                                .formatted(person)));
        overlap(input, standing, other -> other.person().equals(input.standIn()))
                .ifPresent(other -> check.that(
                        false,
                        "stand-in-away",
                        "standIn",
                        days(other),
                        "",
                        "%s cũng vắng mặt %s nên không làm thay được. Hãy chọn người làm thay khác."
                                .formatted(standIn, days(other)),
                        "%s is away on some of these days and cannot stand in; choose somebody else."
                                .formatted(standIn)));
        overlap(input, standing, other -> other.standIn().equals(input.person()))
                .ifPresent(other -> check.that(
                        false,
                        "absence-stands-in",
                        "from",
                        days(other),
                        "",
                        "%s đang nhận làm thay cho %s %s, trùng ngày với lần này. Hãy kết thúc lần vắng mặt đó và ghi lại với người làm thay khác trước."
                                .formatted(person, names.getOrDefault(other.person(), other.person()), days(other)),
                        "%s stands in for %s on some of these days; end that absence and record it with somebody else first."
                                .formatted(person, names.getOrDefault(other.person(), other.person()))));
    }

    private static Optional<Absence> overlap(AbsenceInput input, List<Absence> standing, Predicate<Absence> concerned) {
        return standing.stream()
                .filter(concerned)
                .filter(other -> other.overlaps(input.from(), input.until()))
                .findFirst();
    }

    private void conflicts(
            InputCheck check,
            OrganisationCode organisation,
            AbsenceInput input,
            List<ProposalCode> held,
            Map<String, String> names) {
        String codes = held.stream()
                .filter(dossier -> !duty.able(organisation, dossier, input.standIn()))
                .map(ProposalCode::value)
                .collect(Collectors.joining(", "));
        String standIn = names.get(input.standIn());
        check.that(
                codes.isEmpty(),
                "stand-in-conflict",
                "standIn",
                codes,
                "",
                "%s không làm thay được vì đã tham gia lập, hoặc có tên trong hồ sơ %s mà người vắng mặt đang giữ. Hãy giao các hồ sơ đó cho người khác trước, hoặc chọn người làm thay khác."
                        .formatted(standIn, codes),
                "%s cannot stand in: they took part in making, or are named in, %s that the absent person holds. Give those to somebody else first, or choose another stand-in."
                        .formatted(standIn, codes));
    }

    private static String days(Absence absence) {
        return "từ " + text(absence.from()) + " đến hết " + text(absence.until());
    }

    /** {@code 26/03/2026}. */
    static String text(LocalDate day) {
        return DAY.format(day);
    }
}
