package vn.khenthuong.document;

import java.util.List;

/**
 * The letter that tells one unit what became of those whom it proposed (thông báo kết quả khen thưởng). Either list may be
 * empty, and is then left out with its heading.
 *
 * @param subject after "THÔNG BÁO"
 * @param opening paragraphs before the lists: decision and unit
 * @param awardedHeading over the list of awardees
 * @param refusedHeading over the list of those refused
 * @param closing what the unit is asked to do
 * @param recipients "Nơi nhận", without dashes and marks
 */
public record NoticeData(
        Letterhead head,
        String subject,
        List<String> opening,
        String awardedHeading,
        List<Awarded> awarded,
        String refusedHeading,
        List<Refused> refused,
        List<String> closing,
        List<String> recipients,
        SignatureBlock signature) {

    public NoticeData {
        opening = List.copyOf(opening);
        awarded = List.copyOf(awarded);
        refused = List.copyOf(refused);
        closing = List.copyOf(closing);
        recipients = List.copyOf(recipients);
    }

    /** @param ordinal the awardee's number inside the decision (số sổ vàng) */
    public record Awarded(int ordinal, String name, String position) {}

    /** @param reason as the decision-maker gave it; may be empty */
    public record Refused(String name, String position, String reason) {}
}
