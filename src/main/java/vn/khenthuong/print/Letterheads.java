package vn.khenthuong.print;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.khenthuong.document.Letterhead;
import vn.khenthuong.document.Letterhead.Family;
import vn.khenthuong.document.SignatureBlock;
import vn.khenthuong.organization.Offices;
import vn.khenthuong.organization.Organisation;
import vn.khenthuong.organization.Organisations;
import vn.khenthuong.organization.People;
import vn.khenthuong.organization.Person;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.UnitKind;
import vn.khenthuong.organization.Units;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.workflow.RehearsalClockControl;

/** Heads and signatures of printed documents, by what sort of body issues them. */
@Component
class Letterheads {

    static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final String REHEARSAL = "VĂN BẢN DIỄN TẬP – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ";

    private final Organisations organisations;
    private final Units units;
    private final People people;
    private final RehearsalClockControl clock;

    Letterheads(Organisations organisations, Units units, People people, RehearsalClockControl clock) {
        this.organisations = organisations;
        this.units = units;
        this.people = people;
        this.clock = clock;
    }

    /** What documents cite first: the law of today. */
    String law() {
        return Grounds.law(clock.instant().atZone(CampaignZone.ZONE).toLocalDate());
    }

    /** @param number empty leaves room for the clerk; so does a date of null */
    Letterhead of(Unit unit, String number, LocalDate date) {
        Organisation organisation = organisations.get(unit.organisation());
        String place = organisation.place();
        String above = organisation.offices().deciding().body().vi();
        return switch (unit.kind()) {
            case COMMUNE, WARD, TOWNSHIP, DISTRICT ->
                head(Family.STATE, "", inText(unit), number, UnitNames.place(unit), date);
            case STATE, OFFICE, FACULTY, SERVICE -> head(Family.STATE, above, unit.name(), number, place, date);
            case PARTY ->
                head(
                        Family.PARTY,
                        UnitNames.partyCommittee(organisation),
                        unit.name().replaceFirst(" (Tỉnh|Huyện) ủy$", ""),
                        number,
                        place,
                        date);
            case FRONT -> head(Family.FRONT, "", unit.name(), number, place, date);
            default -> head(Family.STATE, "", unit.name(), number, place, date);
        };
    }

    /** Of whoever decides: the provincial People's Committee, a department, a school. */
    Letterhead ofDecision(OrganisationCode code, String number, LocalDate date) {
        Organisation organisation = organisations.get(code);
        Offices.Deciding deciding = organisation.offices().deciding();
        return head(Family.STATE, deciding.superior(), deciding.body().vi(), number, organisation.place(), date);
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
        return UnitNames.inText(unit);
    }

    /**
     * Whoever signs for the unit: "KT." (in Party bodies "K/T") where a deputy does, "TM." where the body is a committee.
     *
     * @param login who signed; null leaves the place to be signed
     */
    SignatureBlock head(Unit unit, String login, boolean onBehalf) {
        String office =
                UnitNames.headOf(unit, organisations.get(unit.organisation()).offices());
        List<String> lines = new ArrayList<>();
        if (UnitNames.committee(unit)) {
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

    /** Whoever decides, or a deputy for them. */
    SignatureBlock decider(OrganisationCode organisation, String login, boolean onBehalf) {
        Offices.Deciding deciding = organisations.get(organisation).offices().deciding();
        String head = deciding.head().signature();
        return new SignatureBlock(
                onBehalf ? List.of("KT. " + head, deciding.deputy().signature()) : List.of(head), name(login));
    }

    private String name(String login) {
        return login == null ? "" : people.find(login).map(Person::fullName).orElse("");
    }

    /** Over every page while the program rehearses; empty otherwise. */
    String mark() {
        return clock.movable() ? REHEARSAL : "";
    }

    /** The unit that appraises. */
    Unit appraiser(OrganisationCode organisation) {
        return units.get(
                organisation,
                organisations.get(organisation).offices().appraising().unit());
    }

    /** A Vietnamese sentence with the organisation's own words in it. */
    String words(OrganisationCode organisation, String text) {
        return organisations.words(organisation).vi(text);
    }

    /** Whoever decides, in capitals, as the authority of a decision: {@code CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK}. */
    String authority(OrganisationCode organisation) {
        return words(organisation, "[decider-in-full]").toUpperCase(VIETNAMESE);
    }

    /** The article of a decision that says who carries it out. */
    String carriedOutBy(OrganisationCode organisation, String whom) {
        boolean checked =
                organisations.get(organisation).offices().checkingOffice().isPresent();
        return words(
                organisation,
                (checked ? "[Checker-head], [director]" : "[Director]")
                        + ", Thủ trưởng các cơ quan, đơn vị có liên quan và " + whom
                        + " có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này");
    }

    /** Who gets a decision, but those whom it concerns. */
    List<String> recipientsOfDecision(OrganisationCode organisation) {
        return List.of("Như Điều 3", words(organisation, "[The-decider], các [deputy-decider-brief]"), "Lưu: VT");
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
}
