package vn.khenthuong.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.Finding;

/**
 * What a unit sent, as it stood when it was sent.
 *
 * @param sentAt the instant that counts
 * @param deadline exclusive, as it was for this dossier; null if there was none
 * @param letterNumber number and symbol of the letter
 * @param letterDate its day
 * @param names as they will be printed on the certificates
 * @param documents every document, in the order of the dossier
 * @param findings what the rules said; none of it blocked
 */
public record SendingReceipt(
        Instant sentAt,
        Instant deadline,
        String letterNumber,
        LocalDate letterDate,
        List<String> names,
        List<Sent> documents,
        List<Finding> findings) {

    public SendingReceipt {
        names = List.copyOf(names);
        documents = List.copyOf(documents);
        findings = List.copyOf(findings);
    }

    /**
     * A document that was sent; its file is sealed.
     *
     * @param item key of the plan's dossier item
     * @param nominee whose it is, by name; empty for one of the whole dossier
     */
    public record Sent(String item, String nominee, FileId file) {}
}
