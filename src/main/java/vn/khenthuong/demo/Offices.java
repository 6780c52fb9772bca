package vn.khenthuong.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.khenthuong.document.Letterhead;
import vn.khenthuong.document.SignatureBlock;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.UnitKind;

/** How units write their names, heads of documents and signatures. */
final class Offices {

    static final String PROVINCE = "ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK";

    /** Stands on every page of every paper of the demo. */
    private static final String MARK = "VĂN BẢN DIỄN TẬP – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ";

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private Offices() {}

    /** "Ủy ban nhân dân phường Ea Kao", "Sở Tài chính". */
    static String nameInText(Unit unit) {
        String name = unit.name();
        return unit.kind().communal()
                ? "Ủy ban nhân dân " + name.substring(0, 1).toLowerCase(VIETNAMESE) + name.substring(1)
                : name;
    }

    static Letterhead head(Unit unit, String number, LocalDate date) {
        return switch (unit.kind()) {
            case PARTY ->
                new Letterhead(
                        Letterhead.Family.PARTY,
                        "TỈNH ỦY ĐẮK LẮK",
                        upper(unit.name().replace(" Tỉnh ủy", "")),
                        number,
                        "Đắk Lắk",
                        date,
                        MARK);
            case FRONT ->
                new Letterhead(Letterhead.Family.FRONT, "", upper(unit.name()), number, "Đắk Lắk", date, MARK);
            default ->
                new Letterhead(
                        Letterhead.Family.STATE,
                        superior(unit),
                        upper(nameInText(unit)),
                        number,
                        place(unit),
                        date,
                        MARK);
        };
    }

    static Letterhead provinceHead(String number, LocalDate date) {
        return new Letterhead(Letterhead.Family.STATE, "", PROVINCE, number, "Đắk Lắk", date, MARK);
    }

    /** The lines over the head's signature. */
    static SignatureBlock signature(Unit unit, String name) {
        List<String> office =
                switch (unit.kind()) {
                    case COMMUNE, WARD -> List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH");
                    case PARTY -> List.of("TRƯỞNG BAN");
                    case FRONT -> List.of("TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH");
                    default -> List.of("GIÁM ĐỐC");
                };
        return new SignatureBlock(office, name);
    }

    private static String superior(Unit unit) {
        return switch (unit.kind()) {
            case STATE -> PROVINCE;
            case FORCE -> "BỘ CÔNG AN";
            default -> "";
        };
    }

    private static String place(Unit unit) {
        return unit.kind() == UnitKind.COMMUNE || unit.kind() == UnitKind.WARD
                ? unit.name().substring(unit.name().indexOf(' ') + 1)
                : "Đắk Lắk";
    }

    private static String upper(String text) {
        return text.toUpperCase(VIETNAMESE);
    }
}
