package vn.khenthuong.proposal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Plan;
import vn.khenthuong.campaign.QuotaLine;
import vn.khenthuong.eligibility.Counting;
import vn.khenthuong.eligibility.CriteriaSet;
import vn.khenthuong.eligibility.LocalFigures;
import vn.khenthuong.eligibility.Measure;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.eligibility.PlanRules;
import vn.khenthuong.eligibility.Route;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.Units;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;

/**
 * Makes dossiers up for the organisation's units, in memory and obviously not real: their codes begin with MAU, their people are
 * called by numbers. Most of them are sound by the plan; some are late, lack a document, miss a threshold or ask for one too
 * many, so that a run shows what the plan does to them. Their days lie in the campaign's own time, so that they meet the law
 * of that time. The same seed makes the same ones.
 */
final class MadeUpProvince {

    private static final int ONE_IN = 12;
    private static final int VOTERS = 8_000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Documents that the law asks for of every dossier, whatever the plan lists. */
    private static final Set<String> ALWAYS = Set.of(PlanRules.Item.LETTER, PlanRules.Item.MINUTES);

    private final OrganisationCode organisation;
    private final Campaign campaign;
    private final Units units;
    private final Random random;
    private final Plan.AwardForm form;
    private final MadeUpDays days;
    private int people;

    /**
     * @param today the program's day, where the plan names none
     * @throws RefusedException if the plan has no form that is sent to the head of the organisation
     */
    MadeUpProvince(OrganisationCode organisation, Campaign campaign, Units units, LocalDate today, long seed) {
        this.organisation = organisation;
        this.campaign = campaign;
        this.units = units;
        this.random = new Random(seed);
        this.form = form(campaign.plan());
        this.days = MadeUpDays.of(campaign, today);
    }

    private static Plan.AwardForm form(Plan plan) {
        return plan.usualForm()
                .filter(one -> one.route() == Route.PROVINCE)
                .or(() -> plan.awardForms().stream()
                        .filter(one -> one.open() && one.route() == Route.PROVINCE)
                        .findFirst())
                .orElseThrow(() -> new RefusedException(Finding.invalid(
                        "run-no-form",
                        new Subject(Subject.Kind.PROPOSAL, "campaign", "", ""),
                        "",
                        "",
                        "Bản soạn chưa có hình thức khen thưởng nào đang nhận đề nghị mà [the-decider] quyết định, nên không sinh được"
                                + " hồ sơ để chạy thử. Hãy nhập hình thức ở phần \"Hình thức, nguyên tắc khen thưởng\" của bản soạn.",
                        "The draft has no open form of award that [the-decider] decides, so no dossiers can be made up. Enter"
                                + " one in its part \"Forms and principles\".")));
    }

    /** In the order of sending. */
    List<RunMaterial> dossiers(int number) {
        List<Unit> senders = units.submitting(organisation);
        List<RunMaterial> made = new ArrayList<>();
        for (int i = 0; i < number && !senders.isEmpty(); i++) {
            made.add(dossier(i + 1, senders.get(i % senders.size())));
        }
        made.sort((one, other) ->
                one.proposal().sentAt().compareTo(other.proposal().sentAt()));
        return made;
    }

    private boolean unlucky() {
        return random.nextInt(ONE_IN) == 0;
    }

    private RunMaterial dossier(int number, Unit unit) {
        LocalDate last = days.last();
        LocalDate met = days.first().plusDays(1 + random.nextInt(Math.max(1, days.number() - 2)));
        LocalDate sent = unlucky() ? last.plusDays(1) : met.plusDays(1).isBefore(last) ? met.plusDays(1) : met;
        Instant sentAt = sent.atTime(LocalTime.of(8, 0).plusMinutes(random.nextInt(500)))
                .atZone(CampaignZone.ZONE)
                .toInstant();
        Proposal proposal = new Proposal(
                organisation,
                new ProposalCode("MAU-%05d".formatted(number)),
                campaign.code(),
                campaign.version(),
                unit.code(),
                new Course(form.key(), form.route(), unit.code()),
                Channel.PORTAL,
                "mau",
                sentAt);
        proposal.minutes(met);
        proposal.lettered(number + "/TTr-MAU", sent);
        proposal.sent("mau", sentAt, campaign.version());
        List<Nominee> nominees = new ArrayList<>();
        for (Unit body : units.bodiesFor(organisation, unit.code())) {
            nominees(proposal, unit, body, nominees);
        }
        if (nominees.isEmpty()) {
            nominees.add(misfit(proposal, unit));
        }
        return new RunMaterial(proposal, nominees, files(nominees, sentAt), List.of());
    }

