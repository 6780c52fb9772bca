package vn.khenthuong.appraisal;

import vn.khenthuong.shared.Text;

/** How far an appraiser's absence has come. */
public enum AbsenceState {
    COMING("Sắp vắng mặt", "To come"),
    IN_EFFECT("Đang vắng mặt", "Away"),
    OVER("Đã hết", "Over"),
    ENDED("Kết thúc sớm", "Ended early"),
    WITHDRAWN("Đã hủy", "Withdrawn");

    private final Text text;

    AbsenceState(String vi, String en) {
        this.text = new Text(vi, en);
    }

    public Text text() {
        return text;
    }

    /** Whether it may still be ended or withdrawn. */
    public boolean stands() {
        return this == COMING || this == IN_EFFECT;
    }
}
