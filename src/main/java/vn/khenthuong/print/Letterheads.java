package vn.khenthuong.print;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.khenthuong.document.Letterhead;
import vn.khenthuong.document.Letterhead.Family;
import vn.khenthuong.document.SignatureBlock;
import vn.khenthuong.organization.Organisations;
import vn.khenthuong.organization.People;
import vn.khenthuong.organization.Person;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.UnitKind;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.workflow.RehearsalClockControl;

/** Heads and signatures of printed documents, by what sort of body issues them. */
@Component
class Letterheads {

    static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final String REHEARSAL = "VĂN BẢN DIỄN TẬP – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ";

    private final Organisations organisations;
    private final People people;
    private final RehearsalClockControl clock;

    Letterheads(Organisations organisations, People people, RehearsalClockControl clock) {
        this.organisations = organisations;
        this.people = people;
        this.clock = clock;
    }

    /** @param number empty leaves room for the clerk; so does a date of null */
    Letterhead of(Unit unit, String number, LocalDate date) {
        String province = province(unit.organisation());
        return switch (unit.kind()) {
            case COMMUNE, WARD -> head(Family.STATE, "", inText(unit), number, place(unit), date);
            case STATE ->
                head(Family.STATE, "Ủy ban nhân dân " + province, unit.name(), number, placeOf(province), date);
            case PARTY ->
                head(
                        Family.PARTY,
                        "Tỉnh ủy " + placeOf(province),
                        unit.name().replace(" Tỉnh ủy", ""),
                        number,
                        placeOf(province),
                        date);
            case FRONT -> head(Family.FRONT, "", unit.name(), number, placeOf(province), date);
            default -> head(Family.STATE, "", unit.name(), number, placeOf(province), date);
        };
    }

    /** The provincial People's Committee. */
    Letterhead ofProvince(OrganisationCode organisation, String number, LocalDate date) {
        String province = province(organisation);
        return head(Family.STATE, "", "Ủy ban nhân dân " + province, number, placeOf(province), date);
    }

    /** The unit's council: a body of the unit, with minutes that bear no number of the unit's. */
    Letterhead ofCouncil(Unit unit, LocalDate date) {
        Letterhead whole = of(unit, "", date);
        return new Letterhead(
                whole.family(),
                whole.body(),
                "HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG",
                "",
                whole.place(),
                whole.date(),
                whole.mark());
    }

    /** "Ủy ban nhân dân phường Ea Kao", "Sở Tài chính". */
    String inText(Unit unit) {
        return unit.kind().communal() ? "Ủy ban nhân dân " + lowerFirst(unit.name()) : unit.name();
    }

    /**
     * Whoever signs for the unit: "KT." (in Party bodies "K/T") where a deputy does, "TM." where the body is a committee.
     *
     * @param login who signed; null leaves the place to be signed
     */
    SignatureBlock head(Unit unit, String login, boolean onBehalf) {
        String office = office(unit);
        List<String> lines = new ArrayList<>();
        if (unit.kind().communal()) {
            lines.add("TM. ỦY BAN NHÂN DÂN");
        } else if (unit.name().startsWith("Ủy ban Mặt trận")) {
            lines.add("TM. BAN THƯỜNG TRỰC");
        }
        if (onBehalf) {
            lines.add((unit.kind() == UnitKind.PARTY ? "K/T " : "KT. ") + office);
        }
        lines.add(onBehalf ? "PHÓ " + office : office);
        return new SignatureBlock(lines, name(login));
    }

    private static String office(Unit unit) {
        String name = unit.name();
        if (unit.kind().communal() || name.startsWith("Ủy ban Mặt trận") || name.startsWith("Hội ")) {
            return "CHỦ TỊCH";
        }
        if (name.startsWith("Văn phòng ")) {
            return "CHÁNH VĂN PHÒNG";
        }
        if (unit.kind() == UnitKind.PARTY && name.startsWith("Ban ")) {
            return "TRƯỞNG BAN";
        }
        return unit.kind() == UnitKind.STATE && name.startsWith("Sở ") ? "GIÁM ĐỐC" : "THỦ TRƯỞNG";
    }

    SignatureBlock chairman(String login, boolean onBehalf) {
        return new SignatureBlock(
                onBehalf ? List.of("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH") : List.of("CHỦ TỊCH"), name(login));
    }

    private String name(String login) {
        return login == null ? "" : people.find(login).map(Person::fullName).orElse("");
    }

    /** Over every page while the program rehearses; empty otherwise. */
    String mark() {
        return clock.movable() ? REHEARSAL : "";
    }

    private static String lowerFirst(String name) {
        return name.substring(0, 1).toLowerCase(VIETNAMESE) + name.substring(1);
    }

    /** {@code tỉnh Đắk Lắk}. */
    String province(OrganisationCode organisation) {
        return organisations.all().stream()
                .filter(one -> one.code().equals(organisation))
                .map(one -> lowerFirst(one.name()))
                .findFirst()
                .orElse("");
    }

    private Letterhead head(Family family, String superior, String body, String number, String place, LocalDate date) {
        return new Letterhead(
                family,
                superior.toUpperCase(VIETNAMESE),
                body.toUpperCase(VIETNAMESE),
                number == null ? "" : number,
                place,
                date,
                mark());
    }

    private static String place(Unit unit) {
        return unit.name().replaceFirst("^(Xã|Phường) ", "");
    }

    private static String placeOf(String province) {
        return province.replaceFirst("^tỉnh ", "");
    }
}
