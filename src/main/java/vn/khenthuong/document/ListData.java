package vn.khenthuong.document;

import java.util.List;
import vn.khenthuong.document.LetterData.Proposed;

/**
 * The list of those proposed (danh sách đề nghị khen thưởng), a paper of its own that goes with the letter.
 *
 * @param subject after "DANH SÁCH"
 * @param note the line that ties it to the letter; empty while the letter has no number
 * @param collectives collectives proposed
 * @param individuals individuals proposed
 */
public record ListData(
        Letterhead head,
        String subject,
        String note,
        List<Proposed> collectives,
        List<Proposed> individuals,
        SignatureBlock signature) {

    public ListData {
        collectives = List.copyOf(collectives);
        individuals = List.copyOf(individuals);
    }
}
