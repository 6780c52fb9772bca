package vn.khenthuong.emulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.khenthuong.shared.UnitCode;

/**
 * A work or task that a unit has registered for a campaign (công trình, phần việc).
 *
 * @param unit whose it is
 * @param title what it is called
 * @param description what is done; empty if nothing was entered
 * @param measure by what its completion is known
 * @param due its last day
 * @param responsible who answers for it in the unit; empty if nobody was entered
 * @param percent how much of it is done, 0 to 100
 * @param note what the unit said last; empty if nothing
 * @param version for changes; from 0
 * @param registeredBy login
 * @param changedBy login of who changed or reported last
 * @param endedAt when it was marked done or given up; null while it is open
 */
public record Work(
        UUID id,
        String campaign,
        UnitCode unit,
        String title,
        String description,
        String measure,
        LocalDate due,
        String responsible,
        WorkState state,
        int percent,
        String note,
        int version,
        String registeredBy,
        Instant registeredAt,
        String changedBy,
        Instant changedAt,
        Instant endedAt) {

    /** Whether its last day is over and it is not done. */
    public boolean late(LocalDate today) {
        return state.open() && due.isBefore(today);
    }

    /** As it is after a change of what was registered. */
    Work changed(WorkInput input, String by, Instant at) {
        return new Work(
                id,
                campaign,
                unit,
                input.title().strip(),
                stripped(input.description()),
                input.measure().strip(),
                input.due(),
                stripped(input.responsible()),
                state,
                percent,
                note,
                version + 1,
                registeredBy,
                registeredAt,
                by,
                at,
                endedAt);
    }

    /** As it is after a report; done is 100 %, given up leaves the progress as it was. */
    Work reported(WorkReport report, String by, Instant at) {
        int now =
                switch (report.state()) {
                    case DONE -> 100;
                    case STOPPED -> percent;
                    default -> report.percent();
                };
        return new Work(
                id,
                campaign,
                unit,
                title,
                description,
                measure,
                due,
                responsible,
                report.state(),
                now,
                stripped(report.note()),
                version + 1,
                registeredBy,
                registeredAt,
                by,
                at,
                report.state().open() ? null : at);
    }

    static Work registered(String campaign, UnitCode unit, WorkInput input, String by, Instant at) {
        return new Work(
                        UUID.randomUUID(),
                        campaign,
                        unit,
                        "",
                        "",
                        "",
                        input.due(),
                        "",
                        WorkState.REGISTERED,
                        0,
                        "",
                        -1,
                        by,
                        at,
                        by,
                        at,
                        null)
                .changed(input, by, at);
    }

    private static String stripped(String text) {
        return text == null ? "" : text.strip();
    }
}
