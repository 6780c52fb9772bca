package vn.khenthuong.portal.campaign;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Criterion;
import vn.khenthuong.campaign.Limit;
import vn.khenthuong.campaign.Moves;
import vn.khenthuong.campaign.QuotaLine;
import vn.khenthuong.proposal.RunBasis;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.FormReader;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;

/** What is typed on the page on which rules are tried. */
final class TrialForm {

    /** Instead of a campaign: dossiers that are made up. */
    static final String MADE_UP = "generated";

    static final int USUAL_DOSSIERS = 200;

    private static final Subject SUBJECT = new Subject(Subject.Kind.PROPOSAL, "trial", "", "");
    private static final int MOST = 10_000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern PERCENT = Pattern.compile("\\d{1,3}([.,]\\d{1,4})?");

    private final Map<String, String> typed;
    private final FormReader reader = new FormReader(SUBJECT);
    private final List<Finding> wrong = new ArrayList<>();

    TrialForm(Map<String, String> typed) {
        this.typed = typed;
    }

    /** @throws RefusedException with everything that cannot be read */
    RunBasis basis(String base) {
        if (!MADE_UP.equals(base)) {
            return RunBasis.sentIn(base, typed.containsKey("shifted"));
        }
        Long dossiers = reader.whole("dossiers", "Số hồ sơ", typed.get("dossiers"));
        Long seed = reader.whole("seed", "Số gốc", typed.get("seed"));
        int number = dossiers == null ? USUAL_DOSSIERS : (int) Math.min(dossiers, Integer.MAX_VALUE);
        if (number < 1 || number > RunBasis.MOST_MADE_UP) {
            wrong(
                    "dossiers",
                    String.valueOf(dossiers),
                    "Số hồ sơ sinh ra từ 1 đến 2.000.",
                    "Between 1 and 2,000 dossiers are made up.");
        }
        refuseIfAny();
        return RunBasis.madeUp(seed == null ? 1 : seed, number);
    }

    /**
     * What differs from the rules as they are.
     *
     * @param deadline as it is now; null if there is none
     * @throws RefusedException with everything that cannot be read
     */
    Moves moves(Campaign rules, Instant deadline) {
        Map<Moves.LimitOf, Integer> limits = new HashMap<>();
        for (QuotaLine line : rules.lines()) {
            for (Limit limit : line.limits()) {
                String field = "limit." + line.key() + "." + limit.counts();
                Long max = reader.whole(field, "Số lượng", typed.get(field));
                if (max != null && max > MOST) {
                    wrong(field, String.valueOf(max), "Số lượng từ 0 đến 10.000.", "A limit is 0 to 10,000.");
                } else if (max != null && max != limit.max()) {
                    limits.put(new Moves.LimitOf(line.key(), limit.counts()), max.intValue());
                }
            }
        }
        Map<String, BigDecimal> thresholds = new HashMap<>();
        for (Criterion criterion : rules.plan().criteria()) {
            String field = "threshold." + criterion.key();
            String text = FormReader.text(typed.get(field));
            if (criterion.measure() == null || text == null) {
                continue;
            }
            if (!PERCENT.matcher(text).matches()) {
                wrong(
                        field,
                        text,
                        "\"" + text + "\" không phải là tỷ lệ. Hãy nhập từ 0 đến 100, ví dụ 99,5.",
                        "\"" + text + "\" is no rate. Enter 0 to 100, for example 99.5.");
                continue;
            }
            BigDecimal threshold = new BigDecimal(text.replace(',', '.'));
            if (threshold.compareTo(HUNDRED) > 0) {
                wrong(field, text, "Tỷ lệ từ 0 đến 100.", "A rate is 0 to 100.");
            } else if (threshold.compareTo(criterion.measure().threshold()) != 0) {
                thresholds.put(criterion.key(), threshold);
            }
        }
        Instant moved = reader.moment("deadline", typed.get("deadline"));
        refuseIfAny();
        return new Moves(limits, thresholds, moved == null || shown(moved, deadline) ? null : moved);
    }

    /** The page shows hours and minutes. */
    private static boolean shown(Instant moved, Instant deadline) {
        return deadline != null && moved.equals(deadline.truncatedTo(ChronoUnit.MINUTES));
    }

    private void refuseIfAny() {
        List<Finding> all = new ArrayList<>(reader.findings());
        all.addAll(wrong);
        RefusedException.ifBlocked(all);
    }

    private void wrong(String field, String found, String vi, String en) {
        wrong.add(Finding.invalid(
                "input-readable",
                new Subject(SUBJECT.kind(), SUBJECT.id(), field, SUBJECT.label()),
                found,
                "",
                vi,
                en));
    }
}
