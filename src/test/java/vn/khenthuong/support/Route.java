package vn.khenthuong.support;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.appraisal.Appraisal;
import vn.khenthuong.appraisal.Approval;
import vn.khenthuong.appraisal.ReceptionCheck;
import vn.khenthuong.appraisal.SheetCriteria;
import vn.khenthuong.appraisal.SheetCriterion;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.council.CouncilMinutes;
import vn.khenthuong.document.Files;
import vn.khenthuong.eligibility.CriteriaSet;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.organization.Actors;
import vn.khenthuong.organization.Assignments;
import vn.khenthuong.organization.Organisations;
import vn.khenthuong.organization.People;
import vn.khenthuong.proposal.DossierView;
import vn.khenthuong.proposal.Dossiers;
import vn.khenthuong.proposal.Drafting;
import vn.khenthuong.proposal.LetterNumber;
import vn.khenthuong.proposal.LetterSignature;
import vn.khenthuong.proposal.NameReadings;
import vn.khenthuong.proposal.NomineeDraft;
import vn.khenthuong.proposal.NomineeState;
import vn.khenthuong.proposal.NomineeView;
import vn.khenthuong.proposal.Sending;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Assignment;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.workflow.TaskDoor;

/**
 * Walks dossiers along the route with the real use cases, as the people whose work it is. Valid by default; a test changes
 * the one thing that it is about.
 */
public final class Route {

    public static final OrganisationCode DAKLAK = new OrganisationCode("daklak");
    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    public final Drafting drafting;
    public final Dossiers dossiers;
    public final TaskDoor tasks;
    private final ApplicationContext context;
    private final OrganisationCode organisation;
    private final UnitCode office;
    private final Clock clock;

    public Route(ApplicationContext context) {
        this(context, DAKLAK);
    }

    /** In another organisation; its people's logins begin with its code. */
    public Route(ApplicationContext context, OrganisationCode organisation) {
        this.context = context;
        this.organisation = organisation;
        this.office = context.getBean(Organisations.class)
                .get(organisation)
                .offices()
                .appraising()
                .unit();
        this.drafting = context.getBean(Drafting.class);
        this.dossiers = context.getBean(Dossiers.class);
        this.tasks = context.getBean(TaskDoor.class);
        this.clock = context.getBean("clock", Clock.class);
    }

    /** The administrator who names people in tests; holds no row of its own. */
    public static Actor administrator() {
        return administrator(DAKLAK, new UnitCode("sonoivu"));
    }

    private static Actor administrator(OrganisationCode organisation, UnitCode office) {
        return new Actor(
                "test.admin",
                "Quản trị thử nghiệm",
                organisation,
                Set.of(
                        new Assignment(Role.ORGANISATION_ADMINISTRATOR, office),
                        new Assignment(Role.SYSTEM_ADMINISTRATOR, office)));
    }

    /** The campaign that was opened last. */
    public String campaign() {
        return context.getBean(Campaigns.class).open(organisation).get(0).code();
    }

    /** The office that appraises. */
    public UnitCode office() {
        return office;
    }

    /** A person who holds these roles in the unit; the same login every time. */
    public Actor person(UnitCode unit, Role... roles) {
        String login = (organisation.equals(DAKLAK) ? "t." : "t." + organisation + ".") + unit.value() + "."
                + Arrays.stream(roles).map(Role::key).collect(Collectors.joining("."));
        KNOWN.computeIfAbsent(login, fresh -> {
            context.getBean(People.class).create(administrator(organisation, office), fresh, "Người Thử " + fresh, "");
            for (Role role : roles) {
                context.getBean(Assignments.class)
                        .assign(
                                administrator(organisation, office),
                                fresh,
                                unit,
                                role,
                                TestPeople.IN_OFFICE_SINCE,
                                null);
            }
            return fresh;
        });
        return context.getBean(Actors.class).byUserId(login).orElseThrow();
    }

    public Actor officer(UnitCode unit) {
        return person(unit, Role.AWARD_OFFICER);
    }

    public Actor secretary(UnitCode unit) {
        return person(unit, Role.COUNCIL_SECRETARY);
    }

    public Actor head(UnitCode unit) {
        return person(unit, Role.HEAD);
    }

    public Actor clerk(UnitCode unit) {
        return person(unit, Role.CLERK);
    }

    public Actor appraiser() {
        return person(office, Role.APPRAISER);
    }

    public Actor divisionHead() {
        return person(office, Role.DIVISION_HEAD);
    }

