package vn.khenthuong.proposal;

import vn.khenthuong.organization.Unit;
import vn.khenthuong.shared.Text;

/** Of every unit only the state: all that Home Affairs may know of a unit that has not sent. */
public record UnitStanding(Unit unit, Standing standing) {

    public enum Standing {
        NOTHING("Chưa có gì", "Nothing yet"),
        DRAFTING("Đang soạn", "Drafting"),
        COUNCIL_HELD("Đã họp Hội đồng", "Council held"),
        SENT("Đã gửi", "Sent"),
        PROPOSES_NOBODY("Không đề nghị", "Proposes nobody");

        private final Text text;

        Standing(String vi, String en) {
            this.text = new Text(vi, en);
        }

        public Text text() {
            return text;
        }
    }
}
