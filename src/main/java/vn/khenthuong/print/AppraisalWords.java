package vn.khenthuong.print;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import vn.khenthuong.appraisal.Appraisal.Judgement;
import vn.khenthuong.appraisal.AppraisalSheet;
import vn.khenthuong.appraisal.AppraisalSheet.Criterion;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.ProposalCode;

/** Says in short what an appraisal recorded. */
final class AppraisalWords {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("'Thẩm định ngày' dd/MM/yyyy.").withZone(CampaignZone.ZONE);

    private AppraisalWords() {}

    /** When it was appraised, how many criteria are met, then each that is not or that the appraiser saw in another way than the program. */
    static List<String> findings(AppraisalSheet.Line line) {
        String day = DAY.format(line.appraisedAt());
        if (line.criteria().isEmpty()) {
            return List.of(day, "Không ghi kết quả của từng tiêu chuẩn.");
        }
        List<Criterion> applying = line.criteria().stream()
                .filter(criterion -> criterion.judgement() != Judgement.NOT_APPLICABLE)
                .toList();
        List<String> findings = new ArrayList<>(List.of(day));
        findings.add("Đạt %02d/%02d điều kiện, tiêu chuẩn%s"
                .formatted(
                        applying.size() - line.notMet(), applying.size(), line.notMet() == 0 ? "." : "; không đạt:"));
        line.criteria().stream()
                .filter(criterion -> criterion.judgement() == Judgement.NOT_MET)
                .forEach(criterion -> findings.add("- " + said(criterion)));
        line.criteria().stream()
                .filter(criterion -> criterion.differs() && criterion.judgement() != Judgement.NOT_MET)
                .forEach(criterion -> findings.add("- Khác kết quả phần mềm tự kiểm tra (%s): %s"
                        .formatted(criterion.machine().text().vi(), said(criterion))));
        return findings;
    }

    private static String said(Criterion criterion) {
        String text = criterion.text() + " (" + criterion.clause() + ")";
        return criterion.reason() == null || criterion.reason().isBlank() ? text : text + ": " + criterion.reason();
    }

    /** What a body that was asked answered; null while it has not. */
    static String opinion(ProposalCode dossier, AppraisalSheet.Asked asked) {
        if (asked.answer() == null) {
            return null;
        }
        String paper = asked.number() == null || asked.number().isBlank()
                ? ""
                : " tại văn bản số " + asked.number() + (asked.date() == null ? "" : " " + Grounds.day(asked.date()));
        return "%s%s (hồ sơ %s): %s".formatted(asked.body(), paper, dossier, asked.answer());
    }
}
