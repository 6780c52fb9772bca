package vn.khenthuong.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.util.unit.DataSize;
import vn.khenthuong.campaign.Plan;
import vn.khenthuong.demo.CampaignPlay;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.Subject;

/** Why no rehearsal begins. */
final class RehearsalFindings {

    private static final long MIB = 1024 * 1024;

    private RehearsalFindings() {}

    /** Whether one more may run beside those that do. */
    static List<Finding> taken(Map<OrganisationCode, ?> running, OrganisationCode organisation, int most) {
        if (running.containsKey(organisation)) {
            return List.of(finding(
                    "rehearsal-one",
                    "1",
                    "≤ 1",
                    "Đang có một cuộc diễn tập. Hãy kết thúc cuộc diễn tập đó rồi bắt đầu cuộc mới.",
                    "A rehearsal is on already. End it, then begin another."));
        }
        return running.size() < most
                ? List.of()
                : List.of(finding(
                        "rehearsal-one",
                        String.valueOf(running.size()),
                        "≤ " + most,
                        "Máy chủ đang chạy cuộc diễn tập của tổ chức khác. Hãy thử lại khi cuộc đó kết thúc.",
                        "Another organisation's rehearsal is on. Try again when it has ended."));
    }

    /** Whether the machine can carry one more process. */
    static List<Finding> room(long memory, long disk, DataSize memoryNeeded, DataSize diskNeeded) {
        return Stream.of(
                        memory >= memoryNeeded.toBytes()
                                ? null
                                : finding(
                                        "rehearsal-memory",
                                        memory / MIB + " MB",
                                        "≥ " + memoryNeeded.toMegabytes() + " MB",
                                        "Máy chủ không đủ bộ nhớ cho diễn tập: còn " + memory / MIB + " MB, cần "
                                                + memoryNeeded.toMegabytes()
                                                + " MB. Hãy thử lại lúc máy rảnh hơn, hoặc diễn tập trên máy khác.",
                                        "There is too little memory: " + memory / MIB + " MB are free, "
                                                + memoryNeeded.toMegabytes()
                                                + " MB are needed. Try again later, or rehearse on another machine."),
                        disk >= diskNeeded.toBytes()
                                ? null
                                : finding(
                                        "rehearsal-disk",
                                        disk / MIB + " MB",
                                        "≥ " + diskNeeded.toMegabytes() + " MB",
                                        "Ổ đĩa không đủ chỗ cho diễn tập: còn " + disk / MIB + " MB, cần "
                                                + diskNeeded.toMegabytes() + " MB. Hãy dọn ổ đĩa rồi thử lại.",
                                        "There is too little room on the disk: " + disk / MIB + " MB are free, "
                                                + diskNeeded.toMegabytes()
                                                + " MB are needed. Make room, then try again."))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whether the campaign has a form that dossiers can be played for. */
    static List<Finding> form(Plan plan) {
        return CampaignPlay.possible(plan)
                ? List.of()
                : List.of(finding(
                        "rehearsal-form",
                        "",
                        "",
                        "Phong trào chưa có hình thức khen thưởng nào đang nhận đề nghị và được quyết định trong tổ chức, nên không"
                                + " có hồ sơ nào để diễn tập. Hãy nhập hình thức ở phần \"Hình thức, nguyên tắc khen thưởng\""
                                + " của bản soạn.",
                        "The campaign has no open form of award that is decided inside the organisation, so there are no"
                                + " dossiers to rehearse. Enter one in the draft's part \"Forms and principles\"."));
    }

    static Finding notStarted(Exception cause) {
        return finding(
                "rehearsal-start",
                "",
                "",
                "Không khởi động được tiến trình diễn tập: " + cause.getMessage() + ".",
                "The rehearsal's process does not start: " + cause.getMessage() + ".");
    }

    private static Finding finding(String rule, String found, String wanted, String vi, String en) {
        return Finding.invalid(rule, Subject.proposal("rehearsal"), found, wanted, vi, en);
    }
}