    /** A sound one-page PDF of this owner. */
    public FileId pdf(Actor uploader, UnitCode owner) {
        return file(uploader, owner, Pdfs.onePage());
    }

    public FileId file(Actor uploader, UnitCode owner, byte[] content) {
        return context.getBean(Files.class)
                .store(uploader, owner, "Văn bản thử.pdf", new ByteArrayInputStream(content), "test")
                .id();
    }

    /** An eligible member of an election committee with a name of its own. */
    public NomineeDraft individual(UnitCode body) {
        int number = NAMES.incrementAndGet();
        return new NomineeDraft(
                NomineeKind.INDIVIDUAL,
                "Nguyễn Văn Thử " + spelled(number),
                null,
                LocalDate.of(1980, 1, 1).plusDays(number),
                false,
                null,
                "Công chức",
                "Đơn vị thử",
                body,
                null,
                "election-committee-member",
                null,
                LocalDate.of(2025, 11, 1),
                LocalDate.of(2026, 3, 20),
                "Hoàn thành xuất sắc nhiệm vụ được phân công trong công tác bầu cử",
                true,
                null,
                null,
                null,
                null,
                null,
                null,
                criteria(CriteriaSet.INDIVIDUAL));
    }

    /** The collective "một phòng của xã, phường": rows 28 to 33. */
    public NomineeDraft collective(UnitCode body) {
        NomineeDraft draft = individual(body);
        return new NomineeDraft(
                NomineeKind.COLLECTIVE,
                "Phòng Thử nghiệm " + spelled(NAMES.incrementAndGet()),
                null,
                null,
                null,
                null,
                null,
                null,
                body,
                null,
                "commune-agency",
                null,
                draft.achievementFrom(),
                draft.achievementTo(),
                draft.achievement(),
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                criteria(CriteriaSet.AGENCY));
    }

    /** The commune itself, with its turnout. */
    public NomineeDraft commune(UnitCode unit, long voters, long voted) {
        NomineeDraft draft = collective(unit);
        return new NomineeDraft(
                NomineeKind.COLLECTIVE,
                "Nhân dân và cán bộ đơn vị thử " + spelled(NAMES.incrementAndGet()),
                null,
                null,
                null,
                null,
                null,
                null,
                unit,
                null,
                "commune",
                null,
                draft.achievementFrom(),
                draft.achievementTo(),
                draft.achievement(),
                false,
                voters,
                voted,
                true,
                false,
                true,
                null,
                criteria(CriteriaSet.COMMUNE));
    }

    private Set<String> criteria(CriteriaSet set) {
        return context.getBean(Campaigns.class).open(organisation).get(0).rules().criteriaOf(set).stream()
                .map(criterion -> criterion.key())
                .collect(Collectors.toSet());
    }

    /** A dossier with these nominees, each with a report, at the council. */
    public ProposalCode atCouncil(UnitCode unit, List<NomineeDraft> nominees) {
        ProposalCode code = drafted(unit, nominees);
        Actor officer = officer(unit);
        drafting.bringToCouncil(officer, code, dossiers.view(officer, code).version());
        return code;
    }

    public ProposalCode drafted(UnitCode unit, List<NomineeDraft> nominees) {
        return drafted(unit, null, nominees);
    }

    /** An own award at the unit's council. */
    public ProposalCode ownAtCouncil(UnitCode unit, String awardForm, List<NomineeDraft> nominees) {
        ProposalCode code = drafted(unit, awardForm, nominees);
        Actor officer = officer(unit);
        drafting.bringToCouncil(officer, code, dossiers.view(officer, code).version());
        return code;
    }

    /** A draft for this form; null for the campaign's first. */
    public ProposalCode drafted(UnitCode unit, String awardForm, List<NomineeDraft> nominees) {
        Actor officer = officer(unit);
        ProposalCode code = drafting.create(officer, unit, campaign(), awardForm);
        for (NomineeDraft nominee : nominees) {
            NomineeId id = drafting.addNominee(
                    officer, code, dossiers.view(officer, code).version(), nominee);
            drafting.attach(officer, code, id, "report", pdf(officer, unit));
        }
        if (!nominees.isEmpty()) {
            readNames(officer, code);
        }
        return code;
    }

    /** Takes every name for the certificates as it is. */
    public void readNames(Actor reader, ProposalCode code) {
        DossierView dossier = dossiers.view(reader, code);
        context.getBean(NameReadings.class)
                .confirm(
                        reader,
                        code,
                        dossier.version(),
                        dossier.nominees().stream().collect(Collectors.toMap(NomineeView::id, nominee -> nominee.typed()
                                .certificateName())));
    }

