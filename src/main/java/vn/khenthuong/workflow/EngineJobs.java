package vn.khenthuong.workflow;

import java.time.Duration;

/** Lets somebody who plays a story wait for what the engine does by itself. */
public interface EngineJobs {

    /**
     * Returns when no job is due or running. While the executor is off (before the program is up, in tests) it runs the due
     * jobs itself, one after the other.
     *
     * @throws IllegalStateException if jobs failed (it names their elements) or the time is over
     */
    void settle(Duration atMost);
}
