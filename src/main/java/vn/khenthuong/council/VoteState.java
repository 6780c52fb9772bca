package vn.khenthuong.council;

import vn.khenthuong.shared.Text;

/** How far a vote on phones is. */
public enum VoteState {
    OPEN("Đang bỏ phiếu", "Voting"),
    COUNTING("Đang kiểm phiếu", "Counting"),
    COUNTED("Đã kiểm phiếu", "Counted"),
    DISCARDED("Đã hủy lượt bỏ phiếu", "Discarded");

    private final Text text;

    VoteState(String vi, String en) {
        this.text = new Text(vi, en);
    }

    public Text text() {
        return text;
    }
}
