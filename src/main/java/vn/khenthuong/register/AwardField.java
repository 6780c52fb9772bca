package vn.khenthuong.register;

/** What a list of earlier awards says of each, column by column, in the order of its sheet. */
public enum AwardField {
    NAME("name", "Họ và tên, tên tập thể", true),
    KIND("kind", "Cá nhân hay tập thể", true),
    BIRTH_DATE("birthDate", "Ngày sinh", false),
    CITIZEN_NUMBER("citizenNumber", "Số định danh cá nhân", false),
    UNIT("unit", "Đơn vị", true),
    ACHIEVEMENT("achievement", "Phong trào, thành tích", false),
    FORM("awardForm", "Hình thức khen thưởng", true),
    DECISION_NUMBER("decisionNumber", "Số quyết định", true),
    DECISION_DATE("decisionDate", "Ngày quyết định", true),
    GRANTED_BY("grantedBy", "Cấp quyết định", false);

    private final String key;
    private final String label;
    private final boolean required;

    AwardField(String key, String label, boolean required) {
        this.key = key;
        this.label = label;
        this.required = required;
    }

    /** As a finding and a program name it. */
    public String key() {
        return key;
    }

    /** As it stands over the column. */
    public String label() {
        return label;
    }

    /** Whether a row without it is wrong. */
    public boolean required() {
        return required;
    }

    /** Whether it holds a day, which spreadsheets keep as a number. */
    public boolean day() {
        return this == BIRTH_DATE || this == DECISION_DATE;
    }
}
