package vn.khenthuong.decision;

import vn.khenthuong.shared.Text;

/** Where a round is. */
public enum RoundState {
    GATHERING("Đang lập danh sách", "Gathering"),
    SIGNING("Chờ [the-director] ký", "Awaiting [the-director]"),
    CHECKING("[Checker-brief] kiểm tra", "Checked by the Office"),
    DECIDING("Chờ [the-decider] quyết định", "Awaiting [the-decider]"),
    ISSUING("Chờ ban hành", "Awaiting issue"),
    ISSUED("Đã ban hành", "Issued"),
    NOTHING_AGREED("Không trường hợp nào được đồng ý", "Nobody agreed"),
    CANCELLED("Đã hủy đợt trình", "Cancelled");

    private final Text text;

    RoundState(String vi, String en) {
        this.text = new Text(vi, en);
    }

    public Text text() {
        return text;
    }

    public boolean ended() {
        return this == ISSUED || this == NOTHING_AGREED || this == CANCELLED;
    }
}
