package vn.khenthuong.eligibility;

import java.util.Set;
import java.util.stream.Stream;
import vn.khenthuong.shared.Clause;
import vn.khenthuong.shared.Finding;

/**
 * The unit has read the name as it will stand on the certificate, letter by letter, before it sends. No clause asks for it: a
 * misprinted certificate costs a procedure of its own. What was sent is not asked again.
 */
final class NameProofread implements NomineeRule {

    private static final Clause OURS = new Clause("Đọc soát trước khi gửi", "");

    @Override
    public String name() {
        return "name-proofread";
    }

    @Override
    public Set<Integer> rows() {
        return Set.of();
    }

    @Override
    public Stream<Finding> check(NomineeFacts nominee, DossierFacts dossier, PlanRules plan, Stage stage) {
        if (nominee.nameRead() || stage.reached(Stage.APPRAISAL)) {
            return Stream.empty();
        }
        return Stream.of(finding(
                stage.blockingFrom(Stage.SENDING),
                Subjects.of(nominee, "certificateRead"),
                nominee.certificateName() == null ? "" : nominee.certificateName(),
                "",
                OURS,
                "Tên in trên bằng chưa được đọc soát. Đề nghị đọc từng chữ và xác nhận ở mục Đọc soát tên.",
                "The name for the certificate has not been proof-read. Please read and confirm it."));
    }
}
