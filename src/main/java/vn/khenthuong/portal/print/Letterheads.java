package vn.khenthuong.portal.print;

import java.time.LocalDate;
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
            case COMMUNE, WARD -> head(Family.STATE, "", "Ủy ban nhân dân " + unit.name(), number, place(unit), date);
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

    /** @param login who signed; null leaves the place to be signed */
    SignatureBlock head(Unit unit, String login, boolean onBehalf) {
        String name =
                login == null ? "" : people.find(login).map(Person::fullName).orElse("");
        if (unit.kind().communal()) {
            return new SignatureBlock(
                    onBehalf
                            ? List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
                            : List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
                    name);
        }
        String office = unit.kind() == UnitKind.STATE && unit.name().startsWith("Sở ") ? "GIÁM ĐỐC" : "THỦ TRƯỞNG";
        return new SignatureBlock(onBehalf ? List.of("KT. " + office, "PHÓ " + office) : List.of(office), name);
    }

    SignatureBlock chairman(String login, boolean onBehalf) {
        String name =
                login == null ? "" : people.find(login).map(Person::fullName).orElse("");
        return new SignatureBlock(onBehalf ? List.of("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH") : List.of("CHỦ TỊCH"), name);
    }

    /** {@code tỉnh Đắk Lắk}. */
    String province(OrganisationCode organisation) {
        return organisations.all().stream()
                .filter(one -> one.code().equals(organisation))
                .map(one -> one.name().substring(0, 1).toLowerCase(VIETNAMESE)
                        + one.name().substring(1))
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
                clock.movable() ? REHEARSAL : "");
    }

    private static String place(Unit unit) {
        return unit.name().replaceFirst("^(Xã|Phường) ", "");
    }

    private static String placeOf(String province) {
        return province.replaceFirst("^tỉnh ", "");
    }
}
