package vn.khenthuong.support;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two people at one moment, in the one order that is hard to meet by chance. */
public final class Rivals {

    private static final int TRIES = 3_000;

    private Rivals() {}

    /**
     * Commits the first act only when the second has passed all its questions and waits in the database for the first.
     *
     * @return what the second was told, null if it got through
     */
    public static Throwable secondOf(ApplicationContext context, Runnable first, Runnable second) throws Exception {
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<Throwable> outcome = new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                    .execute(status -> {
                        first.run();
                        Future<Throwable> started = other.submit(() -> told(second));
                        awaitBlocked(jdbc, started);
                        return started;
                    });
            return outcome.get(60, TimeUnit.SECONDS);
        } finally {
            other.shutdownNow();
        }
    }

    private static Throwable told(Runnable act) {
        try {
            act.run();
            return null;
        } catch (RuntimeException refused) {
            return refused;
        }
    }

    private static void awaitBlocked(JdbcClient jdbc, Future<Throwable> second) {
        for (int i = 0; i < TRIES && !second.isDone(); i++) {
            // A query of a few milliseconds each: the bound is far beyond what the second needs to get here.
            boolean blocked = jdbc.sql("select exists (select 1 from pg_stat_activity"
                            + " where pg_backend_pid() = any(pg_blocking_pids(pid))), pg_sleep(0.01)")
                    .query((row, number) -> row.getBoolean(1))
                    .single();
            if (blocked) {
                return;
            }
        }
        throw new AssertionError("The second did not come to wait for the first");
    }
}
