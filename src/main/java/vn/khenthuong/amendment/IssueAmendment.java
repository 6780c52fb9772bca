package vn.khenthuong.amendment;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.decision.DecisionNumbers;
import vn.khenthuong.decision.SealedDecision;
import vn.khenthuong.decision.SealedDecisionCheck;
import vn.khenthuong.document.Files;
import vn.khenthuong.register.Award;
import vn.khenthuong.register.AwardChange;
import vn.khenthuong.register.AwardChanges;
import vn.khenthuong.register.AwardRegister;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Subject;

/** The clerk numbers the decision: one transaction writes number, date, state and the register's change. */
@Component
class IssueAmendment extends AmendmentAct<SealedDecision> {

    private final AmendmentTable table;
    private final DecisionNumbers numbers;
    private final AwardRegister register;
    private final AwardChanges changes;
    private final Files files;
    private final SealedDecisionCheck sealed;
    private final Clock clock;

    IssueAmendment(
            AmendmentAccess access,
            AuditTrail audit,
            AmendmentTable table,
            DecisionNumbers numbers,
            AwardRegister register,
            AwardChanges changes,
            Files files,
            SealedDecisionCheck sealed,
            Clock clock) {
        super("issueAmendment", SealedDecision.class, AmendmentPermissions::mayIssue, access, audit);
        this.table = table;
        this.numbers = numbers;
        this.register = register;
        this.changes = changes;
        this.files = files;
        this.sealed = sealed;
        this.clock = clock;
    }

    @Override
    protected List<Finding> findings(Actor actor, Amendment amendment, SealedDecision decision) {
        return sealed.check(actor, Subject.amendment(amendment.code().value(), ""), decision, amendment.decidedAt());
    }

    @Override
    protected Map<String, Object> record(Actor actor, Amendment amendment, SealedDecision decision) {
        numbers.take(
                actor.organisation(),
                decision.number(),
                decision.date(),
                Subject.amendment(amendment.code().value(), ""));
        Award award = register.find(amendment.organisation(), amendment.award()).orElseThrow();
        String now = AwardChanges.nameNow(award, changes.of(List.of(award.id())).getOrDefault(award.id(), List.of()));
        amendment.issued(decision, actor.userId(), clock.instant());
        table.saveAndFlush(amendment);
        files.seal(List.of(decision.file()));
        changes.enter(
                actor,
                new AwardChange(
                        award.id(),
                        amendment.kind(),
                        amendment.code(),
                        amendment.nameAfter() == null ? now : amendment.nameAfter(),
                        amendment.decisionNumber(),
                        amendment.decisionDate()));
        audit(actor, amendment, "amendment.issued", amendment.decisionNumber(), "");
        return Map.of();
    }
}
