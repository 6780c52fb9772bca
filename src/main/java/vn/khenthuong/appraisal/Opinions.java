package vn.khenthuong.appraisal;

import java.time.LocalDate;
import java.util.List;

/** What the bodies that were asked answered. */
public record Opinions(List<Answer> answers) {

    public Opinions {
        answers = answers == null ? List.of() : List.copyOf(answers);
    }

    /**
     * @param body as it was asked
     * @param number of the answering document; may be empty if the time passed without an answer
     * @param text the opinion, or that none came
     */
    public record Answer(String body, String number, LocalDate date, String text) {}
}
