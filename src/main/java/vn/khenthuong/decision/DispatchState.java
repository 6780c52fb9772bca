package vn.khenthuong.decision;

import vn.khenthuong.shared.Text;

/** How far the letters of a round's decision are. */
public enum DispatchState {
    NO_DECISION("Chưa có quyết định", "No decision yet"),
    WAITING("Chờ phát hành", "Waiting to be dispatched"),
    STOPPED("Đã dừng phát hành", "Dispatch stopped"),
    DISPATCHED("Đã phát hành", "Dispatched");

    private final Text text;

    DispatchState(String vi, String en) {
        this.text = new Text(vi, en);
    }

    public Text text() {
        return text;
    }
}
