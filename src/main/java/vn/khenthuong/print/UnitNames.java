package vn.khenthuong.print;

import java.util.Locale;
import vn.khenthuong.organization.Offices;
import vn.khenthuong.organization.Organisation;
import vn.khenthuong.organization.OrganisationLevel;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.UnitKind;

/** How units write their names, places and heads' offices in documents, by what sort of unit they are. */
final class UnitNames {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private UnitNames() {}

    /** Whether documents of the unit are those of a People's Committee. */
    static boolean committee(Unit unit) {
        return unit.kind().communal() || unit.kind() == UnitKind.DISTRICT;
    }

    /** "Ủy ban nhân dân phường Ea Kao", "Sở Tài chính". */
    static String inText(Unit unit) {
        return committee(unit) ? "Ủy ban nhân dân " + lowerFirst(unit.name()) : unit.name();
    }

    /** Of the date line of a People's Committee: its name without its level. */
    static String place(Unit unit) {
        return unit.name().replaceFirst("^(Xã|Phường|Thị trấn|Huyện|Thị xã|Thành phố) ", "");
    }

    /** Stands over a Party body. */
    static String partyCommittee(Organisation organisation) {
        return organisation.level() == OrganisationLevel.PROVINCE ? "Tỉnh ủy " + organisation.place() : "Huyện ủy";
    }

    /** The office of the unit's head, in capitals, as it stands over a signature. */
    static String headOf(Unit unit, Offices offices) {
        if (unit.code().equals(offices.appraising().unit())) {
            return offices.appraising().head().signature();
        }
        String name = unit.name();
        if (committee(unit) || name.startsWith("Ủy ban Mặt trận") || name.startsWith("Hội ")) {
            return "CHỦ TỊCH";
        }
        if (name.startsWith("Văn phòng ")) {
            return "CHÁNH VĂN PHÒNG";
        }
        return switch (unit.kind()) {
            case PARTY -> name.startsWith("Ban ") ? "TRƯỞNG BAN" : "THỦ TRƯỞNG";
            case STATE -> name.startsWith("Sở ") ? "GIÁM ĐỐC" : "THỦ TRƯỞNG";
            case FACULTY -> "TRƯỞNG KHOA";
            case OFFICE -> office(unit, offices);
            case SERVICE -> name.startsWith("Trung tâm ") ? "GIÁM ĐỐC" : "THỦ TRƯỞNG";
            default -> "THỦ TRƯỞNG";
        };
    }

    private static String office(Unit unit, Offices offices) {
        if (unit.code().equals(offices.deciding().unit())) {
            return offices.deciding().head().signature();
        }
        if (unit.name().startsWith("Thanh tra ")) {
            return "CHÁNH THANH TRA";
        }
        return unit.name().startsWith("Phòng ") ? "TRƯỞNG PHÒNG" : "THỦ TRƯỞNG";
    }

    static String lowerFirst(String name) {
        return name.substring(0, 1).toLowerCase(VIETNAMESE) + name.substring(1);
    }
}
