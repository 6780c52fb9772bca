package vn.khenthuong.document;

import java.util.List;

/**
 * What Home Affairs reports of its appraisal of a round (báo cáo thẩm định).
 *
 * @param subject after "BÁO CÁO"
 * @param addressee to whom ({@code Chủ tịch Ủy ban nhân dân tỉnh Đắk Lắk})
 * @param grounds one line each, without the closing mark
 * @param summary paragraphs under the first heading
 * @param recommended those proposed to be awarded, in the order of the list
 * @param refused those of the same dossiers who are not; may be empty, and is then left out with its heading
 * @param opinions answers of bodies that were asked, one paragraph each; may be empty likewise
 * @param closing paragraphs before the signature
 * @param recipients "Nơi nhận", without dashes and marks
 */
public record AppraisalReportData(
        Letterhead head,
        String subject,
        String addressee,
        List<String> grounds,
        List<String> summary,
        List<Row> recommended,
        List<Row> refused,
        List<String> opinions,
        List<String> closing,
        List<String> recipients,
        SignatureBlock signature) {

    private static final String[] NUMBERS = {"I", "II", "III", "IV"};

    public AppraisalReportData {
        grounds = List.copyOf(grounds);
        summary = List.copyOf(summary);
        recommended = List.copyOf(recommended);
        refused = List.copyOf(refused);
        opinions = List.copyOf(opinions);
        closing = List.copyOf(closing);
        recipients = List.copyOf(recipients);
    }

    /** The Roman number of the opinions' heading, which moves up where nobody was refused. */
    public String opinionsNumber() {
        return NUMBERS[refused.isEmpty() ? 2 : 3];
    }

    /**
     * One nominee.
     *
     * @param about post, body and who proposed, one line each
     * @param findings what was found, one line each
     * @param outcome what is proposed
     * @param reason why; may be empty
     */
    public record Row(String name, List<String> about, List<String> findings, String outcome, String reason) {

        public Row {
            about = List.copyOf(about);
            findings = List.copyOf(findings);
        }
    }
}