    private void nominees(Proposal proposal, Unit unit, Unit body, List<Nominee> into) {
        Optional<QuotaLine> line = campaign.lineFor(body);
        boolean tooMany = unlucky();
        if (line.isEmpty()) {
            nominee(proposal, unit, body, null, NomineeKind.INDIVIDUAL).ifPresent(into::add);
            return;
        }
        line.get().limits().forEach(limit -> {
            int asked = limit.max() == 0 ? 0 : limit.max() + (tooMany ? 1 : 0);
            for (int i = 0; i < Math.min(asked, 20); i++) {
                NomineeKind kind = limit.counts() == Counting.ANY
                        ? i == 0 ? NomineeKind.COLLECTIVE : NomineeKind.INDIVIDUAL
                        : NomineeKind.valueOf(limit.counts().name());
                nominee(proposal, unit, body, line.get(), kind).ifPresent(into::add);
            }
        });
    }

    /** Empty where the plan lets nobody of this kind be proposed for the body. */
    private Optional<Nominee> nominee(Proposal proposal, Unit unit, Unit body, QuotaLine line, NomineeKind kind) {
        List<PlanRules.SubjectType> types = campaign.rules().subjectTypes().values().stream()
                .filter(type -> type.kind() == kind && type.fits(body.kind().name(), line == null ? null : line.key()))
                .toList();
        if (types.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(nominee(proposal, unit, body, line, types.get(random.nextInt(types.size()))));
    }

    /**
     * A dossier without anybody is sent by nobody. A unit for which the plan names no subject sends one all the same here, so
     * that the run shows what the rules say to that.
     */
    private Nominee misfit(Proposal proposal, Unit unit) {
        Unit body = units.bodiesFor(organisation, unit.code()).get(0);
        QuotaLine line = campaign.lineFor(body).orElse(null);
        List<PlanRules.SubjectType> types =
                List.copyOf(campaign.rules().subjectTypes().values());
        PlanRules.SubjectType type = types.stream()
                .filter(one -> one.fits(body.kind().name(), line == null ? null : line.key()))
                .findFirst()
                .orElseGet(() -> types.isEmpty() ? nobody() : types.get(0));
        return nominee(proposal, unit, body, line, type);
    }

    /** Of a plan that names no subject at all. */
    private PlanRules.SubjectType nobody() {
        return new PlanRules.SubjectType(
                "",
                NomineeKind.INDIVIDUAL,
                CriteriaSet.INDIVIDUAL,
                false,
                Set.of(),
                Set.of(),
                form.name(),
                form.clause());
    }

    private Nominee nominee(Proposal proposal, Unit unit, Unit body, QuotaLine line, PlanRules.SubjectType type) {
        NomineeKind kind = type.kind();
        String name = (kind == NomineeKind.INDIVIDUAL ? "Người Mẫu " : "Tập thể Mẫu ") + ++people;
        Nominee nominee = proposal.addNominee();
        nominee.write(draft(name, kind, body, type), line == null ? null : line.key(), form.key(), unit.code());
        nominee.readName(nominee.certificateName(), "mau", proposal.sentAt());
        return nominee;
    }

    private NomineeDraft draft(String name, NomineeKind kind, Unit body, PlanRules.SubjectType type) {
        LocalDate from = Optional.ofNullable(campaign.rules().windowFrom())
                .orElse(days.last().minusDays(120));
        LocalDate to = campaign.lastDay()
                .filter(days.last()::isAfter)
                .orElse(days.last().minusDays(1));
        boolean locality = type.criteriaSet().locality();
        return new NomineeDraft(
                kind,
                name,
                null,
                kind == NomineeKind.INDIVIDUAL ? LocalDate.of(1970 + random.nextInt(30), 5, 19) : null,
                kind == NomineeKind.INDIVIDUAL ? random.nextBoolean() : null,
                null,
                null,
                null,
                body.code(),
                null,
                type.key(),
                form.key(),
                unlucky() ? from.minusDays(10) : from,
                to,
                "Thành tích mẫu, sinh ra để chạy thử.",
                kind == NomineeKind.INDIVIDUAL && random.nextInt(4) > 0,
                locality ? (long) VOTERS : null,
                locality ? share(type, Measure.Quantity.TURNOUT) : null,
                locality ? !unlucky() : null,
                locality ? unlucky() : null,
                locality ? !unlucky() : null,
                locality
                        ? new LocalFigures(
                                share(type, Measure.Quantity.LAW_STUDY),
                                (long) VOTERS,
                                share(type, Measure.Quantity.INVALID_BALLOTS),
                                null)
                        : null,
                attested(type));
    }

    /** So many of all voters as meet the plan's threshold, or now and then just miss it; about 99 % where it has none. */
    private Long share(PlanRules.SubjectType type, Measure.Quantity quantity) {
        Optional<Measure> measure = campaign.rules().criteriaOf(type.criteriaSet()).stream()
                .map(PlanRules.Criterion::measure)
                .filter(one -> one != null && one.quantity() == quantity)
                .findFirst();
        long edge = measure.map(Measure::threshold)
                .orElse(BigDecimal.valueOf(quantity == Measure.Quantity.INVALID_BALLOTS ? 1 : 99))
                .multiply(BigDecimal.valueOf(VOTERS))
                .divide(HUNDRED, 0, RoundingMode.CEILING)
                .longValueExact();
        boolean below = measure.map(Measure::operator)
                .filter(sign -> sign == Measure.Operator.BELOW || sign == Measure.Operator.AT_MOST)
                .isPresent();
        long room = below ? edge : VOTERS - edge;
        long off = 1 + (room > 1 ? random.nextInt((int) room) : 0);
        long met = below ? Math.max(0, edge - off) : Math.min(VOTERS, edge + off);
        long missed = below ? Math.min(VOTERS, edge + 5) : Math.max(0, edge - 5);
        return unlucky() ? missed : met;
    }

    private Set<String> attested(PlanRules.SubjectType type) {
        Set<String> keys = campaign.rules().criteriaOf(type.criteriaSet()).stream()
                .filter(PlanRules.Criterion::attested)
                .map(PlanRules.Criterion::key)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!keys.isEmpty() && unlucky()) {
            keys.remove(keys.iterator().next());
        }
        return keys;
    }

    private List<DossierDocument> files(List<Nominee> nominees, Instant at) {
        List<DossierDocument> files = new ArrayList<>();
        Set<String> ofDossier = new TreeSet<>(ALWAYS);
        Set<String> ofEach = new TreeSet<>(Set.of(
                PlanRules.Item.REPORT, PlanRules.Item.BODY_HEAD_AGREEMENT, PlanRules.Item.WORKPLACE_CONFIRMATION));
        campaign.rules().dossierItems().values().stream()
                .filter(PlanRules.DossierItem::required)
                .forEach(item -> (item.perNominee() ? ofEach : ofDossier).add(item.key()));
        ofDossier.stream().filter(item -> !unlucky()).forEach(item -> files.add(file(null, item, at)));
        for (Nominee nominee : nominees) {
            ofEach.forEach(item -> files.add(file(nominee.id(), item, at)));
        }
        return files;
    }

    private DossierDocument file(NomineeId nominee, String item, Instant at) {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        return new DossierDocument(id, nominee, item, new FileId(id), item, "mau", at);
    }
}
