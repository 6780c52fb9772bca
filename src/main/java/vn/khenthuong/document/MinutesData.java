package vn.khenthuong.document;

import java.util.List;

/**
 * Minutes of a council meeting (biên bản họp xét khen thưởng).
 *
 * @param subject after "BIÊN BẢN"
 * @param opened when it began, as written ({@code 14 giờ 00 phút, ngày 18/3/2026})
 * @param place where
 * @param chair name and office
 * @param secretary name and office
 * @param totalMembers members of the council
 * @param present name and office of each
 * @param absent name and office of each, with the reason
 * @param discussion paragraphs on how the meeting went
 * @param votes result for each nominee, in the order of the vote
 * @param conclusions paragraphs
 * @param closed when it ended, as written
 * @param secretarySignature bottom left
 * @param chairSignature bottom right
 */
public record MinutesData(
        Letterhead head,
        String subject,
        String opened,
        String place,
        String chair,
        String secretary,
        int totalMembers,
        List<String> present,
        List<String> absent,
        List<String> discussion,
        List<Vote> votes,
        List<String> conclusions,
        String closed,
        SignatureBlock secretarySignature,
        SignatureBlock chairSignature) {

    public MinutesData {
        present = List.copyOf(present);
        absent = List.copyOf(absent);
        discussion = List.copyOf(discussion);
        votes = List.copyOf(votes);
        conclusions = List.copyOf(conclusions);
    }

    /**
     * The vote on one nominee.
     *
     * @param share share in favour as written ({@code 88,9%})
     * @param result what the council decided ({@code Đề nghị khen thưởng})
     */
    public record Vote(String nominee, int inFavour, int against, int recused, String share, String result) {}
}
