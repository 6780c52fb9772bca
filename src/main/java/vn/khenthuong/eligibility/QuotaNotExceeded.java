package vn.khenthuong.eligibility;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;
import vn.khenthuong.shared.Text;

/**
 * Rows 40 to 50, plan IV.2, bound by stand A4: what the council selects stays within each limit of each body, again at
 * sending, again at the decision. Candidates are not limited; a draft is only told how many may be selected.
 */
final class QuotaNotExceeded implements Rule {

    @Override
    public String name() {
        return "quota-not-exceeded";
    }

    @Override
    public Set<Integer> rows() {
        return Set.of(40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50);
    }

    /**
     * The lines bind the provincial form only (stand A4), and who is marked to come to it from the State's; what a head grants
     * alone has none (plan IV.3, row 51).
     */
    @Override
    public Set<Route> routes() {
        return EnumSet.of(Route.PROVINCE, Route.STATE);
    }

    @Override
    public Stream<Finding> check(DossierFacts dossier, PlanRules plan, Stage stage) {
        return dossier.quota().stream().flatMap(use -> {
            if (use.here() > 0 && use.total() > use.limit()) {
                return Stream.of(exceeded(dossier, use, stage));
            }
            return stage == Stage.DRAFT ? tooManyCandidates(dossier, use) : Stream.empty();
        });
    }

    private Finding exceeded(DossierFacts dossier, QuotaUse use, Stage stage) {
        Text word = use.unitWord();
        int over = Math.min(use.here(), use.total() - use.limit());
        String elsewhereVi = use.usedElsewhere() == 0 ? "" : ", hồ sơ khác " + use.usedElsewhere();
        String elsewhereEn = use.usedElsewhere() == 0 ? "" : ", " + use.usedElsewhere() + " in other dossiers";
        return finding(
                stage.blockingFrom(Stage.SELECTION),
                Subjects.of(dossier, "nominees"),
                Notation.number((long) use.total()),
                "≤ " + Notation.number((long) use.limit()),
                use.clause(),
                use.bodyName() + ": đã chọn " + use.total() + " " + word.vi() + " (hồ sơ này " + use.here()
                        + elsewhereVi
                        + "), vượt số lượng tối đa " + use.limit() + " " + word.vi() + ". Đề nghị bỏ chọn ít nhất "
                        + over + " " + word.vi() + " trong hồ sơ này.",
                use.bodyName() + ": " + use.total() + " " + word.en() + " selected (" + use.here() + " in this dossier"
                        + elsewhereEn + "), the limit is " + use.limit() + ". Please deselect at least " + over
                        + " of this dossier.");
    }

    private Stream<Finding> tooManyCandidates(DossierFacts dossier, QuotaUse use) {
        long candidates = dossier.nominees().stream().filter(use::counts).count();
        int available = Math.max(0, use.limit() - use.usedElsewhere());
        if (candidates <= available) {
            return Stream.empty();
        }
        Text word = use.unitWord();
        return Stream.of(finding(
                Severity.INFO,
                Subjects.of(dossier, "nominees"),
                Notation.number(candidates),
                "≤ " + Notation.number((long) available),
                use.clause(),
                use.bodyName() + ": dự kiến " + candidates + " " + word.vi() + "; Hội đồng được chọn nhiều nhất "
                        + available + " " + word.vi() + ".",
                use.bodyName() + ": " + candidates + " " + word.en()
                        + " are candidates; the council may select at most " + available + "."));
    }
}
