package vn.khenthuong.workflow.tasks;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One row per open task; see the migration for what it is good for. */
@Repository
class TaskGuards {

    private final JdbcClient jdbc;

    TaskGuards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String task, String organisation, String processInstance, String step, String flags) {
        jdbc.sql(
                        """
                        insert into task_guard (task, organisation, process_instance, step, flags)
                        values (:task, :organisation, :instance, :step, :flags)
                        on conflict (process_instance, step) do update set task = excluded.task, flags = excluded.flags
                        """)
                .param("task", task)
                .param("organisation", organisation)
                .param("instance", processInstance)
                .param("step", step)
                .param("flags", flags)
                .update();
    }

    /** Waits for anybody who is completing the task right now; false if it was completed or ended meanwhile. */
    boolean lock(String task) {
        return jdbc.sql("select task from task_guard where task = :task for update")
                .param("task", task)
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** Takes the guard away; the flags it stood for, or empty if there is none. */
    Optional<String> take(String processInstance, String step) {
        return jdbc.sql(
                        """
                        delete from task_guard where process_instance = :instance and step = :step
                        returning flags
                        """)
                .param("instance", processInstance)
                .param("step", step)
                .query(String.class)
                .optional();
    }
}
