package vn.khenthuong.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.Units;
import vn.khenthuong.proposal.HoldView.Entered;
import vn.khenthuong.proposal.HoldView.OfLine;
import vn.khenthuong.proposal.HoldView.Register;
import vn.khenthuong.proposal.HoldView.Row;
import vn.khenthuong.register.FoldedName;
import vn.khenthuong.register.Hold;
import vn.khenthuong.register.HoldEntry;
import vn.khenthuong.register.HoldInput;
import vn.khenthuong.register.HoldPermissions;
import vn.khenthuong.register.HoldState;
import vn.khenthuong.register.Holds;
import vn.khenthuong.register.SameSubjectVerdicts;
import vn.khenthuong.register.SubjectHold;
import vn.khenthuong.register.SubjectHolds;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.UnitCode;

/**
 * The register of holds (plan III.1.b, fourth dash; stand A19): on people and collectives, proposed or not. In force it
 * holds every nominee who is surely the same, in every state up to the decision, and warns of the others. An award that was
 * decided first stands.
 */
@Service
@Transactional
public class HoldRegister {

    /** Holds on lines of dossiers that the list shows beside its own. */
    private static final int LINES = 100;

    private final SubjectHolds holds;
    private final Holds ofLines;
    private final HoldEntry entry;
    private final HoldEffects effects;
    private final HoldAnswers answers;
    private final RegisterHolds days;
    private final SameSubjectVerdicts verdicts;
    private final Proposals proposals;
    private final Units units;
    private final AuditTrail audit;

    HoldRegister(
            SubjectHolds holds,
            Holds ofLines,
            HoldEntry entry,
            HoldEffects effects,
            HoldAnswers answers,
            RegisterHolds days,
            SameSubjectVerdicts verdicts,
            Proposals proposals,
            Units units,
            AuditTrail audit) {
        this.holds = holds;
        this.ofLines = ofLines;
        this.entry = entry;
        this.effects = effects;
        this.answers = answers;
        this.days = days;
        this.verdicts = verdicts;
        this.proposals = proposals;
        this.units = units;
        this.audit = audit;
    }

    /**
     * Enters a hold; from its first day on it is in force. Lines that stand in an open round are dropped at once.
     *
     * @return the hold with whom it concerns, and what the officer must know
     * @throws NotPermittedException unless the actor appraises at Home Affairs or inspects
     * @throws RefusedException if something is missing or impossible, or the same hold stands there already
     */
    public Entered enter(Actor actor, HoldInput input) {
        SubjectHold hold = entry.checked(actor, input);
        HoldEffects.Reach reach = effects.lock(actor.organisation(), hold);
        entry.write(actor, hold);
        if (hold.inForce(days.today()) && holds.begun(hold.id())) {
            effects.begin(actor, reach.certain());
        }
        HoldView view = view(actor, hold);
        return new Entered(view, answers.afterEntry(view));
    }

    /**
     * Lifts a hold before its last day; everybody whom it held goes on from where they were. Who was kept out of the
     * letter waits for the unit's supplementary letter, whose line was dropped joins a later round.
     *
     * @param documentNumber number and symbol of the conclusion
     * @throws NotPermittedException unless the actor may write the register, or there is no such hold
     * @throws RefusedException if document, day or reason is missing, or the hold has ended
     */
    public void lift(Actor actor, UUID id, String documentNumber, LocalDate documentDate, String reason) {
        requireReader(actor);
        boolean held = holds.find(actor.organisation(), id)
                .map(hold -> hold.inForce(days.today()))
                .orElse(false);
        List<Nominee> reached = held
                ? effects.lock(actor.organisation(), known(actor.organisation(), id))
                        .certain()
                : List.of();
        entry.lift(actor, id, documentNumber, documentDate, reason);
        effects.end(actor, reached);
    }

    /**
     * Says whether a nominee who looks like the one on hold is the same; a later word replaces it.
     *
     * @throws NotPermittedException unless the actor may write the register, there is no such hold, or the nominee does
     *     not look like the one on hold
     */
    public void judge(Actor actor, UUID id, NomineeId nominee, boolean same) {
        requireReader(actor);
        if (!new HoldPermissions(actor).mayWrite()) {
            throw NotPermittedException.act("say who is the same", "holds");
        }
        SubjectHold hold = known(actor.organisation(), id);
        HoldEffects.Reach reach = effects.lock(actor.organisation(), hold);
        Nominee meant = reach.nominees().keySet().stream()
                .filter(one -> one.id().equals(nominee))
                .findFirst()
                .orElseThrow(() -> NotPermittedException.unknown("nominee"));
        boolean before = reach.certain().contains(meant);
        verdicts.judge(actor, nominee.value(), id, same);
        audit.record(
                actor,
                "hold.judged",
                new AuditSubject("hold", id.toString()),
                nominee + (same ? " = " : " ≠ ") + id,
                Map.of());
        if (hold.inForce(days.today()) && RegisterHolds.reachable(meant) && before != same) {
            if (same) {
                effects.begin(actor, List.of(meant));
            } else {
                effects.end(actor, List.of(meant));
            }
        }
    }

