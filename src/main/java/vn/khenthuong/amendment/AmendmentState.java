package vn.khenthuong.amendment;

import vn.khenthuong.shared.Text;

/** Where an amendment is. */
public enum AmendmentState {
    APPROVING("Chờ [the-director] duyệt", "Awaiting [the-director]"),
    DECIDING("Chờ [the-decider] quyết định", "Awaiting [the-decider]"),
    ISSUING("Chờ ban hành", "Awaiting issue"),
    ISSUED("Đã ban hành", "Issued"),
    REJECTED("Không được chấp nhận", "Rejected");

    private final Text text;

    AmendmentState(String vi, String en) {
        this.text = new Text(vi, en);
    }

    public Text text() {
        return text;
    }

    public boolean ended() {
        return this == ISSUED || this == REJECTED;
    }
}
