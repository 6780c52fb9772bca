package vn.khenthuong.eligibility;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;

/**
 * An individual's birth date tells persons of one name apart (row 14, stand A3), so the council needs it; a date that
 * nobody alive can have is refused at once.
 */
final class BirthDatePossible implements NomineeRule {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    @Override
    public String name() {
        return "birth-date-possible";
    }

    @Override
    public Set<Integer> rows() {
        return Set.of(14);
    }

    @Override
    public boolean judges(NomineeFacts nominee, Stage stage) {
        return nominee.birthDate() != null || NomineeRule.super.judges(nominee, stage);
    }

    @Override
    public Stream<Finding> check(NomineeFacts nominee, DossierFacts dossier, PlanRules plan, Stage stage) {
        if (nominee.kind() != NomineeKind.INDIVIDUAL) {
            return Stream.empty();
        }
        LocalDate born = nominee.birthDate();
        String wanted = Notation.date(EARLIEST) + " – " + Notation.date(dossier.today());
        if (born == null) {
            return Stream.of(say(
                    nominee,
                    plan,
                    stage.blockingFrom(Stage.SELECTION),
                    wanted,
                    "Chưa có ngày sinh. Đề nghị nhập ngày, tháng, năm sinh của cá nhân.",
                    "The birth date is missing. Please enter the person's birth date."));
        }
        if (born.isAfter(dossier.today())) {
            return Stream.of(say(
                    nominee,
                    plan,
                    Severity.BLOCK,
                    wanted,
                    "Ngày sinh sau ngày hôm nay. Đề nghị kiểm tra và nhập lại ngày sinh.",
                    "The birth date lies in the future. Please check it and enter it again."));
        }
        if (born.isBefore(EARLIEST)) {
            return Stream.of(say(
                    nominee,
                    plan,
                    Severity.BLOCK,
                    wanted,
                    "Ngày sinh trước năm 1900. Đề nghị kiểm tra và nhập lại năm sinh, đủ bốn chữ số.",
                    "The birth date is before 1900. Please check the year and enter all four digits."));
        }
        return Stream.empty();
    }

    private Finding say(NomineeFacts nominee, PlanRules plan, Severity severity, String wanted, String vi, String en) {
        return finding(
                severity,
                Subjects.of(nominee, "birthDate"),
                Notation.date(nominee.birthDate()),
                wanted,
                Clauses.reading(Clauses.principle(plan, PlanRules.Principle.ONE_AWARD)),
                vi,
                en);
    }
}
