package vn.khenthuong.eligibility;

/**
 * Another live entry that is, or may be, the same person or collective.
 *
 * @param kind why it looks the same
 * @param unitName the other unit, all that a drafting unit may learn of it
 * @param live whether that entry was sent and is still open or awarded; a draft elsewhere is not live
 * @param confirmed what a person of Home Affairs said: TRUE the same, FALSE different, null not judged
 */
public record SameSubjectFact(Kind kind, String unitName, boolean live, Boolean confirmed) {

    public enum Kind {
        /** Same citizen number. */
        CITIZEN_NUMBER,
        /** Same folded name and birth date. */
        NAME_AND_BIRTH_DATE,
        /** Same collective: same unit or same folded name under the same unit. */
        COLLECTIVE_NAME,
        /** Named twice in one dossier. */
        SAME_DOSSIER,
        /** Already awarded in this campaign, in any form. */
        AWARDED,
        /** A Giấy khen for this campaign is recorded (stand A9). */
        COMMENDATION_RECORDED
    }
}
