package vn.khenthuong.decision;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.Subject;

/** The clerk lets the letters leave that were kept back. */
@Component
class DispatchDecision extends RoundAct<DispatchNote> {

    private final Dispatch dispatch;

    DispatchDecision(RoundAccess access, AuditTrail audit, Dispatch dispatch) {
        super("dispatchDecision", DispatchNote.class, RoundPermissions::mayDispatch, access, audit);
        this.dispatch = dispatch;
    }

    @Override
    protected List<Finding> findings(Actor actor, Round round, DispatchNote judgement) {
        return new InputCheck(Subject.round(round.code().value()))
                .optional("note", "Ghi chú", judgement.note(), InputCheck.LONG_TEXT)
                .findings();
    }

    @Override
    protected Map<String, Object> record(Actor actor, Round round, DispatchNote judgement) {
        dispatch.leave(round);
        auditReason(actor, round, "decision.dispatched", judgement.note());
        return Map.of();
    }
}
