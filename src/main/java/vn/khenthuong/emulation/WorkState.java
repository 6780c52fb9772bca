package vn.khenthuong.emulation;

import vn.khenthuong.shared.Text;

/** How far a registered work is. */
public enum WorkState {
    REGISTERED("Đã đăng ký", "Registered"),
    UNDER_WAY("Đang thực hiện", "Under way"),
    DONE("Đã hoàn thành", "Done"),
    STOPPED("Không thực hiện", "Given up");

    private final Text text;

    WorkState(String vi, String en) {
        this.text = new Text(vi, en);
    }

    public Text text() {
        return text;
    }

    /** Whether something is still to be done. */
    public boolean open() {
        return this == REGISTERED || this == UNDER_WAY;
    }
}
