package vn.khenthuong.rehearsal;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** How fast the rehearsal's days pass; changed while they do. Safe for use by many threads. */
final class Pace {

    /** Fewest and most days in a minute. */
    static final int SLOWEST = 1;

    static final int FASTEST = 120;

    private static final long NANOS_PER_MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int daysPerMinute;
    private boolean paused;

    Pace(int daysPerMinute) {
        this.daysPerMinute = bounded(daysPerMinute);
    }

    static int bounded(int days) {
        return Math.max(SLOWEST, Math.min(FASTEST, days));
    }

    /** Goes on if it was paused. */
    void set(int days) {
        change(bounded(days), false);
    }

    void pause() {
        change(daysPerMinute(), true);
    }

    int daysPerMinute() {
        lock.lock();
        try {
            return daysPerMinute;
        } finally {
            lock.unlock();
        }
    }

    boolean paused() {
        lock.lock();
        try {
            return paused;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Returns when half a day has passed since {@code began} at the pace of now, and never while paused.
     *
     * @param began {@link System#nanoTime()} of the half's beginning
     */
    void awaitHalfDay(long began) throws InterruptedException {
        lock.lock();
        try {
            long left = left(began);
            while (paused || left > 0) {
                if (paused) {
                    changed.await();
                } else {
                    changed.awaitNanos(left);
                }
                left = left(began);
            }
        } finally {
            lock.unlock();
        }
    }

    private long left(long began) {
        return NANOS_PER_MINUTE / (2L * daysPerMinute) - (System.nanoTime() - began);
    }

    private void change(int days, boolean stop) {
        lock.lock();
        try {
            daysPerMinute = days;
            paused = stop;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
