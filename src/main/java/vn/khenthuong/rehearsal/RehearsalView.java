package vn.khenthuong.rehearsal;

import java.time.Instant;
import java.util.List;
import vn.khenthuong.shared.Text;

/**
 * A rehearsal as its organisation's administrators see it.
 *
 * @param campaign code of what is played
 * @param title its name
 * @param draft whether it is a draft that is not open yet
 * @param startedBy login of who began it
 * @param startedAt when, by this program's clock
 * @param request what was asked for
 * @param assumptions the file of what was assumed, as text; empty if nothing was
 * @param standing what the process is doing, as seen from here
 * @param state how the play stands; null until its process answers
 * @param why why it failed; null unless it did
 * @param lastLines the last lines that the process wrote; empty unless it failed
 */
public record RehearsalView(
        String campaign,
        Text title,
        boolean draft,
        String startedBy,
        Instant startedAt,
        RehearsalRequest request,
        String assumptions,
        Standing standing,
        RehearsalState state,
        Text why,
        List<String> lastLines) {

    /** From the administrator's side. */
    public enum Standing {
        STARTING,
        RUNNING,
        PAUSED,
        FINISHED,
        FAILED
    }

    /** Whether something may still change by itself. */
    public boolean moves() {
        return standing == Standing.STARTING || standing == Standing.RUNNING;
    }
}
