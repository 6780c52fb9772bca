package vn.khenthuong.eligibility;

import java.util.Set;
import java.util.stream.Stream;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Subject;

/** Row 58, plan V.1.b: the dossier goes as one set of PDF files. */
final class PdfOnly implements Rule {

    @Override
    public String name() {
        return "pdf-only";
    }

    @Override
    public Set<Integer> rows() {
        return Set.of(58);
    }

    @Override
    public Stream<Finding> check(DossierFacts dossier, PlanRules plan, Stage stage) {
        return dossier.notPdf().stream()
                .sorted()
                .map(file -> finding(
                        stage.blockingFrom(Stage.SENDING),
                        Subject.file(file),
                        "",
                        "PDF",
                        Clauses.item(plan, PlanRules.Item.PDF),
                        "Tệp không phải PDF hoặc bị hỏng, không mở được. Đề nghị thay bằng tệp PDF đọc được.",
                        "The file is no PDF or cannot be opened. Please replace it by a readable PDF."));
    }
}
