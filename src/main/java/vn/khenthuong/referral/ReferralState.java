package vn.khenthuong.referral;

import vn.khenthuong.shared.Text;

/** Where a referral is. */
public enum ReferralState {
    OFFERED("Chờ cấp trên nhận", "Awaiting the level above"),
    TAKEN("Cấp trên đang xét", "Under consideration above"),
    DECLINED("Cấp trên không nhận", "Not taken above"),
    RECALLED("Đã thu hồi", "Recalled"),
    /** Every nominee has an answer. */
    SETTLED("Đã có kết quả", "Answered");

    private final Text text;

    ReferralState(String vi, String en) {
        this.text = new Text(vi, en);
    }

    public Text text() {
        return text;
    }
}
