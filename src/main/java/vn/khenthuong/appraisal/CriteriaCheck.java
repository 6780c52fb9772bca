package vn.khenthuong.appraisal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.khenthuong.appraisal.Appraisal.Judged;
import vn.khenthuong.appraisal.Appraisal.Judgement;
import vn.khenthuong.appraisal.Appraisal.LineOutcome;
import vn.khenthuong.document.Files;
import vn.khenthuong.document.StoredFile;
import vn.khenthuong.proposal.DossierDocument;
import vn.khenthuong.proposal.DossierView;
import vn.khenthuong.proposal.NomineeView;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.shared.Text;

/**
 * Whether what is said of single criteria is complete and sound. Who differs from what the program found, or recommends
 * although something is not met, says why; the rules that block are asked apart, and no reason is stronger than they.
 */
@Component
class CriteriaCheck {

    private final Files files;

    CriteriaCheck(Files files) {
        this.files = files;
    }

    List<Finding> check(
            DossierView dossier, Map<NomineeId, List<SheetCriterion>> criteria, List<Appraisal.Line> lines) {
        Map<NomineeId, NomineeView> nominees =
                dossier.nominees().stream().collect(Collectors.toMap(NomineeView::id, Function.identity()));
        List<FileId> named = lines.stream()
                .flatMap(line -> line.criteria().stream())
                .map(Judged::document)
                .filter(document -> document != null)
                .distinct()
                .toList();
        Map<FileId, StoredFile> known = named.isEmpty() ? Map.of() : files.infos(named);
        List<Finding> findings = new ArrayList<>();
        for (Appraisal.Line line : lines) {
            NomineeView nominee = nominees.get(line.nominee());
            if (nominee != null && criteria.containsKey(line.nominee())) {
                findings.addAll(new OfNominee(dossier, nominee, known).check(criteria.get(line.nominee()), line));
            }
        }
        return findings;
    }

    /** The checks of one line. */
    private record OfNominee(DossierView dossier, NomineeView nominee, Map<FileId, StoredFile> files) {

        List<Finding> check(List<SheetCriterion> criteria, Appraisal.Line line) {
            InputCheck input = new InputCheck(Subject.nominee(nominee.id().toString(), nominee.name()));
            Map<String, SheetCriterion> byKey =
                    criteria.stream().collect(Collectors.toMap(SheetCriterion::key, Function.identity()));
            Set<String> seen = new HashSet<>();
            for (Judged judged : line.criteria()) {
                SheetCriterion criterion = byKey.get(judged.criterion());
                boolean fits = criterion != null && seen.add(judged.criterion());
                input.that(
                        fits,
                        "criterion-applies",
                        "criteria",
                        String.valueOf(judged.criterion()),
                        "",
                        "Có tiêu chuẩn không áp dụng cho trường hợp này hoặc ghi hai lần. Hãy tải lại trang.",
                        "A criterion does not apply to this nominee or is given twice; reload the page.");
                if (fits) {
                    one(input, criterion, judged);
                }
            }
            if (line.outcome() == LineOutcome.RECOMMEND) {
                recommended(input, criteria, line);
            }
            return input.findings();
        }

        private void one(InputCheck input, SheetCriterion criterion, Judged judged) {
            String field = field(criterion.key());
            input.optional(field, "Lý do", judged.reason(), InputCheck.LONG_TEXT);
            input.that(
                    judged.judgement() == null
                            || !criterion.machine().contradicts(judged.judgement())
                            || said(judged.reason()),
                    "criterion-against-finding",
                    field,
                    judged.judgement() == null ? "" : judged.judgement().text().vi(),
                    criterion.machine().text().vi(),
                    "Đánh giá khác với kết quả hệ thống kiểm tra (“%s”). Hãy ghi lý do hoặc chọn lại. Tiêu chuẩn: %s."
                            .formatted(
                                    criterion.machine().text().vi(),
                                    criterion.text().vi()),
                    "The judgement differs from what the program found (“%s”); give a reason or choose again. Criterion: %s."
                            .formatted(
                                    criterion.machine().text().en(),
                                    criterion.text().en()));
            evidence(input, field, judged);
        }

