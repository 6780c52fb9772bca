package vn.khenthuong.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.khenthuong.audit.AuditEvent;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.audit.CheckedAct;
import vn.khenthuong.decision.RoundAccess.Opened;
import vn.khenthuong.proposal.NomineesForDecision;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.RoundCode;
import vn.khenthuong.shared.Subject;

/** What the acts on a round have in common. A judgement on a list that has changed since is refused. */
abstract class RoundAct<J> extends CheckedAct<Round, J> {

    private final Predicate<RoundPermissions> permission;
    private final RoundAccess access;
    private final AuditTrail audit;

    RoundAct(
            String step,
            Class<J> judgementType,
            Predicate<RoundPermissions> permission,
            RoundAccess access,
            AuditTrail audit) {
        super(step, judgementType);
        this.permission = permission;
        this.access = access;
        this.audit = audit;
    }

    /** Nominees that the judgement brings in besides those in the list. */
    Collection<NomineeId> brings(J judgement) {
        return List.of();
    }

    @Override
    protected boolean permitted(Actor actor, String subject) {
        return permission.test(access.open(actor, new RoundCode(subject)).permissions());
    }

    @Override
    protected Round opened(Actor actor, String subject) {
        return allowed(access.open(actor, new RoundCode(subject)));
    }

    @Override
    protected Round locked(Actor actor, String subject, J judgement) {
        return allowed(access.lock(actor, new RoundCode(subject), brings(judgement)));
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
        return candidates.decisionFindings(
                actor,
                lines.stream()
                        .collect(Collectors.groupingBy(
                                RoundLine::dossier,
                                LinkedHashMap::new,
                                Collectors.mapping(RoundLine::nominee, Collectors.toSet()))));
    }

    private Round allowed(Opened opened) {
        opened.require(permission.test(opened.permissions()), step());
        return opened.round();
    }
}
