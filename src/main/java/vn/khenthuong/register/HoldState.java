package vn.khenthuong.register;

import vn.khenthuong.shared.Text;

/** Where a hold of the register is on a given day. */
public enum HoldState {
    COMING("Chưa đến ngày", "Not begun"),
    IN_FORCE("Đang có hiệu lực", "In force"),
    /** Its last day has passed. */
    OVER("Đã hết thời hạn", "Over"),
    LIFTED("Đã cho xét tiếp", "Lifted");

    private final Text text;

    HoldState(String vi, String en) {
        this.text = new Text(vi, en);
    }

    public Text text() {
        return text;
    }
}
