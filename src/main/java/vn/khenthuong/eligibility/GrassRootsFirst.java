package vn.khenthuong.eligibility;

import java.util.Set;
import java.util.stream.Stream;
import vn.khenthuong.shared.Clause;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;

/** Row 16, plan III.1.b: stress on the grass roots and on who serves the election directly. A preference, never a gate. */
final class GrassRootsFirst implements Rule {

    @Override
    public String name() {
        return "grass-roots-first";
    }

    @Override
    public Set<Integer> rows() {
        return Set.of(16);
    }

    @Override
    public Stream<Finding> check(DossierFacts dossier, PlanRules plan, Stage stage) {
        Clause clause = plan.principles().get(PlanRules.Principle.GRASS_ROOTS);
        if (clause == null || stage.reached(Stage.APPRAISAL)) {
            return Stream.empty();
        }
        boolean selecting = stage != Stage.DRAFT;
        boolean anyProposed = dossier.nominees().stream().anyMatch(n -> !selecting || n.selected());
        boolean anyPreferredProposed =
                dossier.nominees().stream().anyMatch(n -> (!selecting || n.selected()) && preferred(n));
        if (!anyProposed || anyPreferredProposed) {
            return Stream.empty();
        }
        boolean passedOver = dossier.nominees().stream().anyMatch(GrassRootsFirst::preferred);
        return Stream.of(finding(
                Severity.INFO,
                Subjects.of(dossier, "nominees"),
                "",
                "",
                clause,
                passedOver
                        ? "Có tập thể, cá nhân ở cơ sở, trực tiếp thực hiện nhiệm vụ nhưng chưa được chọn. "
                                + "Đề nghị Hội đồng cân nhắc."
                        : "Chưa có tập thể, cá nhân ở cơ sở hoặc trực tiếp thực hiện nhiệm vụ. Đề nghị đơn vị cân nhắc.",
                passedOver
                        ? "Grass-roots or directly serving nominees were not selected. The council may want to weigh this."
                        : "No nominee is from the grass roots or serves directly. The unit may want to weigh this."));
    }

    private static boolean preferred(NomineeFacts nominee) {
        return nominee.grassRoots() || nominee.directWorker();
    }
}
