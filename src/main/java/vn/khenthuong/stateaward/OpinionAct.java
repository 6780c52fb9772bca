package vn.khenthuong.stateaward;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.NomineeId;

/** A body says of every line whether it goes on; those that do not leave the list with the reason. */
abstract class OpinionAct extends StateListAct<ListOpinion> {

    private final StateListView.Body body;
    private final StateLineState out;
    private final StateListState next;
    private final StateListWriting writing;
    private final Leaving leaving;
    private final StatePapers papers;
    private final Clock clock;

    OpinionAct(
            String step,
            Predicate<StateListPermissions> permission,
            StateListView.Body body,
            StateLineState out,
            StateListState next,
            StateListAccess access,
            AuditTrail audit,
            StateListWriting writing,
            Leaving leaving,
            StatePapers papers,
            Clock clock) {
        super(step, ListOpinion.class, permission, access, audit);
        this.body = body;
        this.out = out;
        this.next = next;
        this.writing = writing;
        this.leaving = leaving;
        this.papers = papers;
        this.clock = clock;
    }

    /** The earliest day that the document can have; null for any. */
    abstract LocalDate notBefore(StateList list);

    @Override
    protected List<Finding> findings(Actor actor, StateList list, ListOpinion judgement) {
        List<Finding> findings = listSeen(list, judgement.listVersion());
        findings.addAll(
                papers.check(actor, list, judgement.number(), judgement.date(), judgement.file(), notBefore(list)));
        Set<NomineeId> named =
                judgement.lines().stream().map(ListOpinion.Line::nominee).collect(Collectors.toSet());
        InputCheck input = input(list)
                .that(
                        named.size() == judgement.lines().size()
                                && named.equals(list.standing().stream()
                                        .map(StateLine::nominee)
                                        .collect(Collectors.toSet())),
                        "lines-complete",
                        "lines",
                        judgement.lines().size() + " dòng",
                        list.standing().size() + " dòng",
                        "Phải có đúng một ý kiến cho mỗi trường hợp trong danh sách.",
                        "There must be exactly one line for each nominee on the list.");
        for (ListOpinion.Line line : judgement.lines()) {
            input.that(
                    line.outcome() != null,
                    "input-required",
                    "lines",
                    "",
                    "",
                    "Chưa chọn ý kiến cho một trường hợp.",
                    "Choose for every nominee.");
            if (line.outcome() == ListOpinion.Outcome.REFUSE) {
                input.required("lines", "Lý do không đồng ý", line.reason(), InputCheck.LONG_TEXT);
            }
        }
        findings.addAll(input.findings());
        return findings;
    }

    @Override
    protected Map<String, Object> record(Actor actor, StateList list, ListOpinion judgement) {
        writing.opinion(list, body, judgement.number(), judgement.date(), judgement.file(), actor, clock.instant());
        papers.seal(judgement.file());
        Map<StateLine, String> leave = new LinkedHashMap<>();
        judgement.lines().stream()
                .filter(line -> line.outcome() == ListOpinion.Outcome.REFUSE)
                .forEach(line -> leave.put(
                        list.line(line.nominee()).orElseThrow(),
                        body.text().vi() + ": " + line.reason().strip()));
        boolean anyStanding = leave.size() < list.standing().size();
        if (anyStanding) {
            writing.move(list, next);
        } else {
            writing.close(list, StateListState.NOTHING_SENT, clock.instant());
        }
        leaving.leave(actor, list, leave, out);
        recorded(actor, list, anyStanding);
        tell(
                actor,
                list,
                "state-list." + body.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                "%d đồng ý, %d không".formatted(list.standing().size() - leave.size(), leave.size()));
        return Map.of("anyStanding", anyStanding);
    }

    /** What a body's opinion brings besides. */
    void recorded(Actor actor, StateList list, boolean anyStanding) {
        // Nothing more by default.
    }
}
