package vn.khenthuong.stateaward;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditEvent;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.campaign.Plan;
import vn.khenthuong.eligibility.Route;
import vn.khenthuong.proposal.AwaitingNominee;
import vn.khenthuong.proposal.Courses;
import vn.khenthuong.proposal.DossierProgress;
import vn.khenthuong.proposal.NomineesForDecision;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.StateListCode;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.shared.Text;
import vn.khenthuong.stateaward.StateListAccess.Opened;

/** Opening, reading and cancelling lists for State awards, and what people say while one is public. */
@Service
@Transactional
public class StateLists {

    private final StateListTable table;
    private final StateListWriting writing;
    private final StateListAccess access;
    private final StateListProcess process;
    private final Campaigns campaigns;
    private final Courses courses;
    private final NomineesForDecision candidates;
    private final DossierProgress progress;
    private final StatePapers papers;
    private final AuditTrail audit;
    private final Clock clock;

    StateLists(
            StateListTable table,
            StateListWriting writing,
            StateListAccess access,
            StateListProcess process,
            Campaigns campaigns,
            Courses courses,
            NomineesForDecision candidates,
            DossierProgress progress,
            StatePapers papers,
            AuditTrail audit,
            Clock clock) {
        this.table = table;
        this.writing = writing;
        this.access = access;
        this.process = process;
        this.campaigns = campaigns;
        this.courses = courses;
        this.candidates = candidates;
        this.progress = progress;
        this.papers = papers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens a list; it is gathered in the first task.
     *
     * @param campaign code of an open campaign; null where only one is open
     * @param awardForm key of a form of it that goes to the State
     * @throws NotPermittedException unless the actor is an officer of Home Affairs
     */
    public StateListCode open(Actor actor, String campaign, String awardForm, String title) {
        if (!StateListPermissions.mayOpen(actor)) {
            throw NotPermittedException.act("open", "state lists");
        }
        Subject subject = new Subject(Subject.Kind.STATE_LIST, "new", "", "");
        Campaign meant = campaigns.meant(actor.organisation(), campaign, subject);
        new InputCheck(subject)
                .required("title", "Tên danh sách", title, InputCheck.SHORT_TEXT)
                .that(
                        courses.toTheState(meant).stream()
                                .anyMatch(form -> form.key().equals(awardForm)),
                        "state-form-unknown",
                        "awardForm",
                        awardForm == null ? "" : awardForm,
                        "",
                        "Hãy chọn một hình thức khen thưởng cấp Nhà nước của phong trào đang mở.",
                        "Choose a State award of the open campaign.")
                .refuseIfAny();
        StateListCode code = new StateListCode("%s-S%03d".formatted(meant.prefix(), table.nextNumber()));
        table.insert(actor, code, meant.code(), awardForm, title.strip(), clock.instant());
        audit.record(actor, "state-list.opened", AuditSubject.stateList(code), "", AuditEvent.reason(title));
        process.open(actor.organisation(), code);
        return code;
    }

    /** Cancels a list before it is sent; its nominees wait for another one. */
    public void cancel(Actor actor, StateListCode code, String reason) {
        Opened opened = access.lock(actor, code, List.of());
        opened.require(opened.permissions().mayCancel(), "cancel state list");
        StateListAct.input(opened.list())
                .required("reason", "Lý do hủy danh sách", reason, InputCheck.LONG_TEXT)
                .refuseIfAny();
        StateList list = opened.list();
        List<NomineeId> standing =
                list.standing().stream().map(StateLine::nominee).toList();
        list.standing().forEach(line -> writing.line(line, StateLineState.TAKEN_OUT, "Hủy danh sách"));
        progress.unlist(actor, standing, false);
        writing.remark(list, reason.strip());
        writing.close(list, StateListState.CANCELLED, clock.instant());
        audit.record(actor, "state-list.cancelled", AuditSubject.stateList(code), "", AuditEvent.reason(reason));
        process.cancelled(list.organisation(), code);
    }

    /** Writes down what somebody said while the list was public. */
    public void comment(Actor actor, StateListCode code, CommentInput input) {
        Opened opened = access.lock(actor, code, List.of());
        opened.require(opened.permissions().mayComment(), "comment");
        StateList list = opened.list();
        StateListAct.input(list)
                .that(
                        list.publication() != null,
                        "state-not-public",
                        "receivedOn",
                        "",
                        "",
                        "Danh sách này không công khai lấy ý kiến.",
                        "This list is not public.")
                .that(
                        input.receivedOn() != null
                                && !input.receivedOn().isAfter(papers.today())
                                && (list.publication() == null
                                        || !input.receivedOn()
                                                .isBefore(list.publication().publishedOn())),
                        "state-paper-date",
                        "receivedOn",
                        "",
                        "",
                        "Ngày nhận còn thiếu, sau hôm nay hoặc trước ngày công khai.",
                        "The day of receipt is missing, in the future or before the publication.")
                .required("sender", "Người góp ý", input.sender(), InputCheck.SHORT_TEXT)
                .required("content", "Nội dung", input.content(), InputCheck.LONG_TEXT)
                .required("handling", "Xử lý", input.handling(), InputCheck.LONG_TEXT)
                .refuseIfAny();
        writing.comment(list, input, actor, clock.instant());
        audit.record(
                actor,
                "state-list.commented",
                AuditSubject.stateList(code),
                input.complaint() ? "Đơn thư" : "Góp ý",
                Map.of());
    }

    /** @throws NotPermittedException as unknown if the actor may not see it */
    @Transactional(readOnly = true)
    public StateListView view(Actor actor, StateListCode code) {
        Opened opened = access.open(actor, code);
        StateList list = opened.list();
        Map<NomineeId, AwaitingNominee> nominees =
                candidates
                        .listed(
                                list.organisation(),
                                list.lines().stream().map(StateLine::nominee).toList())
                        .stream()
                        .collect(Collectors.toMap(one -> one.nominee().id(), Function.identity()));
        Map<Long, List<StateListView.Answer>> answers = writing.answers(list);
        return new StateListView(
                code,
                list.campaign(),
                list.awardForm(),
                formName(list),
                list.title(),
                list.state(),
                list.listVersion(),
                list.openedBy(),
                list.openedAt(),
                list.publication(),
                list.publicationOver(),
                list.askParty(),
                list.council(),
                list.signedBy(),
                list.signedAt(),
                list.signedOnBehalf(),
                list.submissionNumber(),
                list.submissionDate(),
                list.submissionFile(),
                list.sentOn(),
                list.sentReference(),
                list.remark(),
                list.lines().stream()
                        .map(line -> new StateListView.Line(
                                line.nominee(),
                                line.position(),
                                nominees.get(line.nominee()),
                                line.state(),
                                line.reason(),
                                line.votes(),
                                answers.getOrDefault(line.id(), List.of())))
                        .toList(),
                writing.opinions(list),
                writing.comments(list),
                audit.of(list.organisation(), AuditSubject.stateList(code)),
                opened.permissions());
    }

    private Text formName(StateList list) {
        return campaigns.byCode(list.organisation(), list.campaign()).stream()
                .flatMap(campaign -> campaign.plan().awardForm(list.awardForm()).stream())
                .map(Plan.AwardForm::name)
                .findFirst()
                .orElse(new Text(list.awardForm(), list.awardForm()));
    }

    /** The lists that the actor may see, newest first. */
    @Transactional(readOnly = true)
    public List<StateListRow> all(Actor actor) {
        return table.all(actor.organisation()).stream()
                .filter(row -> new StateListPermissions(actor, row.state(), false, true).mayView())
                .toList();
    }

    /** Nominees that wait for a list of this campaign and form; for Home Affairs. */
    @Transactional(readOnly = true)
    public List<AwaitingNominee> awaiting(Actor actor, String campaign, String awardForm) {
        if (!actor.has(Role.APPRAISER, Role.DIVISION_HEAD, Role.DIRECTOR, Role.DEPUTY_DIRECTOR, Role.INSPECTOR)) {
            throw NotPermittedException.act("list", "awaiting nominees");
        }
        return candidates.awaiting(actor.organisation(), Route.STATE).stream()
                .filter(one -> one.campaign().equals(campaign))
                .filter(one -> awardForm.equals(one.nominee().typed().awardForm()))
                .toList();
    }

    /** What lists of tasks show of it; names no person. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Card card(OrganisationCode organisation, StateListCode code) {
        StateList list = known(organisation, code);
        return new Card(list.campaign(), list.title(), list.standing().size());
    }

    /** A list in a list of tasks. */
    public record Card(String campaign, String title, int nominees) {}

    /** When the time to comment is over; asked by the program. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Instant publicationOver(OrganisationCode organisation, StateListCode code) {
        return known(organisation, code).publicationOver();
    }

    /** The time to comment is over: the list goes on. Called by the program; a second call changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void closePublication(OrganisationCode organisation, StateListCode code) {
        StateList list = table.lock(organisation, code).orElseThrow(() -> NotPermittedException.unknown(code.value()));
        if (list.state() == StateListState.PUBLISHED) {
            writing.move(list, list.askParty() ? StateListState.PARTY : StateListState.COUNCIL);
            audit.record(
                    Actor.system(organisation),
                    "state-list.publication-over",
                    AuditSubject.stateList(code),
                    "",
                    Map.of());
        }
    }

    private StateList known(OrganisationCode organisation, StateListCode code) {
        return table.find(organisation, code).orElseThrow(() -> NotPermittedException.unknown(code.value()));
    }
}
