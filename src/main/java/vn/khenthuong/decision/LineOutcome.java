package vn.khenthuong.decision;

import vn.khenthuong.shared.Text;

/** What the Chairman says of one line. */
public enum LineOutcome {
    AGREE("Đồng ý", "Agreed"),
    REFUSE("Không đồng ý", "Refused"),
    /** Put back to Home Affairs; joins a later round with an answer. */
    CLARIFY("Yêu cầu làm rõ", "Clarify");

    private final Text text;

    LineOutcome(String vi, String en) {
        this.text = new Text(vi, en);
    }

    public Text text() {
        return text;
    }
}
