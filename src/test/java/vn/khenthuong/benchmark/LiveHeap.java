package vn.khenthuong.benchmark;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** How much more memory is in use, garbage not counted, while something is done. */
final class LiveHeap {

    private static final Duration BETWEEN = Duration.ofMillis(300);

    private LiveHeap() {}

    /** Bytes at the worst of the moments that were looked at, above what was in use before. */
    static long above(Callable<?> work) throws Exception {
        long before = live();
        AtomicBoolean done = new AtomicBoolean();
        long[] most = {before};
        Thread watcher = new Thread(() -> {
            while (!done.get()) {
                most[0] = Math.max(most[0], live());
                // Collecting without a pause would leave the work no time.
                LockSupport.parkNanos(BETWEEN.toNanos());
            }
        });
        watcher.start();
        try {
            work.call();
        } finally {
            done.set(true);
            watcher.join();
        }
        return most[0] - before;
    }

    private static long live() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
