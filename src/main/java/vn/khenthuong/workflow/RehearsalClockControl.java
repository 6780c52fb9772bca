package vn.khenthuong.workflow;

import java.time.Instant;
import vn.khenthuong.shared.Actor;

/** The rehearsal clock (đồng hồ diễn tập): moves the program's time and the engine's timers together, forward only. */
public interface RehearsalClockControl {

    Instant instant();

    /** Whether this program runs on a rehearsal clock at all. */
    boolean movable();

    /**
     * Stops the timers, waits for running jobs, moves, and starts the timers again; what fell due meanwhile then happens.
     *
     * @param administrator of the system or of the organisation
     * @throws vn.khenthuong.shared.NotPermittedException if the actor is no administrator
     * @throws vn.khenthuong.shared.RefusedException {@code clock-real} on a real clock, {@code clock-forward-only} for a
     *     time not after now, {@code clock-busy} if jobs do not come to rest within a minute; nothing has moved
     */
    void moveTo(Actor administrator, Instant target);
}
