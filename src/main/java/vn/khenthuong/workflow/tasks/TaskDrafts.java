package vn.khenthuong.workflow.tasks;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khenthuong.shared.Actor;

/** What people have entered for open tasks, each author's apart. */
@Repository
class TaskDrafts {

    private final JdbcClient jdbc;
    private final Clock clock;

    TaskDrafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Draft(String judgement, Instant savedAt) {}

    Optional<Draft> find(String processInstance, String step, String author) {
        return jdbc.sql(
                        """
                        select judgement, saved_at from task_draft
                        where process_instance = :instance and step = :step and author = :author
                        """)
                .param("instance", processInstance)
                .param("step", step)
                .param("author", author)
                .query((row, number) -> new Draft(
                        row.getString("judgement"), row.getTimestamp("saved_at").toInstant()))
                .optional();
    }

    void save(Actor author, String processInstance, String step, String judgement) {
        jdbc.sql(
                        """
                        insert into task_draft (organisation, process_instance, step, author, judgement, saved_at)
                        values (:organisation, :instance, :step, :author, :judgement, :at)
                        on conflict (process_instance, step, author)
                        do update set judgement = excluded.judgement, saved_at = excluded.saved_at
                        """)
                .param("organisation", author.organisation().value())
                .param("instance", processInstance)
                .param("step", step)
                .param("author", author.userId())
                .param("judgement", judgement)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** Everybody's drafts of this step: it was done, or ended without being done. */
    void remove(String processInstance, String step) {
        jdbc.sql("delete from task_draft where process_instance = :instance and step = :step")
                .param("instance", processInstance)
                .param("step", step)
                .update();
    }
}
