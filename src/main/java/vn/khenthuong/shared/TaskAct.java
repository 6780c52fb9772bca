package vn.khenthuong.shared;

import java.util.List;
import java.util.Map;

/**
 * What a person's task records. Both doors (portal and Tasklist) save the judgement as a draft and complete the task
 * without data; the record step behind the task then calls {@link #apply} in the same transaction.
 *
 * @param <J> the judgement, a record that Jackson can read
 */
public interface TaskAct<J> {

    /** The element id of the user task, for example {@code appraiseDossier}. */
    String step();

    Class<J> judgementType();

    /** Whether this person may do this act on this dossier or round, judged from facts alone. */
    boolean permits(Actor actor, String subject);

    /** Dry run: all findings that {@link #apply} would meet; changes nothing. */
    List<Finding> check(Actor actor, String subject, J judgement);

    /**
     * Records the judgement.
     *
     * @return routing flags for the engine, ids and enumerated words only, never personal data
     * @throws RefusedException with all findings if any blocks; the task then stays open
     * @throws NotPermittedException if the actor may not
     */
    Map<String, Object> apply(Actor actor, String subject, J judgement);
}
