package vn.khenthuong.rehearsal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khenthuong.campaign.CampaignExport;
import vn.khenthuong.campaign.Plan;
import vn.khenthuong.campaign.QuotaLine;
import vn.khenthuong.organization.Organisation;
import vn.khenthuong.organization.OrganisationExport;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.UnitKind;
import vn.khenthuong.shared.UnitCode;

/**
 * Writes what a rehearsal is played with: the campaign and its assumptions as they were exported, and an organisation that has
 * the real one's offices, the bodies that the plan names, and made-up units in place of all others. No person is copied.
 */
final class RehearsalFiles {

    /** The mark of units that exist in a rehearsal only. */
    private static final String MADE_UP = "rehearsal";

    private final Organisation organisation;
    private final List<Unit> real;
    private final CampaignExport campaign;

    RehearsalFiles(Organisation organisation, List<Unit> real, CampaignExport campaign) {
        this.organisation = organisation;
        this.real = real;
        this.campaign = campaign;
    }

    void write(RehearsalDirectory directory, int units, long seed) throws IOException {
        directory.write(
                "organisation/rehearsal.yaml",
                OrganisationExport.yaml(organisation, "DIỄN TẬP – " + organisation.name(), tree(units, seed)));
        directory.write("campaigns/" + campaign.code() + ".yaml", campaign.file());
        if (!campaign.assumptions().isEmpty()) {
            directory.write("campaigns/assumptions/" + campaign.code() + ".yaml", campaign.assumptions());
        }
    }

    /** Where the process finds them. */
    static String organisations(RehearsalDirectory directory) {
        return at(directory.root().resolve("organisation"));
    }

    static String campaigns(RehearsalDirectory directory) {
        return at(directory.root().resolve("campaigns"));
    }

    private static String at(Path folder) {
        return folder.toUri() + "*.yaml";
    }

    /** Offices and bodies that the plan names, then as many made-up units, of the kinds that real ones have. */
    List<Unit> tree(int units, long seed) {
        Set<UnitCode> named = named();
        List<Unit> kept = new ArrayList<>(
                real.stream().filter(unit -> named.contains(unit.code())).toList());
        List<UnitKind> kinds = kinds();
        Random random = new Random(seed);
        for (int number = 1; number <= units && !kinds.isEmpty(); number++) {
            UnitKind kind = kinds.get(random.nextInt(kinds.size()));
            kept.add(new Unit(
                    organisation.code(),
                    new UnitCode("dt-" + number),
                    "Đơn vị diễn tập " + number + " (" + word(kind) + ")",
                    kind,
                    null,
                    null,
                    null,
                    MADE_UP));
        }
        return kept;
    }

    private Set<UnitCode> named() {
        Plan plan = campaign.plan();
        Set<UnitCode> named = Stream.of(
                        Stream.of(
                                organisation.offices().appraising().unit(),
                                organisation.offices().deciding().unit()),
                        organisation.offices().checkingOffice().stream().map(office -> office.unit()),
                        plan.lines().stream().flatMap(line -> line.appliesTo().bodies().stream()),
                        plan.duties().stream().map(duty -> duty.unit()),
                        Stream.ofNullable(plan.deadline()).map(Plan.Deadline::recipient))
                .flatMap(codes -> codes)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        int before;
        do {
            before = named.size();
            real.stream()
                    .filter(unit -> named.contains(unit.code()))
                    .flatMap(unit -> Stream.of(unit.parent(), unit.proposesThrough()))
                    .filter(Objects::nonNull)
                    .toList()
                    .forEach(named::add);
        } while (named.size() > before);
        return named;
    }

    /** Kinds of the real units that may send, as often as they are there; of a plan with numbers those that a line counts. */
    private List<UnitKind> kinds() {
        List<QuotaLine> lines = campaign.plan().lines();
        return real.stream()
                .map(Unit::kind)
                .filter(UnitKind::submits)
                .filter(kind -> campaign.plan().quota() == null
                        || lines.stream()
                                .anyMatch(line -> line.appliesTo().kinds().contains(kind)))
                .filter(kind -> campaign.plan().subjectTypes().stream()
                        .anyMatch(type -> (type.fits().kinds().isEmpty()
                                        && type.fits().lines().isEmpty())
                                || type.fits().kinds().contains(kind)
                                || lines.stream()
                                        .anyMatch(
                                                line -> line.appliesTo().kinds().contains(kind)
                                                        && type.fits().lines().contains(line.key()))))
                .toList();
    }

    private static String word(UnitKind kind) {
        return switch (kind) {
            case COMMUNE -> "xã";
            case WARD -> "phường";
            case TOWNSHIP -> "thị trấn";
            case DISTRICT -> "huyện";
            case FACULTY -> "khoa";
            case OFFICE -> "phòng";
            case SERVICE -> "đơn vị sự nghiệp";
            case PARTY -> "cơ quan Đảng";
            case FRONT -> "Mặt trận, đoàn thể";
            case FORCE -> "lực lượng vũ trang";
            case CENTRAL -> "cơ quan Trung ương";
            case ENTERPRISE -> "doanh nghiệp";
            default -> "cơ quan";
        };
    }
}
