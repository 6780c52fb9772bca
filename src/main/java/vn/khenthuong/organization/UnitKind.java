package vn.khenthuong.organization;

/** What sort of unit or body it is; quota lines and document templates choose by it. */
public enum UnitKind {
    /** Sở, ban, ngành và cơ quan hành chính cấp tỉnh. */
    STATE,
    /** Cơ quan Đảng trực thuộc Tỉnh ủy. */
    PARTY,
    /** Mặt trận Tổ quốc và các tổ chức chính trị - xã hội. */
    FRONT,
    /** Công an, quân sự. */
    FORCE,
    /** Cơ quan Trung ương đóng trên địa bàn. */
    CENTRAL,
    /** Doanh nghiệp. */
    ENTERPRISE,
    /** Xã. */
    COMMUNE,
    /** Phường. */
    WARD,
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

    /** Xã hoặc phường. */
    public boolean communal() {
        return this == COMMUNE || this == WARD;
    }

    /** Whether a unit of this kind sends dossiers in its own name. */
    public boolean submits() {
        return !temporary() && this != SUBORDINATE;
    }
}
