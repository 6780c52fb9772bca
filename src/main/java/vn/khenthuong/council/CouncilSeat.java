package vn.khenthuong.council;

import java.util.Set;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.Text;

/** As what somebody sits in a unit's council. */
public enum CouncilSeat {
    CHAIR("Chủ tịch Hội đồng", "Chair of the council"),
    VICE_CHAIR("Phó Chủ tịch Hội đồng", "Vice chair of the council"),
    SECRETARY("Thư ký", "Secretary"),
    MEMBER("Ủy viên", "Member");

    private final Text text;

    CouncilSeat(String vi, String en) {
        this.text = new Text(vi, en);
    }

    public Text text() {
        return text;
    }

    /** What is proposed for somebody by their roles in the unit, for the secretary to put right by the founding decision. */
    public static CouncilSeat usual(Set<Role> roles) {

        if (roles.contains(Role.HEAD)) {
            return CHAIR;
        }
        if (roles.contains(Role.DEPUTY_HEAD)) {
            return VICE_CHAIR;
        }
        return roles.contains(Role.COUNCIL_SECRETARY) ? SECRETARY : MEMBER;
    }
}
