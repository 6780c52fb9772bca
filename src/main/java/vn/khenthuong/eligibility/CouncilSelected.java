package vn.khenthuong.eligibility;

import java.util.Set;
import java.util.stream.Stream;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;

/**
 * Row 5, plan I.2.c, and row 55: only what the unit's own council met on and selected goes to Home Affairs. Closes the way
 * round every rule that judges selected nominees alone.
 */
final class CouncilSelected implements Rule {

    @Override
    public String name() {
        return "council-selected";
    }

    @Override
    public Set<Integer> rows() {
        return Set.of(5, 55);
    }

    @Override
    public Stream<Finding> check(DossierFacts dossier, PlanRules plan, Stage stage) {
        Stream.Builder<Finding> findings = Stream.builder();
        if (stage.reached(Stage.SELECTION) && dossier.minutesDate() == null) {
            findings.add(finding(
                    Severity.BLOCK,
                    Subjects.of(dossier, "minutesDate"),
                    "",
                    "",
                    Clauses.item(plan, PlanRules.Item.MINUTES),
                    "Chưa có ngày họp của Hội đồng Thi đua - Khen thưởng. Đề nghị ghi biên bản họp xét khen thưởng.",
                    "The day of the council's meeting is missing. Please record the minutes."));
        }
        if (!stage.reached(Stage.SENDING)) {
            return findings.build();
        }
        if (dossier.nominees().stream().noneMatch(NomineeFacts::selected)) {
            findings.add(finding(
                    Severity.BLOCK,
                    Subjects.of(dossier, "nominees"),
                    "0",
                    "≥ 1",
                    Clauses.principle(plan, PlanRules.Principle.COUNCIL_REVIEW),
                    "Hồ sơ không có trường hợp nào được Hội đồng Thi đua - Khen thưởng chọn đề nghị.",
                    "The dossier holds no nominee that the council selected."));
        }
        dossier.nominees().stream()
                .filter(nominee -> !nominee.selected())
                .map(nominee -> notSelected(nominee, plan))
                .forEach(findings);
        return findings.build();
    }

    private Finding notSelected(NomineeFacts nominee, PlanRules plan) {
        return finding(
                Severity.BLOCK,
                Subjects.of(nominee, ""),
                "",
                "",
                Clauses.principle(plan, PlanRules.Principle.COUNCIL_REVIEW),
                "Chưa được Hội đồng Thi đua - Khen thưởng của đơn vị xét chọn. Đề nghị đưa ra khỏi hồ sơ hoặc họp xét.",
                "The unit's council has not selected this nominee. Please take it out or hold a meeting on it.");
    }
}