        private void evidence(InputCheck input, String field, Judged judged) {
            if (judged.document() == null) {
                input.that(
                        judged.page() == null,
                        "criterion-evidence",
                        field,
                        "",
                        "",
                        "Đã ghi số trang nhưng chưa chọn văn bản. Hãy chọn văn bản hoặc xóa số trang.",
                        "A page is given without a document; choose the document or clear the page.");
                return;
            }
            boolean here = dossier.documents().stream()
                    .filter(document ->
                            document.nominee() == null || document.nominee().equals(nominee.id()))
                    .map(DossierDocument::file)
                    .anyMatch(judged.document()::equals);
            input.that(
                    here,
                    "criterion-evidence",
                    field,
                    "",
                    "",
                    "Văn bản minh chứng không phải của trường hợp này hoặc của hồ sơ. Hãy chọn trong danh sách.",
                    "The evidence is no document of this nominee or dossier; choose from the list.");
            int pages = files.containsKey(judged.document())
                    ? files.get(judged.document()).pages()
                    : 0;
            input.that(
                    !here || judged.page() == null || (judged.page() >= 1 && judged.page() <= pages),
                    "criterion-evidence",
                    field,
                    "trang " + judged.page(),
                    "1 – " + pages,
                    "Văn bản có %d trang, không có trang %d. Hãy sửa số trang.".formatted(pages, judged.page()),
                    "The document has %d pages, there is no page %d.".formatted(pages, judged.page()));
        }

        private static void recommended(InputCheck input, List<SheetCriterion> criteria, Appraisal.Line line) {
            Map<String, Judgement> judgements = line.criteria().stream()
                    .filter(judged -> judged.criterion() != null && judged.judgement() != null)
                    .collect(Collectors.toMap(Judged::criterion, Judged::judgement, (one, other) -> one));
            List<SheetCriterion> open = criteria.stream()
                    .filter(criterion -> !judgements.containsKey(criterion.key()))
                    .toList();
            input.that(
                    open.isEmpty(),
                    "criteria-judged",
                    "criteria",
                    (criteria.size() - open.size()) + " tiêu chuẩn",
                    criteria.size() + " tiêu chuẩn",
                    "Còn %d tiêu chuẩn chưa đánh giá, trước hết là: %s. Hãy đánh giá từng tiêu chuẩn rồi mới đề xuất khen thưởng."
                            .formatted(open.size(), first(open).vi()),
                    "%d criteria are not judged, the first is: %s. Judge each of them before recommending."
                            .formatted(open.size(), first(open).en()));
            List<SheetCriterion> notMet = criteria.stream()
                    .filter(criterion -> judgements.get(criterion.key()) == Judgement.NOT_MET)
                    .toList();
            input.that(
                    notMet.isEmpty() || said(line.reason()),
                    "recommended-against-criterion",
                    "reason",
                    notMet.size() + " tiêu chuẩn không đạt",
                    "0",
                    "Có tiêu chuẩn không đạt (%s) nhưng vẫn đề xuất khen thưởng. Hãy ghi lý do ở phần nhận xét hoặc chọn kết quả khác."
                            .formatted(first(notMet).vi()),
                    "A criterion is not met (%s) and the nominee is recommended all the same; give a reason or choose another outcome."
                            .formatted(first(notMet).en()));
        }

        private static Text first(List<SheetCriterion> some) {
            return some.isEmpty() ? new Text("–", "–") : some.get(0).text();
        }

        private static boolean said(String text) {
            return text != null && !text.isBlank();
        }

        private static String field(String criterion) {
            return "criteria[" + criterion + "]";
        }
    }
}
