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
import java.time.Duration;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.khenthuong.database.DatabaseAccess.Login;
import vn.khenthuong.shared.StartRefusedException;
import vn.khenthuong.shared.Text;

/** The program's own PostgreSQL: made at the first start, found again with everything kept at every later one. */
final class EmbeddedServer implements AutoCloseable {

    static final String DATABASE = "khenthuong";
    static final String OWNER = "khenthuong_owner";
    static final String APP = "khenthuong_app";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

    /** How long a recovery after a crash, or a shutdown with its last checkpoint, may take. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ProgramLock lock;
    private final EmbeddedPostgres postgres;
    private final EmbeddedSecrets secrets;

    private EmbeddedServer(ProgramLock lock, EmbeddedPostgres postgres, EmbeddedSecrets secrets) {
        this.lock = lock;
        this.postgres = postgres;
        this.secrets = secrets;
    }

    /**
     * Starts PostgreSQL on this directory, which nobody else may be using.
     *
     * @throws StartRefusedException if another program uses it, or PostgreSQL cannot run here
     */
    static EmbeddedServer start(DataDirectory directory) {
        directory.create();
        ProgramLock lock = ProgramLock.take(directory);
        try {
            if (!Files.exists(directory.postgresql())) {
                make(directory);
            }
            OrphanedServer.of(directory.postgresql()).ifPresent(orphan -> orphan.stop(PATIENCE));
            EmbeddedSecrets secrets = EmbeddedSecrets.read(directory);
            return new EmbeddedServer(lock, launch(directory, directory.postgresql(), secrets), secrets);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Makes the data under another name first: a first start that is killed half-way leaves nothing half-made. */
    private static void make(DataDirectory directory) {
        OrphanedServer.of(directory.unfinished()).ifPresent(orphan -> orphan.stop(PATIENCE));
        DataDirectory.delete(directory.unfinished());
        EmbeddedSecrets secrets = EmbeddedSecrets.create(directory);
        EmbeddedPostgres postgres = launch(directory, directory.unfinished(), secrets);
        try {
            createRoles(postgres.getPostgresDatabase(), secrets);
        } finally {
            stop(postgres);
        }
        try {
            Files.move(directory.unfinished(), directory.postgresql(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot put the new database into place", e);
        }
    }

    private static void createRoles(DataSource asSuperuser, EmbeddedSecrets secrets) {
        try (Connection connection = asSuperuser.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + OWNER + " login password '" + secrets.owner() + "'");
            statement.execute("create role " + APP + " login password '" + secrets.app() + "'");
            statement.execute("create database " + DATABASE + " owner " + OWNER);
            statement.execute("revoke all on database " + DATABASE + " from public");
            statement.execute("grant connect, temporary on database " + DATABASE + " to " + APP);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create the database", e);
        }
    }

    private static EmbeddedPostgres launch(DataDirectory directory, Path data, EmbeddedSecrets secrets) {
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
            return builder(directory, data, passwordFile, secrets).start();
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
                .setPGStartupWait(PATIENCE)
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

    DatabaseAccess access() {
        String url = "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + DATABASE;
        return new DatabaseAccess(url, new Login(OWNER, secrets.owner()), new Login(APP, secrets.app()));
    }

    /** Stops PostgreSQL and waits until it is gone; only then may another program have the directory. */
    @Override
    public void close() {
        try {
            stop(postgres);
        } finally {
            lock.close();
        }
    }

    private static void stop(EmbeddedPostgres postgres) {
        try {
            postgres.close();
            if (!postgres.getProcess().waitFor(PATIENCE.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS)) {
                LOG.error("PostgreSQL has not stopped within {}", PATIENCE);
            }
        } catch (IOException e) {
            LOG.error("PostgreSQL was not stopped cleanly", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
