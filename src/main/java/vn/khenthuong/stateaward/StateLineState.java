package vn.khenthuong.stateaward;

import vn.khenthuong.shared.Text;

/** Where one nominee of a list for a State award is. */
public enum StateLineState {
    STANDING("Trong danh sách", "On the list"),
    SUPPLEMENT_ASKED("Bộ yêu cầu bổ sung", "The Ministry asked for more"),
    /** Held, or taken off while the list was still here. */
    TAKEN_OUT("Đưa ra khỏi danh sách", "Taken off"),
    NOT_AGREED("Cấp ủy không đồng ý", "Not agreed by the Party"),
    VOTED_OUT("Không đủ phiếu của Hội đồng", "Not enough votes of the council"),
    NOT_SELECTED("Không được chọn trình", "Not selected"),
    AWARDED("Được khen thưởng cấp Nhà nước", "Awarded by the State"),
    REFUSED("Không được khen thưởng cấp Nhà nước", "Refused by the State");

    private final Text text;

    StateLineState(String vi, String en) {
        this.text = new Text(vi, en);
    }

    public Text text() {
        return text;
    }

    /** Still in the running. */
    public boolean standing() {
        return this == STANDING || this == SUPPLEMENT_ASKED;
    }
}
