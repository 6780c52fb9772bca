package vn.khenthuong.proposal;

import java.util.EnumSet;
import java.util.Set;
import vn.khenthuong.shared.Text;

/** Where a dossier is. Shown as a badge with colour and word. */
public enum ProposalState {
    DRAFT("Đang soạn", "Draft"),
    COUNCIL("Chờ họp Hội đồng", "Awaiting the council"),
    SIGNING("Chờ ký tờ trình", "Awaiting signature"),
    NUMBERING("Chờ cấp số", "Awaiting number and seal"),
    READY("Sẵn sàng gửi", "Ready to send"),
    /** An own award: the head has not decided yet. */
    GRANTING("Chờ Thủ trưởng quyết định", "Awaiting the head's decision"),
    /** An own award that is decided: the clerk numbers and issues it. */
    ISSUING("Chờ ban hành quyết định", "Awaiting the decision's number"),
    SENT("Đã gửi [appraiser]", "Sent to [appraiser]"),
    RETURNED("Trả lại để bổ sung", "Returned for completion"),
    APPRAISAL("Đang thẩm định", "Under appraisal"),
    APPROVAL("Chờ duyệt thẩm định", "Awaiting approval of the appraisal"),
    AWAITING_DECISION("Chờ quyết định", "Awaiting the decision"),
    DECIDED("Đã có quyết định", "Decided"),
    NOTHING_SELECTED("Không chọn trường hợp nào", "Nobody selected"),
    REFUSED("Không đủ tiêu chuẩn", "Refused"),
    INSUFFICIENT("Không đủ hồ sơ", "Dossier insufficient"),
    WITHDRAWN("Đã rút", "Withdrawn"),
    CLOSED_UNSENT("Đóng, chưa gửi", "Closed unsent");

    private static final Set<ProposalState> UNSENT =
            EnumSet.of(DRAFT, COUNCIL, SIGNING, NUMBERING, READY, GRANTING, ISSUING);
    private static final Set<ProposalState> ENDED =
            EnumSet.of(DECIDED, NOTHING_SELECTED, REFUSED, INSUFFICIENT, WITHDRAWN, CLOSED_UNSENT);

    private final Text text;

    ProposalState(String vi, String en) {
        this.text = new Text(vi, en);
    }

    public Text text() {
        return text;
    }

    /** Not sent yet: only the unit may see it. */
    public boolean unsent() {
        return UNSENT.contains(this);
    }

    public boolean ended() {
        return ENDED.contains(this);
    }
}