    /** Minutes of a meeting of five, all present, all in favour, selecting the first ones. */
    public CouncilMinutes minutes(UnitCode unit, ProposalCode code, int selected) {
        Actor secretary = secretary(unit);
        List<NomineeView> nominees = dossiers.view(secretary, code).nominees();
        List<CouncilMinutes.Ballot> ballots = new ArrayList<>();
        for (int i = 0; i < nominees.size(); i++) {
            ballots.add(new CouncilMinutes.Ballot(
                    nominees.get(i).id(), i < selected ? 5 : 1, i < selected ? 0 : 4, 0, i < selected, ""));
        }
        return new CouncilMinutes(
                today(),
                "Phòng họp số 1",
                "Nguyễn Văn Chủ Trì",
                5,
                IntStream.rangeClosed(1, 5)
                        .mapToObj(i -> new CouncilMinutes.Attendance("Ủy viên " + i, null, true))
                        .toList(),
                ballots,
                pdf(secretary, unit));
    }

    /** Signed, numbered and ready to send. */
    public ProposalCode ready(UnitCode unit, List<NomineeDraft> nominees, int selected) {
        ProposalCode code = atCouncil(unit, nominees);
        makeReady(unit, code, selected);
        return code;
    }

    /** From the council to the sending. */
    public void makeReady(UnitCode unit, ProposalCode code, int selected) {
        tasks.submit(secretary(unit), code.value(), "holdCouncilMeeting", minutes(unit, code, selected));
        tasks.submit(
                head(unit), code.value(), "signLetter", new LetterSignature(LetterSignature.Outcome.SIGN, false, null));
        tasks.submit(
                clerk(unit),
                code.value(),
                "numberLetter",
                new LetterNumber("45/TTr-THU", today(), pdf(clerk(unit), unit)));
    }

    public ProposalCode sent(UnitCode unit, List<NomineeDraft> nominees) {
        ProposalCode code = ready(unit, nominees, nominees.size());
        send(unit, code);
        return code;
    }

    public void send(UnitCode unit, ProposalCode code) {
        tasks.submit(head(unit), code.value(), "sendDossier", new Sending());
    }

    public void accept(ProposalCode code) {
        tasks.submit(
                appraiser(),
                code.value(),
                "checkReception",
                new ReceptionCheck(ReceptionCheck.Outcome.ACCEPT, List.of()));
    }

    /** Appraises everybody who waits alike and has it approved. */
    public void appraise(ProposalCode code, Appraisal.LineOutcome outcome) {
        Actor appraiser = appraiser();
        List<Appraisal.Line> lines = dossiers.view(appraiser, code).nominees().stream()
                .filter(nominee -> nominee.state() == NomineeState.SENT)
                .map(nominee -> line(code, nominee.id(), outcome, "Theo hồ sơ"))
                .toList();
        tasks.submit(
                appraiser,
                code.value(),
                "appraiseDossier",
                new Appraisal(Appraisal.Outcome.DONE, List.of(), lines, List.of()));
        tasks.submit(divisionHead(), code.value(), "approveAppraisal", new Approval(Approval.Outcome.APPROVE, ""));
    }

    /** A line with every criterion judged as the program found it, as met where it found nothing. */
    public Appraisal.Line line(ProposalCode code, NomineeId nominee, Appraisal.LineOutcome outcome, String reason) {
        List<Appraisal.Judged> judged =
                context.getBean(SheetCriteria.class).of(appraiser(), code).getOrDefault(nominee, List.of()).stream()
                        .map(criterion -> new Appraisal.Judged(
                                criterion.key(),
                                criterion.machine() == SheetCriterion.Machine.NOT_MET
                                        ? Appraisal.Judgement.NOT_MET
                                        : Appraisal.Judgement.MET,
                                "Theo báo cáo",
                                null,
                                null))
                        .toList();
        return new Appraisal.Line(nominee, outcome, reason, judged);
    }

    public DossierView view(UnitCode unit, ProposalCode code) {
        return dossiers.view(officer(unit), code);
    }

    /** What the clock shows. */
    public Instant clock() {
        return clock.instant();
    }

    public LocalDate today() {
        return clock.instant().atZone(CampaignZone.ZONE).toLocalDate();
    }

    /** A number in letters, so that no two made-up people share a name. */
    private static String spelled(int number) {
        StringBuilder letters = new StringBuilder();
        for (int rest = number; rest > 0; rest /= 26) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
