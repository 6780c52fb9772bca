package vn.khenthuong.decision;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.proposal.DossierProgress;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.Subject;

/** The Chairman, or a deputy for him, decides all at once or line by line. Nothing is final before the decision is issued. */
@Component
class DecideRound extends RoundAct<RoundDecision> {

    private final DossierProgress progress;
    private final Clock clock;

    DecideRound(RoundAccess access, AuditTrail audit, DossierProgress progress, Clock clock) {
        super("decideRound", RoundDecision.class, RoundPermissions::mayDecide, access, audit);
        this.progress = progress;
        this.clock = clock;
    }

    @Override
    protected List<Finding> findings(Actor actor, Round round, RoundDecision judgement) {
        List<Finding> findings = listSeen(round, judgement.listVersion());
        Set<NomineeId> wanted =
                round.standing().stream().map(RoundLine::nominee).collect(Collectors.toSet());
        Set<NomineeId> judged =
                judgement.lines().stream().map(RoundDecision.Line::nominee).collect(Collectors.toSet());
        InputCheck input = new InputCheck(Subject.round(round.code().value()))
                .that(
                        judged.equals(wanted)
                                && judged.size() == judgement.lines().size(),
                        "round-lines",
                        "lines",
                        judgement.lines().size() + " dòng",
                        wanted.size() + " dòng",
                        "Phải có đúng một quyết định cho mỗi dòng của danh sách.",
                        "Every line of the list needs exactly one decision.");
        judgement.lines().forEach(line -> {
            input.that(
                    line.outcome() != null,
                    "input-required",
                    "lines",
                    "",
                    "",
                    "Chưa chọn kết quả.",
                    "Choose an outcome.");
            if (line.outcome() == LineOutcome.REFUSE || line.outcome() == LineOutcome.CLARIFY) {
                input.required("lines", "Lý do", line.reason(), InputCheck.LONG_TEXT);
            } else {
                input.optional("lines", "Ghi chú", line.reason(), InputCheck.LONG_TEXT);
            }
        });
        findings.addAll(input.findings());
        return findings;
    }

    @Override
    protected Map<String, Object> record(Actor actor, Round round, RoundDecision judgement) {
        judgement.lines().forEach(line -> round.line(line.nominee())
                .orElseThrow()
                .decide(
                        line.outcome(),
                        line.reason() == null ? "" : line.reason().strip()));
        // A deputy always decides for the Chairman, whatever the form says.
        round.decided(actor.userId(), clock.instant(), !actor.has(Role.CHAIRMAN));
        boolean anyAgreed = judgement.lines().stream().anyMatch(line -> line.outcome() == LineOutcome.AGREE);
        if (anyAgreed) {
            round.move(RoundState.ISSUING, RoundState.DECIDING);
        } else {
            LineOutcomes.applyRefusals(progress, actor, round);
            round.move(RoundState.NOTHING_AGREED, RoundState.DECIDING);
        }
        audit(
                actor,
                round,
                "round.decided",
                judgement.lines().stream()
                        .collect(Collectors.groupingBy(RoundDecision.Line::outcome, Collectors.counting()))
                        .toString());
        return Map.of("anyAgreed", anyAgreed);
    }
}
