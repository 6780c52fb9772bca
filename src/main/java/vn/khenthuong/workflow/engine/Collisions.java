package vn.khenthuong.workflow.engine;

import java.sql.SQLException;
import org.camunda.bpm.engine.OptimisticLockingException;

/** Whether the engine failed only because somebody else changed the same thing at that moment. */
public final class Collisions {

    /** SQL class "transaction rollback": deadlock and serialization failure. */
    private static final String ROLLED_BACK = "40";

    private static final int DEEPEST = 20;

    private Collisions() {}

    public static boolean in(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            boolean rolledBack = cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith(ROLLED_BACK);
            if (rolledBack || cause instanceof OptimisticLockingException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
