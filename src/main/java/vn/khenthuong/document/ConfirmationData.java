package vn.khenthuong.document;

import java.util.List;

/**
 * A short paper that confirms something: the head of a temporary body agrees, a workplace confirms, an incoming document
 * was registered.
 *
 * @param title in capitals ({@code GIẤY XÁC NHẬN})
 * @param subject the line under the title
 * @param paragraphs what is confirmed; the last one ends the text
 * @param recipients "Nơi nhận", without dashes and marks
 */
public record ConfirmationData(
        Letterhead head,
        String title,
        String subject,
        List<String> paragraphs,
        List<String> recipients,
        SignatureBlock signature) {

    public ConfirmationData {
        paragraphs = List.copyOf(paragraphs);
        recipients = List.copyOf(recipients);
    }
}
