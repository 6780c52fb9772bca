package vn.khenthuong.emulation;

import java.time.Instant;
import java.util.Optional;
import vn.khenthuong.shared.Text;

/** How a unit stands with its report. */
public enum ReportState {
    RECEIVED("Đã nhận", "Received"),
    IN_TIME("Đã nhận, đúng hạn", "Received in time"),
    LATE("Đã nhận, quá hạn", "Received late"),
    AWAITED("Chưa gửi", "Not sent"),
    OVERDUE("Quá hạn, chưa gửi", "Overdue");

    private final Text text;

    ReportState(String vi, String en) {
        this.text = new Text(vi, en);
    }

    public Text text() {
        return text;
    }

    public boolean received() {
        return this == RECEIVED || this == IN_TIME || this == LATE;
    }

    /** @param receivedAt null while nothing was sent */
    static ReportState of(Instant receivedAt, Optional<ReportDue> due, Instant now) {
        if (receivedAt == null) {
            return due.filter(each -> !now.isBefore(each.exclusive())).isPresent() ? OVERDUE : AWAITED;
        }
        return due.map(each -> receivedAt.isBefore(each.exclusive()) ? IN_TIME : LATE)
                .orElse(RECEIVED);
    }
}
