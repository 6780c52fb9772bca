package vn.khenthuong.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** A state machine written by hand: a row with its state, a row of history for each step, and as many commits as ours. */
final class SqlStateMachine implements Contender {

    private static final int TASKS = 4;
    private static final int TASKS_OF_ROUND = 6;
    private static final int JOBS = 2;

    private final DataSource pool;

    SqlStateMachine(DataSource pool) throws SQLException {
        this.pool = pool;
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table route (id uuid primary key, state int not null, changed_by text not null)");
            statement.execute("create table route_step (id bigint generated always as identity primary key, route uuid"
                    + " not null, state int not null, done_by text not null)");
        }
    }

    @Override
    public String name() {
        return "SQL by hand";
    }

    @Override
    public String route() {
        return "one update and one insert for each commit of ours";
    }

    @Override
    public List<String> prepare(int routes) {
        List<String> batch = new ArrayList<>();
        for (int i = 0; i < routes; i++) {
            batch.add(begin());
        }
        return batch;
    }

    private String begin() {
        UUID id = UUID.randomUUID();
        try (Connection connection = pool.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into route values (?, 0, 'officer')")) {
            insert.setObject(1, id);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return id.toString();
    }

    @Override
    public void carry(List<String> batch) {
        batch.forEach(route -> walk(route, 0, TASKS));
        walk(begin(), 0, TASKS_OF_ROUND);
        batch.forEach(route -> walk(route, TASKS, JOBS));
    }

    private void walk(String route, int from, int steps) {
        for (int state = from; state < from + steps; state++) {
            try (Connection connection = pool.getConnection()) {
                connection.setAutoCommit(false);
                try (PreparedStatement update = connection.prepareStatement(
                                "update route set state = ?, changed_by = ? where id = ? and state = ?");
                        PreparedStatement insert = connection.prepareStatement(
                                "insert into route_step (route, state, done_by) values (?, ?, ?)")) {
                    update.setInt(1, state + 1);
                    update.setString(2, "officer");
                    update.setObject(3, UUID.fromString(route));
                    update.setInt(4, state);
                    if (update.executeUpdate() != 1) {
                        throw new IllegalStateException("Not in state " + state);
                    }
                    insert.setObject(1, UUID.fromString(route));
                    insert.setInt(2, state + 1);
                    insert.setString(3, "officer");
                    insert.executeUpdate();
                }
                connection.commit();
                connection.setAutoCommit(true);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void settle() {
        // Nothing runs by itself here.
    }
}
