package vn.khenthuong.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditEvent;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.decision.RoundAccess.Opened;
import vn.khenthuong.proposal.NomineesForDecision;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.shared.Severity;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.shared.TaskAct;

/** What the acts on a round have in common. A judgement on a list that has changed since is refused. */
@Transactional
abstract class RoundAct<J> implements TaskAct<J> {

    private final String step;
    private final Class<J> judgementType;
    private final Predicate<RoundPermissions> permission;
    private final RoundAccess access;
    private final AuditTrail audit;

    RoundAct(
            String step,
            Class<J> judgementType,
            Predicate<RoundPermissions> permission,
            RoundAccess access,
            AuditTrail audit) {
        this.step = step;
        this.judgementType = judgementType;
        this.permission = permission;
        this.access = access;
        this.audit = audit;
    }

    /** All findings of this judgement on this round; changes nothing. */
    abstract List<Finding> findings(Actor actor, Round round, J judgement);

    /** Records the judgement that no finding blocks. @return routing flags */
    abstract Map<String, Object> record(Actor actor, Round round, J judgement);

    /** Nominees that the judgement brings in besides those in the list. */
    Collection<NomineeId> brings(J judgement) {
        return List.of();
    }

    @Override
    public String step() {
        return step;
    }

    @Override
    public Class<J> judgementType() {
        return judgementType;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean permits(Actor actor, String subject) {
        try {
            return permission.test(access.open(actor, new RoundCode(subject)).permissions());
        } catch (NotPermittedException | IllegalArgumentException unknown) {
            return false;
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Finding> check(Actor actor, String subject, J judgement) {
        return findings(actor, allowed(access.open(actor, new RoundCode(subject))), judgement);
    }

    @Override
    public Map<String, Object> apply(Actor actor, String subject, J judgement) {
        Round round = allowed(access.lock(actor, new RoundCode(subject), brings(judgement)));
        RefusedException.ifBlocked(findings(actor, round, judgement));
        return record(actor, round, judgement);
    }

    void audit(Actor actor, Round round, String act, String ground) {
        audit.record(actor, act, AuditSubject.round(round.code()), ground, Map.of());
    }

    /** With a reason in somebody's own words, which may be empty. */
    void auditReason(Actor actor, Round round, String act, String reason) {
        audit.record(actor, act, AuditSubject.round(round.code()), "", AuditEvent.reason(reason));
    }

    static List<Finding> listSeen(Round round, int seen) {
        return new ArrayList<>(new InputCheck(Subject.round(round.code().value()))
                .that(
                        round.listVersion() == seen,
                        "round-list-changed",
                        "listVersion",
                        String.valueOf(seen),
                        String.valueOf(round.listVersion()),
                        "Danh sách đã thay đổi sau khi mở (có trường hợp bị tạm dừng). Hãy tải lại và xem danh sách mới.",
                        "The list has changed since it was opened; reload and look at the new one.")
                .findings());
    }

    /** What the rules say now of those who are, or may come to be, awarded. */
    static List<Finding> rulesOf(NomineesForDecision candidates, Actor actor, Collection<RoundLine> lines) {
        return rules(
                candidates,
                actor,
                lines.stream()
                        .collect(Collectors.groupingBy(
                                RoundLine::dossier,
                                LinkedHashMap::new,
                                Collectors.mapping(RoundLine::nominee, Collectors.toSet()))));
    }

    /** As {@link #rulesOf(NomineesForDecision, Actor, Collection)}, by dossier. */
    static List<Finding> rules(
            NomineesForDecision candidates, Actor actor, Map<ProposalCode, Set<NomineeId>> nominees) {
        return candidates.decisionFindings(actor, nominees).stream()
                .map(RoundAct::binding)
                .toList();
    }

    /** What holds a nominee back only warns in a dossier; in a list for the Chairman it refuses. */
    private static Finding binding(Finding finding) {
        return finding.severity() == Severity.HOLD
                ? new Finding(
                        finding.rule(),
                        Severity.BLOCK,
                        finding.subject(),
                        finding.found(),
                        finding.wanted(),
                        finding.clause(),
                        finding.message())
                : finding;
    }

    private Round allowed(Opened opened) {
        opened.require(permission.test(opened.permissions()), step);
        return opened.round();
    }
}
