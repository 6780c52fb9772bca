package vn.khenthuong.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Clients that write until the server goes away, one transaction a row, and remember every row that was answered with
 * success. A row may be there without its answer; an answer must never be without its row.
 */
final class AcknowledgedWrites {

    private static final int CLIENTS = 4;

    private final AtomicInteger next = new AtomicInteger();
    private final Set<Integer> acknowledged = new ConcurrentSkipListSet<>();
    private final List<Thread> clients = new ArrayList<>();

    /** Makes the table at the first time; the clients then write as the program does, in the lesser role. */
    static AcknowledgedWrites begin(RunningDatabase database, AcknowledgedWrites before) throws SQLException {
        AcknowledgedWrites writes = before == null ? new AcknowledgedWrites() : before;
        try (Connection owner = database.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("create table if not exists acknowledged (id int primary key, text varchar(60))");
        }
        for (int i = 0; i < CLIENTS; i++) {
            Thread client = new Thread(() -> writes.write(database));
            writes.clients.add(client);
            client.start();
        }
        return writes;
    }

    private void write(RunningDatabase database) {
        try (Connection connection = database.asApp();
                PreparedStatement insert = connection.prepareStatement("insert into acknowledged values (?, ?)")) {
            while (!Thread.currentThread().isInterrupted()) {
                int id = next.incrementAndGet();
                insert.setInt(1, id);
                insert.setString(2, "Nguyễn Văn Mẫu " + id);
                insert.executeUpdate();
                acknowledged.add(id);
            }
        } catch (SQLException serverGone) {
            // Expected: what matters is what was answered before.
        }
    }

    void awaitAtLeast(int rows) throws InterruptedException {
        int wanted = acknowledged.size() + rows;
        while (acknowledged.size() < wanted) {
            if (clients.stream().noneMatch(Thread::isAlive)) {
                throw new AssertionError("No client could write");
            }
            Thread.sleep(20);
        }
    }

    void end() throws InterruptedException {
        clients.forEach(Thread::interrupt);
        for (Thread client : clients) {
            client.join();
        }
        clients.clear();
    }

    /** The acknowledged rows that the database does not have. */
    Set<Integer> missing(Connection connection) throws SQLException {
        Set<Integer> missing = new TreeSet<>(acknowledged);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id from acknowledged")) {
            while (rows.next()) {
                missing.remove(rows.getInt(1));
            }
        }
        return missing;
    }

    int count() {
        return acknowledged.size();
    }
}
