package vn.khenthuong.workflow.engine;

import java.util.Map;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.Words;

/** What roles are called where people meet them as the engine's groups. */
final class RoleNames {

    private static final Map<Role, String> NAMES = Map.ofEntries(
            Map.entry(Role.AWARD_OFFICER, "Công chức phụ trách thi đua, khen thưởng"),
            Map.entry(Role.COUNCIL_SECRETARY, "Thư ký Hội đồng Thi đua - Khen thưởng"),
            Map.entry(Role.COUNCIL_MEMBER, "Ủy viên Hội đồng Thi đua - Khen thưởng"),
            Map.entry(Role.HEAD, "Thủ trưởng đơn vị"),
            Map.entry(Role.DEPUTY_HEAD, "Cấp phó của thủ trưởng"),
            Map.entry(Role.CLERK, "Văn thư đơn vị"),
            Map.entry(Role.APPRAISER, "Chuyên viên [appraiser]"),
            Map.entry(Role.DIVISION_HEAD, "[Division-head], [appraiser]"),
            Map.entry(Role.DIRECTOR, "[Director]"),
            Map.entry(Role.DEPUTY_DIRECTOR, "[Deputy-director]"),
            Map.entry(Role.OFFICE_REVIEWER, "Chuyên viên [checker-brief]"),
            Map.entry(Role.CHAIRMAN, "[Decider-brief]"),
            Map.entry(Role.VICE_CHAIRMAN, "[Deputy-decider-brief]"),
            Map.entry(Role.DECISION_CLERK, "[Decision-clerk-brief]"),
            Map.entry(Role.ORGANISATION_ADMINISTRATOR, "Quản trị tổ chức"),
            Map.entry(Role.SYSTEM_ADMINISTRATOR, "Quản trị hệ thống"),
            Map.entry(Role.INSPECTOR, "Thanh tra"));

    private RoleNames() {}

    /** @param words how the group's organisation calls its offices */
    static String of(Role role, Words words) {
        return words.vi(NAMES.get(role));
    }
}
