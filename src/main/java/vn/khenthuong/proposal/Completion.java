package vn.khenthuong.proposal;

import java.util.List;
import java.util.UUID;

/**
 * A unit's answers to what Home Affairs asked.
 *
 * @param answers one for each open point
 */
public record Completion(List<Answer> answers) {

    public Completion {
        answers = answers == null ? List.of() : List.copyOf(answers);
    }

    /** @param answer what was done, at most 4,000 characters */
    public record Answer(UUID point, String answer) {}
}
