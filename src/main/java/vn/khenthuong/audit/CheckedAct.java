package vn.khenthuong.audit;

import java.util.List;
import java.util.Map;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.TaskAct;

/**
 * The order in which an act on one thing is judged, the same wherever it is: may the actor, what stands against the judgement, and
 * only then the record, on a thing that nobody else changes meanwhile.
 *
 * @param <T> what the act is on
 * @param <J> the judgement
 */
@Transactional
public abstract class CheckedAct<T, J> implements TaskAct<J> {

    private final String step;
    private final Class<J> judgementType;

    protected CheckedAct(String step, Class<J> judgementType) {
        this.step = step;
        this.judgementType = judgementType;
    }

    /**
     * Whether the actor may do this on a thing that they see.
     *
     * @throws NotPermittedException if they may not see it
     * @throws IllegalArgumentException if the subject is no code of such a thing
     */
    protected abstract boolean permitted(Actor actor, String subject);

    /** The thing for the dry run. @throws NotPermittedException unless the actor may do this */
    protected abstract T opened(Actor actor, String subject);

    /** The thing, locked until the transaction ends. @throws NotPermittedException unless the actor may do this */
    protected abstract T locked(Actor actor, String subject, J judgement);

    /** All findings of this judgement; changes nothing. */
    protected abstract List<Finding> findings(Actor actor, T thing, J judgement);

    /** Records the judgement that no finding blocks. @return routing flags */
    protected abstract Map<String, Object> record(Actor actor, T thing, J judgement);

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
            return permitted(actor, subject);
        } catch (NotPermittedException | IllegalArgumentException unknown) {
            return false;
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Finding> check(Actor actor, String subject, J judgement) {
        return findings(actor, opened(actor, subject), judgement);
    }

    @Override
    public Map<String, Object> apply(Actor actor, String subject, J judgement) {
        T thing = locked(actor, subject, judgement);
        RefusedException.ifBlocked(findings(actor, thing, judgement));
        return record(actor, thing, judgement);
    }
}
