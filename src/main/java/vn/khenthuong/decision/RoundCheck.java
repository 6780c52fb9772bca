package vn.khenthuong.decision;

/**
 * The judgement of Văn phòng UBND tỉnh.
 *
 * @param reason needed to return
 * @param listVersion the list's version that was seen
 */
public record RoundCheck(Outcome outcome, String reason, int listVersion) {

    public enum Outcome {
        FORWARD,
        RETURN
    }
}
