package vn.khenthuong.workflow.tasks;

import java.util.Collection;
import java.util.stream.Collectors;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;

/** Why a task cannot be done, apart from what its act says. */
final class TaskRefusals {

    private TaskRefusals() {}

    static RefusedException alreadyDone(String subject) {
        return refused(
                "task-already-done",
                subject,
                "Việc này đã được xử lý. Hãy tải lại trang để xem hồ sơ đang ở bước nào.",
                "This was done already. Reload the page to see where the dossier is now.");
    }

    static RefusedException notOpen(String subject) {
        return refused(
                "task-not-open",
                subject,
                "Hồ sơ không ở bước này. Hãy tải lại trang để xem hồ sơ đang ở bước nào.",
                "The dossier is not at this step. Reload the page to see where it is.");
    }

    static RefusedException taken(String subject) {
        return refused(
                "task-taken", subject, "Việc này đang do người khác xử lý.", "Somebody else has taken this task.");
    }

    static RefusedException noDraft(String subject) {
        return refused(
                "judgement-saved",
                subject,
                "Chưa có nội dung xử lý được lưu cho việc này. Hãy mở biểu mẫu, nhập và lưu trước khi hoàn thành.",
                "Nothing was saved for this task. Open the form, enter and save before completing.");
    }

    static RefusedException foreignVariables(String subject, Collection<String> names) {
        return new RefusedException(Finding.invalid(
                "task-without-data",
                about(subject),
                names.stream().sorted().collect(Collectors.joining(", ")),
                "không kèm dữ liệu",
                "Hoàn thành một việc không được kèm hoặc đổi dữ liệu của quy trình.",
                "A task is completed without bringing or changing data of the process."));
    }

    static Finding unreadable(String subject, String field) {
        return Finding.invalid(
                "judgement-readable",
                new Subject(Subject.Kind.PROPOSAL, subject, field, subject),
                field,
                "đúng mẫu dữ liệu của bước",
                "Dữ liệu nhập không đúng mẫu của bước này" + (field.isEmpty() ? "." : " tại mục " + field + "."),
                "The input does not have the form of this step" + (field.isEmpty() ? "." : " at " + field + "."));
    }

    private static RefusedException refused(String rule, String subject, String vi, String en) {
        return new RefusedException(Finding.invalid(rule, about(subject), "", "", vi, en));
    }

    private static Subject about(String subject) {
        return subject.matches(".*-R\\d+") ? Subject.round(subject) : Subject.proposal(subject);
    }
}
