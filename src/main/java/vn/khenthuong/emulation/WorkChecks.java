package vn.khenthuong.emulation;

import java.time.LocalDate;
import java.util.List;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.Subject;

/** What a registered work and a report on it must say. */
final class WorkChecks {

    /** More would be no register any more. Configuration, not law. */
    static final int MOST_OF_A_UNIT = 100;

    /** Files of one work. Configuration, not law. */
    static final int MOST_FILES = 20;

    /** A slip of the year must not pass. */
    private static final int YEARS_AHEAD = 2;

    private static final int LONGEST_MEASURE = 500;

    static final Subject SUBJECT = RunningCampaigns.subject("work", "");

    private WorkChecks() {}

    /** @param before the last day as it was; null for a new work */
    static InputCheck input(WorkInput input, LocalDate before, LocalDate today) {
        LocalDate due = input.due();
        return new InputCheck(SUBJECT)
                .required("title", "Tên công trình, phần việc", input.title(), InputCheck.SHORT_TEXT)
                .optional("description", "Nội dung", input.description(), InputCheck.LONG_TEXT)
                .required("measure", "Kết quả cần đạt", input.measure(), LONGEST_MEASURE)
                .optional("responsible", "Người phụ trách", input.responsible(), InputCheck.SHORT_TEXT)
                .that(
                        due != null,
                        "input-required",
                        "due",
                        "",
                        "",
                        "Hạn hoàn thành: chưa nhập. Hãy nhập ngày/tháng/năm.",
                        "The last day is missing.")
                .that(
                        due == null
                                || due.equals(before)
                                || !due.isBefore(today) && !due.isAfter(today.plusYears(YEARS_AHEAD)),
                        "work-due",
                        "due",
                        String.valueOf(due),
                        "từ hôm nay, không quá " + YEARS_AHEAD + " năm",
                        "Hạn hoàn thành phải từ hôm nay trở đi và không quá " + YEARS_AHEAD + " năm.",
                        "The last day is today or later, at most " + YEARS_AHEAD + " years ahead.");
    }

    static InputCheck report(WorkReport report) {
        boolean stateGiven = report.state() != null && report.state() != WorkState.REGISTERED;
        boolean percentGiven = report.state() != WorkState.UNDER_WAY
                || report.percent() != null && report.percent() >= 0 && report.percent() < 100;
        InputCheck check = new InputCheck(SUBJECT)
                .that(
                        stateGiven,
                        "input-required",
                        "state",
                        "",
                        "",
                        "Chưa chọn trạng thái: đang thực hiện, đã hoàn thành hay không thực hiện.",
                        "Choose whether it is under way, done or given up.")
                .that(
                        percentGiven,
                        "work-percent",
                        "percent",
                        String.valueOf(report.percent()),
                        "0 đến 99",
                        "Tiến độ là số từ 0 đến 99. Nếu đã xong, hãy chọn \"Đã hoàn thành\".",
                        "Progress is a number from 0 to 99; if all is done, choose 'Done'.");
        return report.state() == WorkState.STOPPED
                ? check.required("note", "Lý do không thực hiện", report.note(), InputCheck.LONG_TEXT)
                : check.optional("note", "Ghi chú", report.note(), InputCheck.LONG_TEXT);
    }

    static InputCheck open(Work work) {
        return new InputCheck(SUBJECT)
                .that(
                        work.state().open(),
                        "work-ended",
                        "",
                        work.state().text().vi(),
                        "",
                        "Công trình, phần việc này đã kết thúc nên không sửa được nữa.",
                        "This work has ended and cannot be changed any more.");
    }

    static InputCheck attached(List<FileId> attached) {
        return new InputCheck(SUBJECT)
                .that(
                        attached.size() < MOST_FILES,
                        "files-too-many",
                        "file",
                        String.valueOf(attached.size()),
                        "≤ " + MOST_FILES,
                        "Mỗi công trình, phần việc có nhiều nhất " + MOST_FILES + " tệp.",
                        "A work has at most " + MOST_FILES + " files.");
    }
}
