package vn.khenthuong.register;

import vn.khenthuong.shared.Text;

/** What can happen to an award after its decision. */
public enum AwardChangeKind {
    /** A slip in the decision is mended; the award stands (đính chính). */
    CORRECTION("Đính chính", "Correction"),
    /** The award is taken back on a ground of the law (Law 06/2022/QH15, Điều 93 khoản 2). */
    REVOCATION("Hủy bỏ quyết định khen thưởng", "Revocation"),
    /** A damaged or misprinted certificate is replaced and taken back (cấp đổi). */
    EXCHANGE("Cấp đổi bằng", "Exchange of the certificate"),
    /** A lost certificate is made again (cấp lại). */
    REISSUE("Cấp lại bằng", "Re-issue of the certificate");

    private final Text text;

    AwardChangeKind(String vi, String en) {
        this.text = new Text(vi, en);
    }

    public Text text() {
        return text;
    }
}
