package vn.khenthuong.amendment;

import vn.khenthuong.shared.Text;

/** Where an amendment is. */
public enum AmendmentState {
    APPROVING("Chờ Giám đốc Sở duyệt", "Awaiting the director"),
    DECIDING("Chờ Chủ tịch quyết định", "Awaiting the Chairman"),
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
