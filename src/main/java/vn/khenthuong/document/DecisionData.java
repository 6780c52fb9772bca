package vn.khenthuong.document;

import java.util.List;

/**
 * A decision that grants awards (quyết định khen thưởng) with its list.
 *
 * @param subject after "QUYẾT ĐỊNH" ({@code Về việc tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh})
 * @param authority who decides, over the grounds ({@code CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK})
 * @param grounds one line each, without the closing mark
 * @param articles texts of Điều 1, Điều 2, … without their numbers
 * @param recipients "Nơi nhận", without dashes and marks
 * @param listTitle title of the list that follows; empty if there is none
 * @param collectives collectives awarded
 * @param individuals individuals awarded
 */
public record DecisionData(
        Letterhead head,
        String subject,
        String authority,
        List<String> grounds,
        List<String> articles,
        List<String> recipients,
        SignatureBlock signature,
        String listTitle,
        List<LetterData.Proposed> collectives,
        List<LetterData.Proposed> individuals) {

    public DecisionData {
        grounds = List.copyOf(grounds);
        articles = List.copyOf(articles);
        recipients = List.copyOf(recipients);
        collectives = List.copyOf(collectives);
        individuals = List.copyOf(individuals);
    }

    /** The line under the list's title that ties it to the decision. */
    public String listNote() {
        String number = head.number().isBlank() ? "      /" : head.number();
        return "(Kèm theo Quyết định số " + number + " " + head.dateInWords() + ")";
    }
}
