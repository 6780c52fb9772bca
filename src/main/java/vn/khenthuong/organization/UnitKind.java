package vn.khenthuong.organization;

/** What sort of unit or body it is; quota lines and document templates choose by it. */
public enum UnitKind {
    /** Sở, ban, ngành và cơ quan hành chính cấp tỉnh. */
    STATE,
    /** Ủy ban nhân dân huyện, thị xã, thành phố thuộc tỉnh: of plans from before 1/7/2025, when the level ended. */
    DISTRICT,
    /** Văn phòng, thanh tra, phòng chuyên môn của Ủy ban nhân dân huyện, của một Sở hoặc một trường. */
    OFFICE,
    /** Khoa của một trường. */
    FACULTY,
    /** Đơn vị sự nghiệp công lập trực thuộc: trung tâm, đài, trường, ban quản lý. */
    SERVICE,
    /** Cơ quan Đảng trực thuộc Tỉnh ủy. */
    PARTY,
    /** Mặt trận Tổ quốc và các tổ chức chính trị - xã hội. */
    FRONT,
    /** Công an, quân sự. */
    FORCE,
    /** Cơ quan Trung ương đóng trên địa bàn. */
    CENTRAL,
    /** Doanh nghiệp, hợp tác xã. */
    ENTERPRISE,
    /** Xã. */
    COMMUNE,
    /** Phường. */
    WARD,
    /** Thị trấn: of plans from before 1/7/2025. */
    TOWNSHIP,
    /** Ban Chỉ đạo, Ủy ban bầu cử và tổ giúp việc: no council, staff or payroll of their own. */
    AD_HOC,
    /** Ban bầu cử đại biểu Quốc hội. */
    NATIONAL_ASSEMBLY_BOARD,
    /** Ban bầu cử đại biểu Hội đồng nhân dân tỉnh. */
    PROVINCIAL_COUNCIL_BOARD,
    /** Đoàn kiểm tra, giám sát bầu cử. */
    INSPECTION_DELEGATION,
    /** Phòng, ban, đơn vị thuộc, trực thuộc: uses the line of the body above it (stand A15). */
    SUBORDINATE;

    /** Whether a designated unit proposes for it, because it has no council and head's office of its own (stand A2). */
    public boolean temporary() {
        return switch (this) {
            case AD_HOC, NATIONAL_ASSEMBLY_BOARD, PROVINCIAL_COUNCIL_BOARD, INSPECTION_DELEGATION -> true;
            default -> false;
        };
    }

    /** Xã, phường hoặc thị trấn. */
    public boolean communal() {
        return this == COMMUNE || this == WARD || this == TOWNSHIP;
    }

    /**
     * Whether a unit of this kind sends dossiers in its own name. Offices and faculties do, where the district, department or
     * school is the organisation itself; what lies below a unit of the organisation is {@link #SUBORDINATE} and does not.
     */
    public boolean submits() {
        return !temporary() && this != SUBORDINATE;
    }
}
