package vn.khenthuong.organization;

import vn.khenthuong.shared.Text;

/** Sorts of units that a notice may single out; by the unit's kind, so that a new unit falls under it too. */
public enum UnitLevel {
    COMMUNE("Xã, phường, thị trấn", "Communes, wards, townships"),
    DISTRICT("Huyện, thị xã, thành phố", "Districts"),
    OFFICE("Phòng, văn phòng, khoa", "Offices, faculties"),
    BODY("Ban, ngành và cơ quan, đơn vị khác", "Departments and other bodies");

    private final Text text;

    UnitLevel(String vi, String en) {
        this.text = new Text(vi, en);
    }

    public Text text() {
        return text;
    }

    public static UnitLevel of(UnitKind kind) {
        return switch (kind) {
            case COMMUNE, WARD, TOWNSHIP -> COMMUNE;
            case DISTRICT -> DISTRICT;
            case OFFICE, FACULTY -> OFFICE;
            default -> BODY;
        };
    }
}
