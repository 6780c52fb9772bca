package vn.khenthuong.eligibility;

/** Which way a form of award goes; {@code award-route.dmn} says it of each form. */
public enum Route {
    /** Through the provincial council to the Prime Minister. */
    STATE,
    /** Unit, its council, the appraising office, the head of the organisation. */
    PROVINCE,
    /** The head of the unit alone, after the unit's council: own award (khen thưởng theo thẩm quyền). */
    UNIT
}
