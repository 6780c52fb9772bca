package vn.khenthuong.proposal;

import java.util.EnumSet;
import java.util.Set;
import vn.khenthuong.shared.Text;

/** Where one nominee is. */
public enum NomineeState {
    /** Brought to the council, or still in the draft. */
    CANDIDATE("Ứng viên", "Candidate"),
    SELECTED("Được chọn đề nghị", "Selected"),
    NOT_SELECTED("Không được chọn", "Not selected"),
    /** Kept out of the letter because of a hold at sending; keeps slot and first submission time (stand A19). */
    SUSPENDED("Tạm dừng", "Suspended"),
    SENT("Đã gửi", "Sent"),
    RETURNED("Trả lại để bổ sung", "Returned"),
    RECOMMENDED("Đủ điều kiện trình", "Recommended"),
    /** In the list of a decision round. */
    LISTED("Trong danh sách trình", "Listed"),
    /** Put back by the Chairman for clarification. */
    CLARIFYING("Yêu cầu làm rõ", "Clarification asked"),
    /** Sent up to a campaign of the organisation above, whose answer is awaited. */
    REFERRED("Đã trình lên cấp trên", "Referred upward"),
    AWARDED("Được khen thưởng", "Awarded"),
    /** The organisation above awarded it; here it is awarded nothing more for the same achievement. */
    AWARDED_ABOVE("Được cấp trên khen thưởng", "Awarded above"),
    REFUSED("Không khen thưởng", "Refused"),
    WITHDRAWN("Đã rút", "Withdrawn"),
    INSUFFICIENT("Không đủ hồ sơ", "Dossier insufficient");

    private static final Set<NomineeState> OPEN_AFTER_SENDING =
            EnumSet.of(SUSPENDED, SENT, RETURNED, RECOMMENDED, LISTED, CLARIFYING, REFERRED);
    private static final Set<NomineeState> OUT = EnumSet.of(NOT_SELECTED, REFUSED, WITHDRAWN, INSUFFICIENT);

    private final Text text;

    NomineeState(String vi, String en) {
        this.text = new Text(vi, en);
    }

    public Text text() {
        return text;
    }

    /** Sent and not yet awarded, refused, dropped or withdrawn. */
    public boolean openAfterSending() {
        return OPEN_AFTER_SENDING.contains(this);
    }

    /** Holds a quota slot and blocks the same person elsewhere: sent and open, or awarded (stands A3, A5). */
    public boolean live() {
        return openAfterSending() || awarded();
    }

    /** Awarded, here or above. */
    public boolean awarded() {
        return this == AWARDED || this == AWARDED_ABOVE;
    }

    /** Stands in a round's list, or stood there. */
    boolean inDecision() {
        return this == LISTED || this == CLARIFYING || this == AWARDED;
    }

    /** Out of the running for good: not selected, refused, withdrawn or insufficient. */
    public boolean out() {
        return OUT.contains(this);
    }
}
