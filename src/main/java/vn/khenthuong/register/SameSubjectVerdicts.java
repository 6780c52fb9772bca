package vn.khenthuong.register;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.shared.Actor;

/**
 * What Home Affairs said of two lines that look the same: "cùng người" or "khác người" (stand A3). A line is a nominee or
 * an award entry. Remembered, so that nobody is asked twice.
 */
@Service
public class SameSubjectVerdicts {

    private final JdbcClient jdbc;
    private final Clock clock;

    SameSubjectVerdicts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Remembers a verdict in the caller's transaction; a later one replaces it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void judge(Actor actor, UUID one, UUID other, boolean same) {
        jdbc.sql(
                        "insert into same_subject_verdict (organisation, first, second, same, judged_by, judged_at)"
                                + " values (?, least(?::uuid, ?::uuid), greatest(?::uuid, ?::uuid), ?, ?, ?)"
                                + " on conflict (organisation, first, second)"
                                + " do update set same = excluded.same, judged_by = excluded.judged_by, judged_at = excluded.judged_at")
                .params(
                        actor.organisation().value(),
                        one,
                        other,
                        one,
                        other,
                        same,
                        actor.userId(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** The verdicts that touch any of these lines. */
    public Verdicts about(Collection<UUID> lines) {
        Map<Pair, Boolean> known = new HashMap<>();
        if (!lines.isEmpty()) {
            jdbc.sql("select first, second, same from same_subject_verdict where first in (:ids) or second in (:ids)")
                    .param("ids", lines)
                    .query((row, number) -> known.put(
                            Pair.of(row.getObject("first", UUID.class), row.getObject("second", UUID.class)),
                            row.getBoolean("same")))
                    .list();
        }
        return new Verdicts(known);
    }

    /** Verdicts read once. */
    public static final class Verdicts {

        private final Map<Pair, Boolean> known;

        private Verdicts(Map<Pair, Boolean> known) {
            this.known = Map.copyOf(known);
        }

        /** Lines that were said to be the same as another one. */
        public Set<UUID> confirmedLines() {
            Set<UUID> lines = new HashSet<>();
            known.forEach((pair, same) -> {
                if (same) {
                    lines.add(pair.low());
                    lines.add(pair.high());
                }
            });
            return lines;
        }

        /** Whether somebody said that they are the same. */
        public boolean same(UUID one, UUID other) {
            return between(one, other).orElse(false);
        }

        /** True: the same; false: different; empty: nobody has judged. */
        public Optional<Boolean> between(UUID one, UUID other) {
            return Optional.ofNullable(known.get(Pair.of(one, other)));
        }
    }

    private record Pair(UUID low, UUID high) {
        static Pair of(UUID one, UUID other) {
            return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }
}
