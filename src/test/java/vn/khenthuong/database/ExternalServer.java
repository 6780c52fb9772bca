package vn.khenthuong.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import vn.khenthuong.support.TestDataDirectory;

/** A PostgreSQL that somebody else runs, with two roles as the README asks for. */
final class ExternalServer implements AutoCloseable {

    private final EmbeddedPostgres postgres;

    private ExternalServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static ExternalServer start(Path data) throws IOException, SQLException {
        ExternalServer server = new ExternalServer(EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(TestDataDirectory.BINARIES.toFile())
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .start());
        server.asSuperuser("create role owner_role login password 'owner'");
        server.asSuperuser("create role app_role login password 'app'");
        server.asSuperuser("create database awards owner owner_role");
        return server;
    }

    void asSuperuser(String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String url(String database) {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + database;
    }

    Connection connect(String database) throws SQLException {
        return postgres.getDatabase("postgres", database).getConnection();
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
