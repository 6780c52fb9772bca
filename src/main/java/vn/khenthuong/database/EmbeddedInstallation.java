package vn.khenthuong.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.khenthuong.shared.StartRefusedException;
import vn.khenthuong.shared.Text;

/**
 * PostgreSQL's programs and data in the data directory, made at the first start. Only for who holds the
 * {@link ProgramLock}.
 */
record EmbeddedInstallation(DataDirectory directory, EmbeddedSecrets secrets) {

    static final int ANY_PORT = 0;

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedInstallation.class);

    static EmbeddedInstallation in(DataDirectory directory) {
        EmbeddedSecrets secrets =
                Files.exists(directory.postgresql()) ? EmbeddedSecrets.read(directory) : make(directory);
        return new EmbeddedInstallation(directory, secrets);
    }

    /**
     * Starts the server and waits until it answers, recovery after a crash included.
     *
     * @throws StartRefusedException if it does not
     */
    EmbeddedPostgres launch(int port) {
        return launch(directory, directory.postgresql(), secrets, port);
    }

    /** Makes the data under another name first: a first start that is killed half-way leaves nothing half-made. */
    private static EmbeddedSecrets make(DataDirectory directory) {
        ServerProcess.of(directory.unfinished()).ifPresent(orphan -> orphan.stop(EmbeddedServer.PATIENCE));
        DataDirectory.delete(directory.unfinished());
        EmbeddedSecrets secrets = EmbeddedSecrets.create(directory);
        EmbeddedPostgres postgres = launch(directory, directory.unfinished(), secrets, ANY_PORT);
        try {
            createRoles(postgres.getPostgresDatabase(), secrets);
        } finally {
            stop(postgres, directory.unfinished());
        }
        try {
            Files.move(directory.unfinished(), directory.postgresql(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot put the new database into place", e);
        }
        return secrets;
    }

    private static void createRoles(DataSource asSuperuser, EmbeddedSecrets secrets) {
        try (Connection connection = asSuperuser.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + EmbeddedServer.OWNER + " login password '" + secrets.owner() + "'");
            statement.execute("create role " + EmbeddedServer.APP + " login password '" + secrets.app() + "'");
            statement.execute("create database " + EmbeddedServer.DATABASE + " owner " + EmbeddedServer.OWNER);
            statement.execute("revoke all on database " + EmbeddedServer.DATABASE + " from public");
            statement.execute(
                    "grant connect, temporary on database " + EmbeddedServer.DATABASE + " to " + EmbeddedServer.APP);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create the database", e);
        }
    }

    private static EmbeddedPostgres launch(DataDirectory directory, Path data, EmbeddedSecrets secrets, int port) {
        // The library keeps house in this folder, and would do so in the system's temporary one.
        System.setProperty("ot.epg.working-dir", directory.scratch().toString());
        Path passwordFile = directory.root().resolve("initdb.password");
        try (FileChannel channel = FileChannel.open(
                        directory.binaries().resolve("unpack.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                var unpacking = channel.lock()) {
            deleteHalfUnpacked(directory.binaries());
            writePassword(passwordFile, secrets.superuser());
            return builder(directory, data, passwordFile, secrets).setPort(port).start();
        } catch (IOException | IllegalStateException e) {
            throw cannotRun(directory, e);
        } finally {
            passwordFile.toFile().delete();
        }
    }

    private static EmbeddedPostgres.Builder builder(
            DataDirectory directory, Path data, Path passwordFile, EmbeddedSecrets secrets) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(directory.binaries().toFile())
                .setCleanDataDirectory(false)
                // Spring closes it, after the connection pool.
                .setRegisterShutdownHook(false)
                .setPGStartupWait(EmbeddedServer.PATIENCE)
                // These three are options of initdb. "Locale" is the library's name for whatever it passes on; a later
                // --auth replaces the "trust" that it puts first.
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setConnectConfig("password", secrets.superuser())
                // The library starts every server with -F and without synchronous commit; later options win.
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "60")
                .setServerConfig("log_checkpoints", "off");
    }

    private static void writePassword(Path file, String password) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file);
        DataDirectory.ownerOnly(file);
        Files.writeString(file, password);
    }

    /** The library marks a complete folder with {@code .exists} and cannot continue one that was cut short. */
    private static void deleteHalfUnpacked(Path binaries) throws IOException {
        try (Stream<Path> versions = Files.list(binaries)) {
            versions.filter(Files::isDirectory)
                    .filter(version -> !Files.exists(version.resolve(".exists")))
                    .forEach(DataDirectory::delete);
        }
    }

    private static StartRefusedException cannotRun(DataDirectory directory, Exception cause) {
        return new StartRefusedException(
                new Text(
                        "Không khởi động được PostgreSQL trong thư mục " + directory.root() + ": " + cause.getMessage(),
                        "PostgreSQL cannot start in " + directory.root() + ": " + cause.getMessage()),
                new Text(
                        "Hãy xem nhật ký phía trên. Nếu đang chạy bằng root trong môi trường không cho phép \"unshare\","
                                + " hãy chạy bằng người dùng thường, hoặc dùng PostgreSQL bên ngoài qua KHENTHUONG_DB_URL.",
                        "See the log above. When running as root where \"unshare\" is not allowed, run as an ordinary"
                                + " user, or use an external PostgreSQL by KHENTHUONG_DB_URL."),
                cause);
    }

    /** Stops the server and waits until it is gone; does nothing if it already is. */
    void stop(EmbeddedPostgres postgres) {
        stop(postgres, directory.postgresql());
    }

    private static void stop(EmbeddedPostgres postgres, Path data) {
        try {
            // Waits five seconds; a last checkpoint may take longer.
            postgres.close();
            ServerProcess.awaitEnd(data, EmbeddedServer.PATIENCE);
        } catch (IOException | TimeoutException e) {
            LOG.error("PostgreSQL was not stopped cleanly", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
