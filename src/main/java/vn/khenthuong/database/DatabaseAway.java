package vn.khenthuong.database;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Whether a failure means that the database is away, so that the same request may succeed in a moment. */
public final class DatabaseAway {

    /** SQL states: connection failures, and a server that stops or starts. */
    private static final String CONNECTION = "08";

    private static final String STOPPING = "57P";
    private static final int DEEPEST = 20;

    private DatabaseAway() {}

    /** Whether this failure, or one behind it, says so. */
    public static boolean causes(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLNonTransientConnectionException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof SQLException sql && gone(sql)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean gone(SQLException sql) {
        String state = sql.getSQLState();
        return state != null && (state.startsWith(CONNECTION) || state.startsWith(STOPPING));
    }
}
