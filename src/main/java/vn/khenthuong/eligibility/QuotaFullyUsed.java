package vn.khenthuong.eligibility;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;
import vn.khenthuong.shared.Text;

/**
 * Rows 44, 45, 46 and 50 name a number to choose, not a ceiling ("01 cá nhân/01 ban", "chọn 02 trường hợp"). Stand A1: it
 * is a maximum; fewer is allowed and only pointed out.
 */
final class QuotaFullyUsed implements Rule {

    @Override
    public String name() {
        return "quota-fully-used";
    }

    @Override
    public Set<Integer> rows() {
        return Set.of(44, 45, 46, 50);
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
        if (stage != Stage.SELECTION && stage != Stage.SENDING) {
            return Stream.empty();
        }
        return dossier.quota().stream()
                .filter(use -> use.exact() && use.total() < use.limit())
                .map(use -> fewer(dossier, use));
    }

    private Finding fewer(DossierFacts dossier, QuotaUse use) {
        Text word = use.unitWord();
        return finding(
                Severity.WARN,
                Subjects.of(dossier, "nominees"),
                Notation.number((long) use.total()),
                Notation.number((long) use.limit()),
                use.clause(),
                use.bodyName() + ": mới chọn " + use.total() + "/" + use.limit() + " " + word.vi()
                        + ". Vẫn được gửi; nếu còn trường hợp đủ tiêu chuẩn, đề nghị chọn thêm.",
                use.bodyName() + ": " + use.total() + " of " + use.limit() + " " + word.en()
                        + " selected. This may be sent; if another nominee meets the standards, please select it.");
    }
}
