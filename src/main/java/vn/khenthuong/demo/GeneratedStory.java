package vn.khenthuong.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Plan;
import vn.khenthuong.eligibility.Route;
import vn.khenthuong.organization.Organisation;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.Role;

/**
 * A made-up story of a campaign: people in every office and unit who say by their names that nobody is meant, and dossiers
 * with nominees that the plan allows. A few of them cannot meet the plan's standards, so that findings are seen too.
 */
final class GeneratedStory {

    /** The mark of units that exist in a rehearsal only. */
    private static final String MARK = "rehearsal";

    /** Of ten dossiers, how many hold a nominee who does not meet the standards. */
    private static final int FLAWED_OF_TEN = 1;

    /** How long an achievement lasted where the plan's window leaves room. */
    private static final int ACHIEVEMENT_DAYS = 60;

    /** Calendar days before the deadline on which a punctual dossier is begun at the latest. */
    private static final int TIME_TO_SEND = 14;

    /** Calendar days over which dossiers are begun where there is no deadline. */
    private static final int SPREAD = 20;

    private final Organisation organisation;
    private final Campaign campaign;
    private final List<Unit> units;
    private final PlaySettings settings;
    private final Random random;
    private final Map<String, PastStory.Person> people = new LinkedHashMap<>();

    /** @param units of the organisation; those of kinds that send may propose */
    GeneratedStory(Organisation organisation, Campaign campaign, List<Unit> units, PlaySettings settings) {
        this.organisation = organisation;
        this.campaign = campaign;
        this.units = units;
        this.settings = settings;
        this.random = new Random(settings.seed());
    }

    PastStory.Place place() {
        offices();
        List<PastStory.Dossier> dossiers = new ArrayList<>();
        Plan.AwardForm form = decidedInside(campaign.plan())
                .orElseThrow(() -> new IllegalStateException("No open form of award that is decided here"));
        for (Unit unit : senders()) {
            if (dossiers.size() < settings.dossiers()) {
                dossier(unit, form, dossiers.size() + 1).ifPresent(dossiers::add);
            }
            staff(unit);
        }
        return new PastStory.Place(
                organisation.code().value(),
                organisation.name(),
                "quantri.dientap",
                List.copyOf(people.values()),
                dossiers);
    }

    /** The form that is asked for first and decided inside the organisation; empty: nothing of the campaign can be played. */
    static Optional<Plan.AwardForm> decidedInside(Plan plan) {
        return plan.usualForm().filter(form -> form.route() != Route.STATE).or(() -> plan.awardForms().stream()
                .filter(Plan.AwardForm::open)
                .filter(form -> form.route() != Route.STATE)
                .findFirst());
    }

    /** Units that send, the made-up ones first, in an order that the seed gives. */
    private List<Unit> senders() {
        List<Unit> made = new ArrayList<>(units.stream()
                .filter(unit -> unit.kind().submits() && unit.mark().equals(MARK))
                .toList());
        Collections.shuffle(made, random);
        return made;
    }

    private void offices() {
        var offices = organisation.offices();
        String appraising = offices.appraising().unit().value();
        String deciding = offices.deciding().unit().value();
        person("thamdinh", "Thẩm Định", offices.appraising().name().vi(), appraising, Role.APPRAISER);
        person("duyet", "Duyệt", offices.appraising().divisionHead().vi(), appraising, Role.DIVISION_HEAD);
        person("kytrinh", "Ký Trình", offices.appraising().head().full().vi(), appraising, Role.DIRECTOR);
        offices.checkingOffice()
                .ifPresent(checking -> person(
                        "kiemtra",
                        "Kiểm Tra",
                        checking.name().vi(),
                        checking.unit().value(),
                        Role.OFFICE_REVIEWER));
        person("quyetdinh", "Quyết Định", offices.deciding().head().full().vi(), deciding, Role.CHAIRMAN);
        person("banhanh", "Ban Hành", offices.deciding().clerk().vi(), deciding, Role.DECISION_CLERK);
        if (campaign.plan().awardForms().stream().anyMatch(form -> form.route() == Route.UNIT)) {
            // Inside a department or school its own council meets and its own head grants.
            person("thuky", "Thư Ký", "Thư ký Hội đồng", deciding, Role.COUNCIL_SECRETARY);
            person("thutruong", "Thủ Trưởng", offices.deciding().head().full().vi(), deciding, Role.HEAD);
            person("vanthu", "Văn Thư", "Văn thư", deciding, Role.CLERK);
        }
    }

    private void staff(Unit unit) {
        String code = unit.code().value();
        person("canbo." + code, "Cán Bộ " + code, "Công chức " + unit.name(), code, Role.AWARD_OFFICER);
        person("thuky." + code, "Thư Ký " + code, "Thư ký Hội đồng " + unit.name(), code, Role.COUNCIL_SECRETARY);
        person("lanhdao." + code, "Lãnh Đạo " + code, "Thủ trưởng " + unit.name(), code, Role.HEAD);
        person("vanthu." + code, "Văn Thư " + code, "Văn thư " + unit.name(), code, Role.CLERK);
    }

    private void person(String login, String name, String position, String unit, Role role) {
        people.put(login, new PastStory.Person(login, "Diễn Tập " + name, position, unit, List.of(role), "Diễn tập"));
    }

    private Optional<PastStory.Dossier> dossier(Unit unit, Plan.AwardForm form, int number) {
        LocalDate begins = begins(number);
        LocalDate to = earlier(begins.minusDays(1), campaign.rules().windowTo());
        LocalDate from = later(to.minusDays(ACHIEVEMENT_DAYS), campaign.rules().windowFrom());
        boolean flawed = random.nextInt(10) < FLAWED_OF_TEN;
        List<PastStory.Entry> nominees = new GeneratedNominees(campaign, unit, random).entries(number, flawed);
        return nominees.isEmpty()
                ? Optional.empty()
                : Optional.of(new PastStory.Dossier(
                        "hoso-" + number,
                        unit.code().value(),
                        form.key(),
                        begins.toString(),
                        RouteStep.ISSUE,
                        form.route() == Route.PROVINCE && random.nextInt(100) < settings.returned(),
                        from.isAfter(to) ? to.toString() : from.toString(),
                        to.toString(),
                        nominees));
    }

    /** Punctual ones early enough to be sent in time, late ones in the last days; not before the election is over. */
    private LocalDate begins(int number) {
        LocalDate first = later(
                settings.start(),
                campaign.plan().electionDay() == null
                        ? null
                        : campaign.plan().electionDay().date().plusDays(2));
        LocalDate deadline = campaign.deadline()
                .map(at -> at.atZone(CampaignZone.ZONE).toLocalDate())
                .filter(day -> day.isAfter(first))
                .orElse(null);
        if (deadline == null) {
            return first.plusDays(random.nextInt(SPREAD));
        }
        boolean late = number * 100 <= settings.late() * settings.dossiers();
        int room = (int) Math.max(1, ChronoUnit.DAYS.between(first, deadline) - TIME_TO_SEND);
        return late ? later(first, deadline.minusDays(1 + random.nextInt(3))) : first.plusDays(random.nextInt(room));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return other == null || one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return other == null || one.isBefore(other) ? one : other;
    }
}
