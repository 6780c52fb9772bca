package vn.khenthuong.rehearsal;

import java.time.LocalDate;
import java.util.List;
import vn.khenthuong.campaign.Plan;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.Subject;

/**
 * What an administrator wants to see played.
 *
 * @param units made-up units, 1 to {@value #MOST_UNITS}
 * @param dossiers how many of them send a dossier, 1 to {@code units}
 * @param late percent of the dossiers that are begun too late, 0 to 100
 * @param returned percent that come back once, 0 to 100
 * @param perDay dossiers that the appraising office takes up on a day, 1 to {@value #MOST_PER_DAY}
 * @param pace days that pass in a minute, {@value Pace#SLOWEST} to {@value Pace#FASTEST}
 * @param seed any number; the same one plays the same story again
 * @param start day on which the clock begins, from the year 2000 to 2099
 */
public record RehearsalRequest(
        Integer units,
        Integer dossiers,
        Integer late,
        Integer returned,
        Integer perDay,
        Integer pace,
        Long seed,
        LocalDate start) {

    public static final int MOST_UNITS = 60;
    public static final int MOST_PER_DAY = 50;
    private static final int WHOLE = 100;

    /** Days before the deadline on which a play begins if nobody says otherwise. */
    private static final int DAYS_BEFORE_DEADLINE = 30;

    /** The first day that is worth playing: a month before the deadline, but after the election; null if the plan has neither. */
    public static LocalDate usualStart(Plan plan) {
        LocalDate election =
                plan.electionDay() == null ? null : plan.electionDay().date().plusDays(1);
        LocalDate month = plan.deadline() == null || plan.deadline().exclusive() == null
                ? null
                : plan.deadline()
                        .exclusive()
                        .atZoneSameInstant(CampaignZone.ZONE)
                        .toLocalDate()
                        .minusDays(DAYS_BEFORE_DEADLINE);
        if (month == null || (election != null && election.isAfter(month))) {
            return election == null && plan.window() != null ? plan.window().from() : election;
        }
        return month;
    }

    /** Everything that is wrong with it. */
    List<Finding> findings() {
        InputCheck check = new InputCheck(Subject.proposal("rehearsal"));
        number(check, "units", "Số đơn vị", units, 1, MOST_UNITS);
        number(check, "dossiers", "Số đơn vị có hồ sơ", dossiers, 1, units == null ? MOST_UNITS : units);
        number(check, "late", "Tỷ lệ gửi muộn", late, 0, WHOLE);
        number(check, "returned", "Tỷ lệ trả lại", returned, 0, WHOLE);
        number(check, "perDay", "Số hồ sơ xử lý mỗi ngày", perDay, 1, MOST_PER_DAY);
        number(check, "pace", "Nhịp", pace, Pace.SLOWEST, Pace.FASTEST);
        check.that(
                seed != null && seed >= 0,
                "rehearsal-seed",
                "seed",
                String.valueOf(seed),
                "0 …",
                "Số gốc là một số nguyên từ 0. Hãy nhập ví dụ 2026.",
                "The seed is a whole number from 0. Enter for example 2026.");
        check.that(
                start != null && start.getYear() >= 2000 && start.getYear() < 2100,
                "rehearsal-start",
                "start",
                String.valueOf(start),
                "01/01/2000 – 31/12/2099",
                "Ngày bắt đầu phải có và nằm trong khoảng từ năm 2000 đến năm 2099.",
                "The first day is needed, in the years 2000 to 2099.");
        return check.findings();
    }

    private static void number(InputCheck check, String field, String label, Integer value, int from, int to) {
        check.that(
                value != null && value >= from && value <= to,
                "rehearsal-" + field,
                field,
                value == null ? "" : String.valueOf(value),
                from + " – " + to,
                label + " phải từ " + from + " đến " + to + ".",
                "Enter a number from " + from + " to " + to + ".");
    }
}
