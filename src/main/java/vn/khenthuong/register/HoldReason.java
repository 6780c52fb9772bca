package vn.khenthuong.register;

import vn.khenthuong.shared.Text;

/** The grounds of plan III.1.b, fourth dash, on which an award waits. */
public enum HoldReason {
    DISCIPLINE("Đang xem xét thi hành kỷ luật", "Disciplinary action under consideration"),
    INVESTIGATION("Đang điều tra khi có dấu hiệu vi phạm", "Under investigation on signs of a violation"),
    INSPECTION("Đang thanh tra, kiểm tra khi có dấu hiệu vi phạm", "Under inspection on signs of a violation"),
    COMPLAINT("Có đơn thư khiếu nại, tố cáo đang được xác minh", "A complaint or denunciation is being verified"),
    PRESS_REPORT(
            "Có vấn đề tham nhũng, tiêu cực được báo chí nêu, đang được xác minh",
            "Corruption reported by the press is being verified");

    private final Text text;

    HoldReason(String vi, String en) {
        this.text = new Text(vi, en);
    }

    public Text text() {
        return text;
    }
}
