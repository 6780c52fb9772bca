package vn.khenthuong.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A look from outside at the PostgreSQL that a program keeps in its data directory. */
public record RunningDatabase(DataDirectory directory, long pid, int port) {

    public static RunningDatabase of(Path dataDirectory) throws IOException {
        DataDirectory directory = DataDirectory.of(dataDirectory, null);
        List<String> lines = Files.readAllLines(directory.postgresql().resolve("postmaster.pid"));
        return new RunningDatabase(directory, Long.parseLong(lines.get(0)), Integer.parseInt(lines.get(3)));
    }

    public Connection asOwner() throws SQLException {
        return connect(EmbeddedServer.OWNER, EmbeddedSecrets.read(directory).owner());
    }

    /** For a pool of its own: the database with one schema as the place of unqualified names. */
    public String urlOf(String schema) {
        return "jdbc:postgresql://localhost:" + port + "/" + EmbeddedServer.DATABASE + "?currentSchema=" + schema;
    }

    public String ownerName() {
        return EmbeddedServer.OWNER;
    }

    public String ownerPassword() {
        return EmbeddedSecrets.read(directory).owner();
    }

    Connection asApp() throws SQLException {
        return connect(EmbeddedServer.APP, EmbeddedSecrets.read(directory).app());
    }

    Connection connect(String user, String password) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + port + "/" + EmbeddedServer.DATABASE, user, password);
    }

    static String ask(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }

    boolean alive() {
        return ServerProcess.of(directory.postgresql()).isPresent();
    }

    /** SIGKILL to every process of the server, which is what a power cut leaves of it. */
    void kill() throws InterruptedException {
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> all = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        while (alive()) {
            Thread.sleep(50);
        }
    }
}
