package vn.khenthuong.eligibility;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import vn.khenthuong.shared.Clause;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;

/** Row 54, plan V.1.b: the submission letter bears its number and date before it is sent. */
final class LetterNumbered implements Rule {

    @Override
    public String name() {
        return "letter-numbered";
    }

    @Override
    public Set<Integer> rows() {
        return Set.of(54);
    }

    /** Nothing is submitted where the unit itself decides. */
    @Override
    public Set<Route> routes() {
        return EnumSet.of(Route.PROVINCE, Route.STATE);
    }

    @Override
    public Stream<Finding> check(DossierFacts dossier, PlanRules plan, Stage stage) {
        Clause clause =
                Clauses.itemBasis(plan, PlanRules.Item.LETTER, dossier.today()).orElse(null);
        if (clause == null || !stage.reached(Stage.SENDING)) {
            return Stream.empty();
        }
        Stream.Builder<Finding> findings = Stream.builder();
        if (dossier.letterNumber() == null || dossier.letterNumber().isBlank()) {
            findings.add(missing(
                    dossier,
                    clause,
                    "letterNumber",
                    "Tờ trình chưa có số, ký hiệu. Đề nghị văn thư cấp số trước khi gửi.",
                    "The letter has no number yet. Please have the clerk number it before sending."));
        }
        if (dossier.letterDate() == null) {
            findings.add(missing(
                    dossier,
                    clause,
                    "letterDate",
                    "Tờ trình chưa có ngày ban hành. Đề nghị nhập ngày, tháng, năm của tờ trình.",
                    "The letter has no date yet. Please enter its date."));
        }
        return findings.build();
    }

    private Finding missing(DossierFacts dossier, Clause clause, String field, String vi, String en) {
        return finding(Severity.BLOCK, Subjects.of(dossier, field), "", "", clause, vi, en);
    }
}
