package vn.khenthuong.appraisal;

import java.time.LocalDate;
import java.util.List;
import vn.khenthuong.shared.Text;

/** What the bodies that were asked answered. */
public record Opinions(List<Answer> answers) {

    public Opinions {
        answers = answers == null ? List.of() : List.copyOf(answers);
    }

    /** What a body says of the nominees. */
    public enum Position {
        NO_OBJECTION("Không có ý kiến khác", "No objection"),
        OBJECTION("Có ý kiến khác", "Objection"),
        /** The time passed without an answer. */
        NONE("Không trả lời trong thời hạn", "No answer in time");

        private final Text text;

        Position(String vi, String en) {
            this.text = new Text(vi, en);
        }

        public Text text() {
            return text;
        }
    }

    /**
     * @param body as it was asked
     * @param number of the answering document; empty where no answer came
     * @param date of that document; null where no answer came
     * @param position what it says; {@link Position#NONE} only after the time given is over
     * @param text the opinion; needed for an objection
     */
    public record Answer(String body, String number, LocalDate date, Position position, String text) {}
}
