package vn.khenthuong.stateaward;

import vn.khenthuong.shared.Text;

/** Where a list for a State award is. */
public enum StateListState {
    GATHERING("Đang lập danh sách", "Gathering"),
    PUBLISHING("Chờ công khai", "To be made public"),
    PUBLISHED("Đang công khai lấy ý kiến", "Public for comments"),
    PARTY("Chờ ý kiến cấp ủy", "Awaiting the Party's opinion"),
    COUNCIL("Chờ Hội đồng bỏ phiếu", "Awaiting the council's vote"),
    SELECTING("Chờ lựa chọn", "Awaiting the selection"),
    SIGNING("Chờ ký tờ trình", "Awaiting the signature"),
    NUMBERING("Chờ cấp số tờ trình", "Awaiting the number"),
    SENDING("Chờ gửi Bộ Nội vụ", "To be sent to the Ministry"),
    ANSWERING("Đã gửi, chờ kết quả", "Sent, awaiting answers"),
    ANSWERED("Đã có đủ kết quả", "Answered"),
    NOTHING_SENT("Không có trường hợp được trình", "Nobody submitted"),
    CANCELLED("Đã hủy danh sách", "Cancelled");

    private final Text text;

    StateListState(String vi, String en) {
        this.text = new Text(vi, en);
    }

    public Text text() {
        return text;
    }

    public boolean ended() {
        return this == ANSWERED || this == NOTHING_SENT || this == CANCELLED;
    }

    /** Nothing has left for the Ministry: the list may change or be cancelled. */
    public boolean here() {
        return !ended() && this != ANSWERING;
    }

    /** The council has voted: the list lies with those who submit. */
    boolean beyondCouncil() {
        return ordinal() >= SELECTING.ordinal() && this != CANCELLED;
    }
}
