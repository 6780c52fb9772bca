package vn.khenthuong.notification;

import java.time.Instant;
import vn.khenthuong.shared.Text;
import vn.khenthuong.shared.UnitCode;

/**
 * A mail of the outbox, without what is written in it.
 *
 * @param recipient login of whom it is for
 * @param subject what stands above it
 * @param attempts how often it was handed to the server
 * @param nextTryAt when it is tried again, if it waits
 * @param sentAt null unless the server has taken it
 * @param error what the server said last; empty if nothing
 */
public record Mail(
        long id,
        Kind kind,
        UnitCode unit,
        String recipient,
        String subject,
        State state,
        int attempts,
        Instant createdAt,
        Instant nextTryAt,
        Instant sentAt,
        String error) {

    /** What a mail is about. */
    public enum Kind {
        RECEIPT("Biên nhận hồ sơ", "Receipt"),
        REMINDER("Nhắc thời hạn", "Reminder"),
        ALARM("Báo hạn thẩm định", "Appraisal due"),
        INVITATION("Mời họp Hội đồng", "Invitation to the council"),
        DECISION("Phát hành quyết định", "Decision dispatched"),
        LAUNCH("Phát động phong trào", "Campaign launched"),
        DEADLINE("Thay đổi thời hạn", "Deadline changed"),
        CAMPAIGN_REMINDER("Nhắc việc của phong trào", "Campaign reminder"),
        REPORT_RECEIPT("Biên nhận báo cáo", "Receipt of a report");

        private final Text text;

        Kind(String vi, String en) {
            this.text = new Text(vi, en);
        }

        public Text text() {
            return text;
        }
    }

    /** How far a mail is. */
    public enum State {
        WAITING("Chờ gửi", "Waiting"),
        SENT("Đã gửi", "Sent"),
        REFUSED("Không gửi được", "Refused"),
        USELESS("Không cần gửi nữa", "Not needed any more");

        private final Text text;

        State(String vi, String en) {
            this.text = new Text(vi, en);
        }

        public Text text() {
            return text;
        }
    }
}
