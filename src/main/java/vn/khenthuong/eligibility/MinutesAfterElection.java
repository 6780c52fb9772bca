package vn.khenthuong.eligibility;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import vn.khenthuong.shared.Clause;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;

/**
 * Stand A18 on row 55: a council that met before election day cannot have known the turnout. For the commune itself the
 * minutes do not carry the proposal; for others it is pointed out.
 */
final class MinutesAfterElection implements Rule {

    @Override
    public String name() {
        return "minutes-after-election";
    }

    @Override
    public Set<Integer> rows() {
        return Set.of(23, 55);
    }

    @Override
    public Stream<Finding> check(DossierFacts dossier, PlanRules plan, Stage stage) {
        LocalDate earliest = plan.earliestMinutes();
        if (earliest == null
                || dossier.minutesDate() == null
                || !dossier.minutesDate().isBefore(earliest)) {
            return Stream.empty();
        }
        Clause clause = Clauses.reading(Clauses.orCampaign(plan, plan.earliestMinutesClause()));
        String found = Notation.date(dossier.minutesDate());
        String wanted = "≥ " + Notation.date(earliest);
        Stream<Finding> communes = dossier.nominees().stream()
                .filter(nominee -> locality(nominee))
                .filter(nominee -> stage == Stage.DRAFT || nominee.selected())
                .filter(nominee -> !(stage.reached(Stage.SENDING) && NomineeRule.keptOut(nominee)))
                .map(nominee -> finding(
                        stage.blockingFrom(Stage.SELECTION),
                        Subjects.of(nominee, "minutesDate"),
                        found,
                        wanted,
                        clause,
                        "Biên bản họp trước ngày bầu cử " + Notation.date(earliest)
                                + " nên chưa thể có kết quả bầu cử của xã, phường. Đề nghị Hội đồng họp xét lại.",
                        "The minutes are older than election day, when the commune's result could not be known. Please "
                                + "hold the meeting again."));
        Stream<Finding> others = dossier.nominees().stream()
                .filter(nominee -> !locality(nominee))
                .filter(nominee -> stage == Stage.DRAFT || nominee.selected())
                .limit(1)
                .map(nominee -> finding(
                        Severity.WARN,
                        Subjects.of(dossier, "minutesDate"),
                        found,
                        wanted,
                        clause,
                        "Biên bản họp trước ngày bầu cử " + Notation.date(earliest)
                                + ". Đề nghị cân nhắc vì khi đó chưa có kết quả bầu cử.",
                        "The minutes are older than election day. Please weigh that its result was not known then."));
        return Stream.concat(communes, others);
    }

    private static boolean locality(NomineeFacts nominee) {
        return nominee.criteriaSet() != null && nominee.criteriaSet().locality();
    }
}
