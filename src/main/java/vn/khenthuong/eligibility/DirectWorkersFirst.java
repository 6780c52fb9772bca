package vn.khenthuong.eligibility;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;

/**
 * Row 52, plan IV "Lưu ý": among individuals, direct workers without a leading post come first. Only leaders proposed needs
 * a reason (warning); a direct worker passed over for a leader is told to the council.
 */
final class DirectWorkersFirst implements Rule {

    @Override
    public String name() {
        return "direct-workers-first";
    }

    @Override
    public Set<Integer> rows() {
        return Set.of(52);
    }

    @Override
    public Stream<Finding> check(DossierFacts dossier, PlanRules plan, Stage stage) {
        if (!plan.principles().containsKey(PlanRules.Principle.DIRECT_WORKERS) || stage.reached(Stage.APPRAISAL)) {
            return Stream.empty();
        }
        List<NomineeFacts> individuals = dossier.nominees().stream()
                .filter(nominee -> nominee.kind() == NomineeKind.INDIVIDUAL)
                .toList();
        List<NomineeFacts> proposed = individuals.stream()
                .filter(nominee -> stage == Stage.DRAFT || nominee.selected())
                .toList();
        if (proposed.isEmpty()) {
            return Stream.empty();
        }
        if (proposed.stream().noneMatch(NomineeFacts::directWorker)) {
            return Stream.of(say(
                    dossier,
                    plan,
                    Severity.WARN,
                    "Tất cả cá nhân được đề nghị đều giữ chức vụ lãnh đạo, quản lý. "
                            + "Kế hoạch ưu tiên người lao động trực tiếp; đề nghị cân nhắc và nêu lý do trong biên bản.",
                    "Every individual proposed holds a leading post. The plan favours direct workers; please weigh this and "
                            + "give the reason in the minutes."));
        }
        boolean leaderProposed = proposed.stream().anyMatch(nominee -> !nominee.directWorker());
        boolean workerPassedOver =
                individuals.stream().anyMatch(nominee -> nominee.directWorker() && !nominee.selected());
        if (stage == Stage.SELECTION && leaderProposed && workerPassedOver) {
            return Stream.of(say(
                    dossier,
                    plan,
                    Severity.INFO,
                    "Có người lao động trực tiếp chưa được chọn trong khi người giữ chức vụ được chọn. "
                            + "Đề nghị Hội đồng cân nhắc.",
                    "A direct worker was not selected while somebody with a leading post was. The council may want to weigh "
                            + "this."));
        }
        return Stream.empty();
    }

    private Finding say(DossierFacts dossier, PlanRules plan, Severity severity, String vi, String en) {
        return finding(
                severity,
                Subjects.of(dossier, "nominees"),
                "",
                "",
                Clauses.principle(plan, PlanRules.Principle.DIRECT_WORKERS),
                vi,
                en);
    }
}
