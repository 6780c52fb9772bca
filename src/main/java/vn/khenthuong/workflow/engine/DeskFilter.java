package vn.khenthuong.workflow.engine;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.khenthuong.shared.Role;

/**
 * A list that an office finds on the left of Tasklist.
 *
 * @param steps the steps whose tasks it shows; empty for every step
 * @param late only what is past its due date
 * @param mine only what the reader has taken
 */
record DeskFilter(String name, int priority, List<String> steps, boolean late, boolean mine) {

    private static final DeskFilter MINE = new DeskFilter("Việc tôi đang làm", 20, List.of(), false, true);
    private static final DeskFilter ALL = new DeskFilter("Tất cả việc chờ xử lý", 10, List.of(), false, false);
    private static final DeskFilter LATE = new DeskFilter("Quá hạn xử lý", 30, List.of(), true, false);

    private static final Map<Role, List<DeskFilter>> BY_ROLE = Map.of(
            Role.APPRAISER,
            List.of(
                    step("Hồ sơ mới đến, chờ tiếp nhận", -30, "checkReception"),
                    step("Hồ sơ chờ thẩm định", -20, "appraiseDossier"),
                    step("Chờ ý kiến cơ quan được hỏi", -15, "collectOpinions"),
                    step("Danh sách trình khen thưởng", -10, "gatherRound"),
                    stateLists("gatherStateList", "publishStateList", "enterPartyOpinion", "enterStateAnswers")),
            Role.DIVISION_HEAD,
            List.of(step("Chờ duyệt kết quả thẩm định", -20, "approveAppraisal"), stateLists("holdProvincialCouncil")),
            Role.DIRECTOR,
            List.of(
                    step("Tờ trình chờ ký", -20, "signSubmission"),
                    step("Đề nghị đính chính, hủy bỏ, cấp lại chờ duyệt", -10, "approveAmendment")),
            Role.DEPUTY_DIRECTOR,
            List.of(
                    step("Tờ trình chờ ký", -20, "signSubmission"),
                    step("Đề nghị đính chính, hủy bỏ, cấp lại chờ duyệt", -10, "approveAmendment")),
            Role.OFFICE_REVIEWER,
            List.of(step("Hồ sơ trình chờ thẩm tra", -20, "checkRound")),
            Role.CHAIRMAN,
            List.of(
                    step("Danh sách chờ quyết định", -20, "decideRound"),
                    step("Đính chính, hủy bỏ, cấp lại chờ quyết định", -10, "decideAmendment"),
                    stateLists("selectStateCandidates", "signStateSubmission")),
            Role.VICE_CHAIRMAN,
            List.of(
                    step("Danh sách chờ quyết định", -20, "decideRound"),
                    step("Đính chính, hủy bỏ, cấp lại chờ quyết định", -10, "decideAmendment"),
                    stateLists("selectStateCandidates", "signStateSubmission")),
            Role.DECISION_CLERK,
            List.of(
                    step("Quyết định chờ cấp số, ban hành", -20, "issueDecision"),
                    step("Quyết định đính chính, hủy bỏ, cấp lại chờ cấp số", -15, "issueAmendment"),
                    step("Quyết định đã dừng phát hành", -10, "dispatchDecision"),
                    stateLists("numberStateSubmission", "sendStatePackage")));

    /** What an office's desk holds; empty for the system administrator, who watches in Cockpit. */
    static List<DeskFilter> of(Role role) {
        List<DeskFilter> own = BY_ROLE.getOrDefault(role, List.of());
        return own.isEmpty()
                ? List.of()
                : Stream.concat(own.stream(), Stream.of(MINE, ALL, LATE)).toList();
    }

    private static DeskFilter stateLists(String... steps) {
        return new DeskFilter("Trình khen thưởng cấp Nhà nước", -5, List.of(steps), false, false);
    }

    private static DeskFilter step(String name, int priority, String step) {
        return new DeskFilter(name, priority, List.of(step), false, false);
    }
}
