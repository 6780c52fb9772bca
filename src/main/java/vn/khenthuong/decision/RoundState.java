package vn.khenthuong.decision;

import vn.khenthuong.shared.Text;

/** Where a round is. */
public enum RoundState {
    GATHERING("Đang lập danh sách", "Gathering"),
    SIGNING("Chờ Giám đốc Sở ký", "Awaiting the director"),
    CHECKING("Văn phòng UBND tỉnh kiểm tra", "Checked by the Office"),
    DECIDING("Chờ Chủ tịch quyết định", "Awaiting the Chairman"),
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
