package vn.khenthuong.workflow;

import java.time.Instant;

/**
 * Something that waits for a person.
 *
 * @param id of the task; a later round of the same step has another
 * @param step the element id, for example {@code appraiseDossier}
 * @param subject code of the dossier or of the round
 * @param process {@code award-proposal}, {@code decision-round} or {@code award-amendment}
 * @param name what is to be done, in Vietnamese
 * @param assignee login of whoever has taken it; null if nobody has
 * @param dueAt null if nothing is due
 */
public record OpenTask(
        String id,
        String step,
        String subject,
        String process,
        String name,
        String assignee,
        Instant createdAt,
        Instant dueAt) {}
