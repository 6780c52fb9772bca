package vn.khenthuong.document;

import java.util.List;

/**
 * A submission letter (tờ trình đề nghị khen thưởng).
 *
 * @param subject after "TỜ TRÌNH" ({@code Về việc đề nghị tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh})
 * @param addressee to whom ({@code Sở Nội vụ tỉnh Đắk Lắk})
 * @param grounds one line each, without the closing mark
 * @param opening paragraphs before the list
 * @param collectives collectives proposed
 * @param individuals individuals proposed
 * @param closing paragraphs after the list
 * @param recipients "Nơi nhận", without dashes and marks
 */
public record LetterData(
        Letterhead head,
        String subject,
        String addressee,
        List<String> grounds,
        List<String> opening,
        List<Proposed> collectives,
        List<Proposed> individuals,
        List<String> closing,
        List<String> recipients,
        SignatureBlock signature) {

    public LetterData {
        grounds = List.copyOf(grounds);
        opening = List.copyOf(opening);
        collectives = List.copyOf(collectives);
        individuals = List.copyOf(individuals);
        closing = List.copyOf(closing);
        recipients = List.copyOf(recipients);
    }

    /**
     * One line of a list of nominees or of awarded.
     *
     * @param name as to be printed on the certificate
     * @param position post and unit, or the address of a collective
     * @param achievement line of achievement
     */
    public record Proposed(String name, String position, String achievement) {}
}