    /** Acts on the first day of a hold that was entered before it; the program's own step. */
    void begin(OrganisationCode organisation, UUID id) {
        SubjectHold hold = known(organisation, id);
        HoldEffects.Reach reach = effects.lock(organisation, hold);
        if (holds.begun(id)) {
            effects.begin(Actor.system(organisation), reach.certain());
        }
    }

    /** Acts on the end of a hold's last day; the program's own step. */
    void end(OrganisationCode organisation, UUID id) {
        SubjectHold hold = known(organisation, id);
        HoldEffects.Reach reach = effects.lock(organisation, hold);
        if (holds.over(id)) {
            effects.end(Actor.system(organisation), reach.certain());
        }
    }

    /**
     * A page of the register, newest entry first, with the holds in force on lines of dossiers.
     *
     * @param state null for every state
     * @param text part of a name
     * @param page from 0
     * @param size 1 to 200
     * @throws NotPermittedException unless the actor belongs to Home Affairs or inspects
     */
    @Transactional(readOnly = true)
    public Register page(Actor actor, HoldState state, String text, int page, int size) {
        requireReader(actor);
        LocalDate today = days.today();
        List<SubjectHold> found =
                holds.page(actor.organisation(), today, state, FoldedName.of(text), page * size, size + 1);
        Map<UnitCode, String> names =
                units.all(actor.organisation()).stream().collect(Collectors.toMap(Unit::code, Unit::name, (a, b) -> a));
        List<Row> rows = found.stream()
                .limit(size)
                .map(hold -> new Row(hold, hold.state(today), names.getOrDefault(hold.unit(), "")))
                .toList();
        return new Register(rows, found.size() > size, lines(actor, names), new HoldPermissions(actor).mayWrite());
    }

    /** @throws NotPermittedException unless the actor belongs to Home Affairs or inspects, or there is no such hold */
    @Transactional(readOnly = true)
    public HoldView view(Actor actor, UUID id) {
        requireReader(actor);
        return view(actor, known(actor.organisation(), id));
    }

    /** Whether the actor may look through the register. */
    public boolean readableBy(Actor actor) {
        return new HoldPermissions(actor).mayRead();
    }

    /** Whether the actor may enter and lift holds. */
    public boolean writableBy(Actor actor) {
        return new HoldPermissions(actor).mayWrite();
    }

    private HoldView view(Actor actor, SubjectHold hold) {
        LocalDate today = days.today();
        return new HoldView(
                hold,
                hold.state(today),
                hold.unit() == null
                        ? ""
                        : units.find(actor.organisation(), hold.unit())
                                .map(Unit::name)
                                .orElse(""),
                answers.concerned(actor.organisation(), hold, effects.reach(actor.organisation(), hold), today),
                new HoldPermissions(actor).mayWrite());
    }

    private List<OfLine> lines(Actor actor, Map<UnitCode, String> names) {
        List<Hold> inForce = ofLines.inForce(actor.organisation(), LINES);
        Set<UUID> ids = inForce.stream().map(hold -> hold.nominee().value()).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<NomineeId, Nominee> nominees = proposals
                .nominees(actor.organisation().value(), ids)
                .stream()
                .collect(Collectors.toMap(Nominee::id, Function.identity()));
        List<OfLine> lines = new ArrayList<>();
        for (Hold hold : inForce) {
            Nominee nominee = nominees.get(hold.nominee());
            // What a unit holds in a draft is its own until it sends.
            if (nominee != null && (nominee.proposal().everSent() || new HoldPermissions(actor).inspects())) {
                lines.add(new OfLine(
                        hold,
                        nominee.name(),
                        names.getOrDefault(nominee.proposal().unit(), "")));
            }
        }
        return lines;
    }

    private SubjectHold known(OrganisationCode organisation, UUID id) {
        return holds.find(organisation, id).orElseThrow(() -> NotPermittedException.unknown(String.valueOf(id)));
    }

    private static void requireReader(Actor actor) {
        if (!new HoldPermissions(actor).mayRead()) {
            throw NotPermittedException.unknown("holds");
        }
    }
}
