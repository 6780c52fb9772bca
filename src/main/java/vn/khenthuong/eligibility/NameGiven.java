package vn.khenthuong.eligibility;

import java.util.Set;
import java.util.stream.Stream;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;

/** A nominee without a name is nobody: the name is printed on the certificate. Refused even in a draft. */
final class NameGiven implements NomineeRule {

    @Override
    public String name() {
        return "name-given";
    }

    @Override
    public Set<Integer> rows() {
        return Set.of();
    }

    @Override
    public boolean judges(NomineeFacts nominee, Stage stage) {
        return true;
    }

    @Override
    public Stream<Finding> check(NomineeFacts nominee, DossierFacts dossier, PlanRules plan, Stage stage) {
        if (nominee.certificateName() != null && !nominee.certificateName().isBlank()) {
            return Stream.empty();
        }
        return Stream.of(finding(
                Severity.BLOCK,
                Subjects.of(nominee, "certificateName"),
                "",
                "",
                Clauses.reading(Clauses.eligible(plan, nominee.kind())),
                "Chưa có tên để in trên bằng. Đề nghị nhập đầy đủ họ và tên cá nhân hoặc tên tập thể, có dấu.",
                "The name to print on the certificate is missing. Please enter the full name, with its diacritics."));
    }
}
