package vn.khenthuong.shared;

/** What a person may be in a unit, for a period. The engine's group of a role is {@code <organisation>.<key>}. */
public enum Role {
    /** Công chức phụ trách thi đua, khen thưởng. */
    AWARD_OFFICER("award-officer", true),
    /** Thư ký Hội đồng Thi đua - Khen thưởng của đơn vị. */
    COUNCIL_SECRETARY("council-secretary", true),
    /** Ủy viên Hội đồng. */
    COUNCIL_MEMBER("council-member", true),
    /** Thủ trưởng cơ quan, đơn vị; Chủ tịch UBND xã, phường. */
    HEAD("head", true),
    /** Cấp phó, ký thay (KT.). */
    DEPUTY_HEAD("deputy-head", true),
    /** Văn thư đơn vị. */
    CLERK("clerk", true),
    /** Chuyên viên thẩm định của Sở Nội vụ. */
    APPRAISER("appraiser", false),
    /** Trưởng phòng Xây dựng chính quyền, Sở Nội vụ. */
    DIVISION_HEAD("division-head", false),
    /** Giám đốc Sở Nội vụ. */
    DIRECTOR("director", false),
    /** Phó Giám đốc Sở Nội vụ. */
    DEPUTY_DIRECTOR("deputy-director", false),
    /** Chuyên viên Văn phòng UBND tỉnh. */
    OFFICE_REVIEWER("office-reviewer", false),
    /** Chủ tịch UBND tỉnh. */
    CHAIRMAN("chairman", false),
    /** Phó Chủ tịch UBND tỉnh. */
    VICE_CHAIRMAN("vice-chairman", false),
    /** Văn thư UBND tỉnh. */
    DECISION_CLERK("decision-clerk", false),
    /** Quản trị tổ chức: cổng thông tin. */
    ORGANISATION_ADMINISTRATOR("organisation-administrator", false),
    /** Quản trị hệ thống: Cockpit, Admin. */
    SYSTEM_ADMINISTRATOR("system-administrator", false),
    /** Thanh tra: xem tất cả, không sửa gì. */
    INSPECTOR("inspector", false);

    private final String key;
    private final boolean ofUnit;

    Role(String key, boolean ofUnit) {
        this.key = key;
        this.ofUnit = ofUnit;
    }

    /** The role's part of a group id. */
    public String key() {
        return key;
    }

    /** Whether the role is held in a proposing unit, not in an office of the route. */
    public boolean ofUnit() {
        return ofUnit;
    }
}
