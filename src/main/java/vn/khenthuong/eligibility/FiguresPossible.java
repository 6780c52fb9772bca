package vn.khenthuong.eligibility;

import java.util.Set;
import java.util.stream.Stream;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;

/** Plain sense: no part is larger than its whole, nothing is counted below zero. Refused even in a draft. */
final class FiguresPossible implements NomineeRule {

    @Override
    public String name() {
        return "figures-possible";
    }

    @Override
    public Set<Integer> rows() {
        return Set.of();
    }

    @Override
    public boolean judges(NomineeFacts nominee, Stage stage) {
        return nominee.election() != null;
    }

    @Override
    public Stream<Finding> check(NomineeFacts nominee, DossierFacts dossier, PlanRules plan, Stage stage) {
        LocalFigures figures = nominee.election().figures();
        return Stream.of(
                        part(
                                nominee,
                                plan,
                                "studied",
                                figures.studied(),
                                nominee.election().voters(),
                                "Số cử tri đã học tập Luật bầu cử phải từ 0 đến số cử tri trong danh sách. Đề nghị kiểm tra lại.",
                                "Between none and all voters on the list can have studied the law. Please check the numbers."),
                        part(
                                nominee,
                                plan,
                                "invalidBallots",
                                figures.invalidBallots(),
                                figures.ballots(),
                                "Số phiếu không hợp lệ phải từ 0 đến số phiếu thu vào. Đề nghị kiểm tra lại.",
                                "Between none and all ballots cast can be invalid. Please check the numbers."),
                        least(nominee, plan, figures.ballots()))
                .flatMap(findings -> findings);
    }

    private Stream<Finding> part(
            NomineeFacts nominee, PlanRules plan, String field, Long part, Long whole, String vi, String en) {
        boolean possible = part == null || (part >= 0 && (whole == null || part <= whole));
        return possible
                ? Stream.empty()
                : Stream.of(finding(
                        Severity.BLOCK,
                        Subjects.of(nominee, field),
                        Notation.number(part),
                        "0 – " + (whole == null ? "…" : Notation.number(whole)),
                        Clauses.orCampaign(plan, null),
                        vi,
                        en));
    }

    private Stream<Finding> least(NomineeFacts nominee, PlanRules plan, Long ballots) {
        return ballots == null || ballots >= 1
                ? Stream.empty()
                : Stream.of(finding(
                        Severity.BLOCK,
                        Subjects.of(nominee, "ballots"),
                        Notation.number(ballots),
                        "≥ 1",
                        Clauses.orCampaign(plan, null),
                        "Số phiếu thu vào phải từ 1 trở lên. Đề nghị kiểm tra lại.",
                        "At least one ballot was cast. Please check the number."));
    }
}
