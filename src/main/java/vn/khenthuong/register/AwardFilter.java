package vn.khenthuong.register;

/**
 * What to look for in the register; a null or blank part asks for nothing.
 *
 * @param campaign code of a campaign
 * @param name all or some words of a name, in any order, with diacritics or without
 * @param year of the decision
 * @param number how the decision's number begins; case, diacritics and blanks do not matter
 * @param unit code of a unit, or part of its name
 * @param awardForm key of the form
 */
public record AwardFilter(String campaign, String name, Integer year, String number, String unit, String awardForm) {

    /** The whole register. */
    public static final AwardFilter ALL = new AwardFilter(null, null, null, null, null, null);

    /** Whether nothing is asked for. */
    public boolean empty() {
        return blank(campaign) && blank(name) && year == null && blank(number) && blank(unit) && blank(awardForm);
    }

    static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
