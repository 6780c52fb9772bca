package vn.khenthuong.decision;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.document.Files;
import vn.khenthuong.proposal.AwaitingNominee;
import vn.khenthuong.proposal.DossierProgress;
import vn.khenthuong.proposal.NomineesForDecision;
import vn.khenthuong.register.AwardRegister;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Subject;

/**
 * The clerk numbers, dates, seals and issues: the legal act. Number, date, all lines and the register are one transaction;
 * all rules are asked once more. A list that changed after the Chairman decided goes back to be signed again, and no
 * number is used.
 */
@Component
class IssueDecision extends RoundAct<IssuedDecision> {

    private final RoundTable rounds;
    private final NomineesForDecision candidates;
    private final DossierProgress progress;
    private final AwardRegister register;
    private final Files files;
    private final SealedDecisionCheck sealed;
    private final DecisionNumbers numbers;
    private final DispatchSettings dispatch;
    private final Clock clock;

    IssueDecision(
            RoundAccess access,
            AuditTrail audit,
            RoundTable rounds,
            NomineesForDecision candidates,
            DossierProgress progress,
            AwardRegister register,
            Files files,
            SealedDecisionCheck sealed,
            DecisionNumbers numbers,
            DispatchSettings dispatch,
            Clock clock) {
        super("issueDecision", IssuedDecision.class, RoundPermissions::mayIssue, access, audit);
        this.rounds = rounds;
        this.candidates = candidates;
        this.progress = progress;
        this.register = register;
        this.files = files;
        this.sealed = sealed;
        this.numbers = numbers;
        this.dispatch = dispatch;
        this.clock = clock;
    }

    @Override
    protected List<Finding> findings(Actor actor, Round round, IssuedDecision judgement) {
        if (!round.unchangedSinceDecision()) {
            return listSeen(round, judgement.listVersion());
        }
        List<Finding> findings = listSeen(round, judgement.listVersion());
        findings.addAll(
                sealed.check(actor, Subject.round(round.code().value()), judgement.sealed(), round.decidedAt()));
        findings.addAll(rulesOf(candidates, actor, agreed(round)));
        return findings;
    }

    @Override
    protected Map<String, Object> record(Actor actor, Round round, IssuedDecision judgement) {
        if (!round.unchangedSinceDecision()) {
            round.move(RoundState.SIGNING, RoundState.ISSUING);
            audit(actor, round, "round.list-changed", "Danh sách thay đổi sau khi người có thẩm quyền quyết định");
            return Map.of("listChanged", true);
        }
        List<AwaitingNominee> agreed = candidates.listed(
                actor.organisation(),
                agreed(round).stream().map(RoundLine::nominee).toList());
        progress.award(actor, agreed.stream().map(one -> one.nominee().id()).toList());
        LineOutcomes.applyRefusals(progress, actor, round);
        round.issued(
                judgement.number().strip(),
                judgement.date(),
                judgement.file(),
                actor.userId(),
                clock.instant(),
                dispatch.undoWindow());
        round.move(RoundState.ISSUED, RoundState.ISSUING);
        files.seal(List.of(judgement.file()));
        audit(actor, round, "decision.issued", judgement.number() + ", " + agreed.size() + " trường hợp");
        // The round first: two clerks with one number meet at its key, and the register follows.
        numbers.take(
                actor.organisation(),
                judgement.number(),
                judgement.date(),
                Subject.round(round.code().value()));
        rounds.flush();
        register.enter(actor, DecidedAwards.of(round, agreed, judgement.number().strip(), judgement.date()));
        return Map.of("listChanged", false);
    }

    private static List<RoundLine> agreed(Round round) {
        return round.standing().stream()
                .filter(line -> line.outcome() == LineOutcome.AGREE)
                .toList();
    }
}
