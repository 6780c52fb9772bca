package vn.khenthuong.workflow.engine;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The last instant that the rehearsal clock has shown, so that it stands still while the program does. */
@Repository
class ShownTime {

    /** How often the instant is kept while the program runs. */
    static final Duration EVERY = Duration.ofSeconds(5);

    private final JdbcClient jdbc;

    ShownTime(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Where the clock goes on; empty at the very first start. After a crash a little later than what was kept last: nothing
     * that was recorded then may lie in the future.
     */
    Optional<Instant> resumeAt() {
        return jdbc.sql("select shown, clean_stop from rehearsal_clock")
                .query((row, number) -> {
                    Instant shown = row.getTimestamp("shown").toInstant();
                    return row.getBoolean("clean_stop") ? shown : shown.plus(EVERY.multipliedBy(2));
                })
                .optional();
    }

    void keep(Instant shown, boolean cleanStop) {
        jdbc.sql(
                        """
                        insert into rehearsal_clock (shown, clean_stop) values (:shown, :clean)
                        on conflict (only_row) do update set shown = excluded.shown, clean_stop = excluded.clean_stop
                        """)
                .param("shown", Timestamp.from(shown))
                .param("clean", cleanStop)
                .update();
    }
}
