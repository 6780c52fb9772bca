package vn.khenthuong.notification;

import java.time.Instant;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.Text;
import vn.khenthuong.shared.UnitCode;

/** A notice to a unit. */
public record Notice(UnitCode unit, ProposalCode dossier, Kind kind, Instant createdAt) {

    public enum Kind {
        DECIDED("Hồ sơ đã có quyết định", "The dossier is decided");

        private final Text text;

        Kind(String vi, String en) {
            this.text = new Text(vi, en);
        }

        public Text text() {
            return text;
        }
    }
}
