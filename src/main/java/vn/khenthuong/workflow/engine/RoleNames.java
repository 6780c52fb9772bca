package vn.khenthuong.workflow.engine;

import java.util.Map;
import vn.khenthuong.shared.Role;

/** What roles are called where people meet them as the engine's groups. */
final class RoleNames {

    private static final Map<Role, String> NAMES = Map.ofEntries(
            Map.entry(Role.AWARD_OFFICER, "Công chức phụ trách thi đua, khen thưởng"),
            Map.entry(Role.COUNCIL_SECRETARY, "Thư ký Hội đồng Thi đua - Khen thưởng"),
            Map.entry(Role.COUNCIL_MEMBER, "Ủy viên Hội đồng Thi đua - Khen thưởng"),
            Map.entry(Role.HEAD, "Thủ trưởng đơn vị"),
            Map.entry(Role.DEPUTY_HEAD, "Cấp phó của thủ trưởng"),
            Map.entry(Role.CLERK, "Văn thư đơn vị"),
            Map.entry(Role.APPRAISER, "Chuyên viên Sở Nội vụ"),
            Map.entry(Role.DIVISION_HEAD, "Trưởng phòng Xây dựng chính quyền, Sở Nội vụ"),
            Map.entry(Role.DIRECTOR, "Giám đốc Sở Nội vụ"),
            Map.entry(Role.DEPUTY_DIRECTOR, "Phó Giám đốc Sở Nội vụ"),
            Map.entry(Role.OFFICE_REVIEWER, "Chuyên viên Văn phòng UBND tỉnh"),
            Map.entry(Role.CHAIRMAN, "Chủ tịch UBND tỉnh"),
            Map.entry(Role.VICE_CHAIRMAN, "Phó Chủ tịch UBND tỉnh"),
            Map.entry(Role.DECISION_CLERK, "Văn thư UBND tỉnh"),
            Map.entry(Role.ORGANISATION_ADMINISTRATOR, "Quản trị tổ chức"),
            Map.entry(Role.SYSTEM_ADMINISTRATOR, "Quản trị hệ thống"),
            Map.entry(Role.INSPECTOR, "Thanh tra"));

    private RoleNames() {}

    static String of(Role role) {
        return NAMES.get(role);
    }
}
