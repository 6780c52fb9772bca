package vn.khenthuong.database;

import java.util.function.Function;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.shared.RefusedException;

/** Writes something for which a key of the database is the last judge between two people at one moment. */
@Component
public class RivalWrite {

    private final JdbcTemplate jdbc;

    RivalWrite(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Runs the write. If a key refuses it, the database's transaction is brought back to where it was before: PostgreSQL
     * answers nothing more in a broken one, and the engine reads once more before it lets a refusal out, so people would
     * see its failure instead of the reason. The caller's transaction must still be rolled back.
     *
     * @param refusal what people are told instead
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void run(Runnable write, Function<DataIntegrityViolationException, RefusedException> refusal) {
        jdbc.execute("savepoint rival_write");
        try {
            write.run();
        } catch (DataIntegrityViolationException taken) {
            jdbc.execute("rollback to savepoint rival_write");
            throw refusal.apply(taken);
        }
    }
}
