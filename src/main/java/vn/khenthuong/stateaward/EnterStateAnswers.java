package vn.khenthuong.stateaward;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.proposal.AwaitingNominee;
import vn.khenthuong.proposal.NomineesForDecision;
import vn.khenthuong.proposal.StateProgress;
import vn.khenthuong.register.AwardRegister;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.NomineeId;

/**
 * The officer records what the State answered, document by document, until each nominee has an award or a refusal. An award
 * enters the register in the same transaction.
 */
@Component
class EnterStateAnswers extends StateListAct<StateAnswers> {

    private final StateListWriting writing;
    private final NomineesForDecision candidates;
    private final StateProgress progress;
    private final AwardRegister register;
    private final Leaving leaving;
    private final StatePapers papers;
    private final Clock clock;

    EnterStateAnswers(
            StateListAccess access,
            AuditTrail audit,
            StateListWriting writing,
            NomineesForDecision candidates,
            StateProgress progress,
            AwardRegister register,
            Leaving leaving,
            StatePapers papers,
            Clock clock) {
        super("enterStateAnswers", StateAnswers.class, StateListPermissions::mayAnswer, access, audit);
        this.writing = writing;
        this.candidates = candidates;
        this.progress = progress;
        this.register = register;
        this.leaving = leaving;
        this.papers = papers;
        this.clock = clock;
    }

    @Override
    protected List<Finding> findings(Actor actor, StateList list, StateAnswers judgement) {
        List<Finding> findings =
                papers.check(actor, list, judgement.number(), judgement.date(), judgement.file(), list.sentOn());
        Set<NomineeId> seen = new HashSet<>();
        InputCheck input = input(list)
                .that(
                        !judgement.lines().isEmpty(),
                        "state-answer-none",
                        "lines",
                        "0",
                        "≥ 1",
                        "Chưa ghi kết quả của trường hợp nào.",
                        "No nominee was answered for.");
        for (StateAnswers.Line line : judgement.lines()) {
            boolean waits = line.nominee() != null
                    && seen.add(line.nominee())
                    && list.line(line.nominee()).filter(StateLine::standing).isPresent();
            input.that(
                    waits,
                    "state-answer-line",
                    "lines",
                    "",
                    "",
                    "Có trường hợp không còn chờ kết quả, hoặc được ghi hai lần.",
                    "A nominee does not wait for an answer any more, or is answered twice.");
            if (line.outcome() != StateAnswers.Outcome.AWARDED) {
                input.required("lines", "Nội dung bổ sung, lý do không khen thưởng", line.note(), InputCheck.LONG_TEXT);
            }
        }
        findings.addAll(input.findings());
        return findings;
    }

    @Override
    protected Map<String, Object> record(Actor actor, StateList list, StateAnswers judgement) {
        Map<StateLine, String> refused = new LinkedHashMap<>();
        Map<StateLine, String> awarded = new LinkedHashMap<>();
        for (StateAnswers.Line answer : judgement.lines()) {
            StateLine line = list.line(answer.nominee()).orElseThrow();
            writing.answer(line, judgement, answer, actor, clock.instant());
            switch (answer.outcome()) {
                case SUPPLEMENT ->
                    writing.line(
                            line, StateLineState.SUPPLEMENT_ASKED, answer.note().strip());
                case REFUSED ->
                    refused.put(
                            line,
                            "%s ngày %td/%<tm/%<tY: %s"
                                    .formatted(
                                            judgement.number().strip(),
                                            judgement.date(),
                                            answer.note().strip()));
                case AWARDED -> awarded.put(line, judgement.number().strip());
            }
        }
        papers.seal(judgement.file());
        award(actor, list, awarded, judgement);
        long open = list.standing().size() - refused.size() - awarded.size();
        if (open == 0) {
            writing.close(list, StateListState.ANSWERED, clock.instant());
        }
        leaving.leave(actor, list, refused, StateLineState.REFUSED);
        leaving.settled(list, awarded);
        tell(
                actor,
                list,
                "state-list.answered",
                "%s: %d được khen thưởng, %d không, còn %d"
                        .formatted(judgement.number().strip(), awarded.size(), refused.size(), open));
        return Map.of("allAnswered", open == 0);
    }

    private void award(Actor actor, StateList list, Map<StateLine, String> awarded, StateAnswers decision) {
        if (awarded.isEmpty()) {
            return;
        }
        List<NomineeId> ids = awarded.keySet().stream().map(StateLine::nominee).toList();
        List<AwaitingNominee> nominees = candidates.listed(actor.organisation(), ids);
        awarded.keySet().forEach(line -> writing.line(line, StateLineState.AWARDED, ""));
        progress.award(actor, ids);
        // Numbers inside the State's decision are the State's to give: an entry has none.
        register.enterOfState(
                actor,
                nominees.stream()
                        .map(one ->
                                one.award(list.awardForm(), decision.number().strip(), decision.date(), null))
                        .toList());
    }
}
