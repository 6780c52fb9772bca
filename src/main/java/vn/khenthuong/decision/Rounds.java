package vn.khenthuong.decision;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditEvent;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.decision.RoundAccess.Opened;
import vn.khenthuong.eligibility.Route;
import vn.khenthuong.proposal.AwaitingNominee;
import vn.khenthuong.proposal.DossierProgress;
import vn.khenthuong.proposal.NomineeHeld;
import vn.khenthuong.proposal.NomineesForDecision;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.shared.Subject;

/** Opening, reading and cancelling rounds, and dropping a held line. */
@Service
@Transactional
public class Rounds {

    private final RoundTable table;
    private final RoundAccess access;
    private final RoundProcess process;
    private final Campaigns campaigns;
    private final NomineesForDecision candidates;
    private final DossierProgress progress;
    private final AuditTrail audit;
    private final Clock clock;

    Rounds(
            RoundTable table,
            RoundAccess access,
            RoundProcess process,
            Campaigns campaigns,
            NomineesForDecision candidates,
            DossierProgress progress,
            AuditTrail audit,
            Clock clock) {
        this.table = table;
        this.access = access;
        this.process = process;
        this.campaigns = campaigns;
        this.candidates = candidates;
        this.progress = progress;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens a round; its list is gathered in the first task.
     *
     * @param campaign code of an open campaign; null where only one is open
     * @throws NotPermittedException unless the actor is an officer of Home Affairs
     */
    public RoundCode open(Actor actor, String campaign, String title) {
        if (!actor.has(Role.APPRAISER)) {
            throw NotPermittedException.act("open round", "rounds");
        }
        Subject subject = new Subject(Subject.Kind.ROUND, "new", "title", "");
        new InputCheck(subject)
                .required("title", "Tên đợt trình", title, InputCheck.SHORT_TEXT)
                .refuseIfAny();
        Campaign meant = campaigns.meant(actor.organisation(), campaign, subject);
        RoundCode code = new RoundCode("%s-R%03d".formatted(meant.prefix(), table.nextNumber()));
        table.saveAndFlush(
                new Round(actor.organisation(), code, meant.code(), title.strip(), actor.userId(), clock.instant()));
        audit.record(actor, "round.opened", AuditSubject.round(code), "", AuditEvent.reason(title));
        process.open(actor.organisation(), code);
        return code;
    }

    /** Cancels a round before it is issued; its nominees wait for another one. */
    public void cancel(Actor actor, RoundCode code, String reason) {
        Opened opened = access.lock(actor, code, List.of());
        opened.require(opened.permissions().mayCancel(), "cancel round");
        new InputCheck(Subject.round(code.value()))
                .required("reason", "Lý do hủy đợt trình", reason, InputCheck.LONG_TEXT)
                .refuseIfAny();
        Round round = opened.round();
        Map<Boolean, List<NomineeId>> listed = round.standing().stream()
                .collect(Collectors.partitioningBy(
                        RoundLine::answersQuestion, Collectors.mapping(RoundLine::nominee, Collectors.toList())));
        listed.forEach((asked, nominees) -> progress.unlist(actor, nominees, asked));
        round.remark(reason.strip());
        round.move(RoundState.CANCELLED, round.state());
        audit.record(actor, "round.cancelled", AuditSubject.round(code), "", AuditEvent.reason(reason));
        process.cancelled(round.organisation(), code);
    }

    /** @throws NotPermittedException as unknown if the actor may not see it */
    @Transactional(readOnly = true)
    public RoundView view(Actor actor, RoundCode code) {
        Opened opened = access.open(actor, code);
        Round round = opened.round();
        Map<NomineeId, AwaitingNominee> nominees =
                candidates
                        .listed(
                                actor.organisation(),
                                round.lines().stream().map(RoundLine::nominee).toList())
                        .stream()
                        .collect(Collectors.toMap(n -> n.nominee().id(), Function.identity()));
        return new RoundView(
                code,
                round.campaign(),
                round.title(),
                round.state(),
                round.listVersion(),
                round.openedBy(),
                round.openedAt(),
                round.submissionNumber(),
                round.submissionDate(),
                round.signedBy(),
                round.checkedBy(),
                round.decidedBy(),
                round.decidedAt(),
                round.decidedOnBehalf(),
                round.decisionNumber(),
                round.decisionDate(),
                round.decisionFile(),
                round.issuedAt(),
                new RoundView.Letters(
                        round.dispatch(),
                        round.dispatchAt(),
                        round.dispatchedAt(),
                        round.dispatchStoppedBy(),
                        round.dispatchStopReason()),
                round.remark(),
                round.lines().stream()
                        .map(line -> new RoundView.Line(
                                line.nominee(),
                                line.position(),
                                nominees.get(line.nominee()),
                                line.clarification(),
                                line.outcome(),
                                line.reason(),
                                line.dropped()))
                        .toList(),
                audit.of(round.organisation(), AuditSubject.round(code)),
                opened.permissions());
    }

    /** Reads several rounds together before an act asks whether it is permitted on each; of use in one transaction only. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public void readAhead(Actor actor, Collection<RoundCode> codes) {
        access.readAhead(actor, codes);
    }

    /** The rounds that the actor may see, newest first. */
    @Transactional(readOnly = true)
    public List<RoundRow> all(Actor actor) {
        return table.all(actor.organisation().value()).stream()
                .filter(round ->
                        new RoundPermissions(actor, round.state(), round.dispatch(), false, false, true).mayView())
                .map(round -> new RoundRow(
                        round.code(),
                        round.title(),
                        round.state(),
                        round.standing().size(),
                        round.decisionNumber(),
                        round.decisionDate(),
                        round.openedAt()))
                .toList();
    }

    /** Nominees that wait for a round; for Home Affairs. */
    @Transactional(readOnly = true)
    public List<AwaitingNominee> awaiting(Actor actor) {
        if (!actor.has(Role.APPRAISER, Role.DIVISION_HEAD, Role.DIRECTOR, Role.DEPUTY_DIRECTOR, Role.INSPECTOR)) {
            throw NotPermittedException.act("list", "awaiting nominees");
        }
        return candidates.awaiting(actor.organisation(), Route.PROVINCE);
    }

    /** What lists of tasks show of the round; names no person. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RoundCard card(OrganisationCode organisation, RoundCode code) {
        Round round = access.lock(organisation, code);
        return new RoundCard(round.campaign(), round.title(), round.lines().size());
    }

    /** A round in a list of tasks. */
    public record RoundCard(String campaign, String title, int nominees) {}

    /** The dossiers whose routes must look at the outcome of this round; asked by the program after the legal act. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<ProposalCode> dossiersToRelease(OrganisationCode organisation, RoundCode code) {
        return access.lock(organisation, code).lines().stream()
                .map(RoundLine::dossier)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * A hold takes its lines out of their lists, visibly: a new version that director and Chairman must see (stand A19).
     * Rounds are locked in the order of their codes, as the dossiers before them, so that two holds never wait for each
     * other.
     */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void drop(NomineeHeld held) {
        OrganisationCode organisation = held.by().organisation();
        SortedMap<RoundCode, List<NomineeId>> rounds = new TreeMap<>(Comparator.comparing(RoundCode::value));
        held.nominees().keySet().forEach(nominee -> table.holding(organisation.value(), nominee.value())
                .ifPresent(found -> rounds.computeIfAbsent(found.code(), code -> new ArrayList<>())
                        .add(nominee)));
        rounds.forEach((code, nominees) -> {
            Round round = access.lock(organisation, code);
            for (NomineeId nominee : nominees) {
                RoundLine line = round.line(nominee).orElseThrow();
                line.drop("Tạm dừng xét khen thưởng");
                progress.unlist(held.by(), nominee, line.answersQuestion());
                audit.record(
                        held.by(),
                        "round.line-dropped",
                        AuditSubject.round(round.code()),
                        held.nominees().get(nominee).value(),
                        Map.of());
            }
            round.newListVersion();
        });
    }
}
