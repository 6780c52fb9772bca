package vn.khenthuong.stateaward;

import java.time.LocalDate;
import java.util.List;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.Text;

/**
 * One document of the State that answers for one or more nominees.
 *
 * @param number of the document; for an award the decision's own
 * @param lines those that it answers for; the others wait on
 */
public record StateAnswers(String number, LocalDate date, FileId file, List<Line> lines) {

    public StateAnswers {
        lines = lines == null
                ? List.of()
                : lines.stream().filter(line -> line.outcome() != null).toList();
    }

    /**
     * @param outcome null where the document says nothing of this nominee
     * @param note what is to be supplemented, or why it was refused
     */
    public record Line(NomineeId nominee, Outcome outcome, String note) {}

    /** What the State said. */
    public enum Outcome {
        SUPPLEMENT("Yêu cầu bổ sung", "Asked for more"),
        AWARDED("Khen thưởng", "Awarded"),
        REFUSED("Không khen thưởng", "Refused");

        private final Text text;

        Outcome(String vi, String en) {
            this.text = new Text(vi, en);
        }

        public Text text() {
            return text;
        }
    }
}
