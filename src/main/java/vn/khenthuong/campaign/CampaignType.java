package vn.khenthuong.campaign;

import vn.khenthuong.shared.Clause;
import vn.khenthuong.shared.Text;

/**
 * What sort of campaign it is, and where that stands.
 *
 * @param text the plan's own word for it
 */
public record CampaignType(Kind kind, Text text, Mark mark, Clause clause) {

    /** Sorts of campaigns. */
    public enum Kind {
        /** Thường xuyên: year after year, for the daily work. */
        ROUTINE,
        /** Cao điểm: a short time of special effort. */
        PEAK,
        /** Đặc biệt: for one outstanding event. */
        SPECIAL,
        /** Chuyên đề: for one topic. */
        TOPICAL
    }
}
