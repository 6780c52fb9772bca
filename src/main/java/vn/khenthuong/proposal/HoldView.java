package vn.khenthuong.proposal;

import java.time.LocalDate;
import java.util.List;
import vn.khenthuong.register.Hold;
import vn.khenthuong.register.HoldState;
import vn.khenthuong.register.SubjectHold;
import vn.khenthuong.register.SubjectHold.Likeness;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Text;

/**
 * A hold of the register with everybody whom it concerns or may concern.
 *
 * @param unitName empty if no unit was given
 * @param mayWrite whether the reader may lift it and say whom it concerns
 */
public record HoldView(
        SubjectHold hold, HoldState state, String unitName, List<Concerned> concerned, boolean mayWrite) {

    /** What the hold does to one nominee. */
    public enum Effect {
        HELD("Đang tạm dừng", "On hold"),
        /** Surely the same, but the hold has not begun or has ended. */
        NOT_IN_FORCE("Không bị tạm dừng vào lúc này", "Not on hold now"),
        /** Awarded before the hold came: the decision stands. */
        AFTER_AWARD("Đã được khen thưởng, không có tác dụng", "Awarded already, no effect"),
        /** Out of the running. */
        OUT("Không còn trong danh sách đề nghị", "No longer proposed"),
        /** A likeness only: a person must say. */
        TO_JUDGE("Cần kiểm tra có phải cùng người", "Someone must say whether it is the same"),
        /** Somebody said that it is another one. */
        ANOTHER("Khác người", "Another one");

        private final Text text;

        Effect(String vi, String en) {
            this.text = new Text(vi, en);
        }

        public Text text() {
            return text;
        }
    }

    /**
     * A nominee whom the hold concerns or may concern.
     *
     * @param likeness by the facts
     * @param verdict what somebody said; null if nobody has
     * @param decision number and date of the decision that granted the award; empty before
     */
    public record Concerned(
            NomineeId nominee,
            String name,
            LocalDate birthDate,
            ProposalCode dossier,
            String unitName,
            NomineeState state,
            Likeness likeness,
            Boolean verdict,
            Effect effect,
            String decision) {}

    /** A hold on one line of a dossier, beside those of the register. */
    public record OfLine(Hold hold, String name, String unitName) {}

    /** A line of the register's list. */
    public record Row(SubjectHold hold, HoldState state, String unitName) {}

    /**
     * A page of the register.
     *
     * @param more whether a further one exists
     * @param ofLines holds in force on lines of dossiers
     */
    public record Register(List<Row> rows, boolean more, List<OfLine> ofLines, boolean mayWrite) {}

    /**
     * What came of entering or judging.
     *
     * @param findings what the officer must know: awards that came first, likenesses to look at
     */
    public record Entered(HoldView view, List<Finding> findings) {}
}
