package vn.khenthuong.eligibility;

import java.util.stream.Stream;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;
import vn.khenthuong.shared.Text;

/** A rate of what was counted on election day, held against what the plan asks; compared exactly, never by a rounded rate. */
interface RateRule extends ElectionRule {

    /**
     * Both counts of a rate, by the fields in which they are entered.
     *
     * @param possible whether they can be true at all; if not, another rule says so
     */
    record Counts(String wholeField, Long whole, String partField, Long part, boolean possible) {}

    Counts counts(ElectionResult result);

    /** That a count is missing. */
    Text missing();

    /** What the rate is called in Vietnamese, and in English that it is not met; both go on. */
    Text rate();

    @Override
    default Stream<Finding> judge(
            NomineeFacts nominee,
            ElectionResult result,
            PlanRules.Criterion criterion,
            PlanRules plan,
            Severity severity) {
        String wanted = criterion.measure().wanted();
        Counts counts = counts(result);
        if (counts.whole() == null || counts.part() == null) {
            return Stream.of(finding(
                    severity,
                    Subjects.of(nominee, counts.whole() == null ? counts.wholeField() : counts.partField()),
                    "",
                    wanted,
                    criterion.clause(),
                    missing().vi(),
                    missing().en()));
        }
        if (!counts.possible() || criterion.measure().met(counts.part(), counts.whole())) {
            return Stream.empty();
        }
        String share = Notation.share(counts.part(), counts.whole());
        return Stream.of(finding(
                severity,
                Subjects.of(nominee, counts.partField()),
                share + " (" + Notation.number(counts.part()) + "/" + Notation.number(counts.whole()) + ")",
                wanted,
                criterion.clause(),
                rate().vi() + " là " + share + ", yêu cầu " + wanted
                        + ". Tập thể địa phương chưa đủ tiêu chuẩn; đề nghị kiểm tra số liệu hoặc chọn trường hợp khác.",
                rate().en() + ", so the place does not meet the standard. Please check the numbers or choose another"
                        + " nominee."));
    }
}
