package vn.khenthuong.eligibility;

import java.util.Set;
import java.util.stream.Stream;
import vn.khenthuong.shared.Clause;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;

/** Plain sense under row 23: nobody has fewer than one voter, or more votes than voters. Refused even in a draft. */
final class TurnoutPossible implements NomineeRule {

    @Override
    public String name() {
        return "turnout-possible";
    }

    @Override
    public Set<Integer> rows() {
        return Set.of(23);
    }

    @Override
    public boolean judges(NomineeFacts nominee, Stage stage) {
        return nominee.election() != null;
    }

    @Override
    public Stream<Finding> check(NomineeFacts nominee, DossierFacts dossier, PlanRules plan, Stage stage) {
        Long voters = nominee.election().voters();
        Long voted = nominee.election().voted();
        Clause clause = Clauses.reading(Clauses.orCampaign(
                plan,
                plan.criteria().values().stream()
                        .filter(criterion -> PlanRules.Gate.TURNOUT.equals(criterion.gate()))
                        .map(PlanRules.Criterion::clause)
                        .findFirst()
                        .orElse(null)));
        Stream.Builder<Finding> findings = Stream.builder();
        if (voters != null && voters < 1) {
            findings.add(finding(
                    Severity.BLOCK,
                    Subjects.of(nominee, "voters"),
                    Notation.number(voters),
                    "≥ 1",
                    clause,
                    "Số cử tri trong danh sách phải từ 1 trở lên. Đề nghị kiểm tra và nhập lại.",
                    "There must be at least one voter on the list. Please check the number."));
        }
        if (voted != null && voted < 0) {
            findings.add(finding(
                    Severity.BLOCK,
                    Subjects.of(nominee, "voted"),
                    Notation.number(voted),
                    "≥ 0",
                    clause,
                    "Số cử tri đã đi bầu không thể là số âm. Đề nghị kiểm tra và nhập lại.",
                    "The number of voters who voted cannot be negative. Please check it."));
        }
        if (voters != null && voted != null && voters >= 1 && voted > voters) {
            findings.add(finding(
                    Severity.BLOCK,
                    Subjects.of(nominee, "voted"),
                    Notation.number(voted),
                    "≤ " + Notation.number(voters),
                    clause,
                    "Số cử tri đã đi bầu lớn hơn số cử tri trong danh sách. Đề nghị kiểm tra lại hai số này.",
                    "More people voted than there are voters on the list. Please check both numbers."));
        }
        return findings.build();
    }
}
