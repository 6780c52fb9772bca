package vn.khenthuong.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.khenthuong.database.DatabaseAccess.Login;
import vn.khenthuong.shared.StartRefusedException;

/**
 * The program's own PostgreSQL while the program runs. Should it end without having been told to (killed by the system
 * for lack of memory, say), it is started again on the same port, so that the pool finds it as it was.
 */
final class EmbeddedServer implements AutoCloseable {

    static final String DATABASE = "khenthuong";
    static final String OWNER = "khenthuong_owner";
    static final String APP = "khenthuong_app";

    /** How long a recovery after a crash, or a shutdown with its last checkpoint, may take. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final long WATCH_MILLIS = 1000;

    private final ProgramLock lock;
    private final EmbeddedInstallation installation;
    private EmbeddedPostgres postgres;
    private volatile boolean closing;

    private EmbeddedServer(ProgramLock lock, EmbeddedInstallation installation, EmbeddedPostgres postgres) {
        this.lock = lock;
        this.installation = installation;
        this.postgres = postgres;
        watch();
    }

    /**
     * Starts PostgreSQL on this directory, which nobody else may be using; makes it at the first start.
     *
     * @throws StartRefusedException if another program uses it, or PostgreSQL cannot run here
     */
    static EmbeddedServer start(DataDirectory directory) {
        directory.create();
        ProgramLock lock = ProgramLock.take(directory);
        try {
            EmbeddedInstallation installation = EmbeddedInstallation.in(directory);
            ServerProcess.of(directory.postgresql()).ifPresent(orphan -> {
                LOG.warn("PostgreSQL {} outlived its program: stopping it", orphan.pid());
                orphan.stop(PATIENCE);
            });
            return new EmbeddedServer(lock, installation, installation.launch(EmbeddedInstallation.ANY_PORT));
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    synchronized DatabaseAccess access() {
        String url = "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + DATABASE;
        EmbeddedSecrets secrets = installation.secrets();
        return new DatabaseAccess(url, new Login(OWNER, secrets.owner()), new Login(APP, secrets.app()));
    }

    private void watch() {
        Thread thread = new Thread(this::keepRunning, "postgresql-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private void keepRunning() {
        try {
            while (!closing) {
                Thread.sleep(WATCH_MILLIS);
                if (ServerProcess.of(installation.directory().postgresql()).isEmpty()) {
                    startAgain();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void startAgain() {
        if (closing) {
            return;
        }
        LOG.error("PostgreSQL ended without having been told to: starting it again");
        try {
            int port = postgres.getPort();
            // Gives back what the library holds of the server that is gone.
            postgres.close();
            postgres = installation.launch(port);
            LOG.warn("PostgreSQL was started again");
        } catch (StartRefusedException | IOException e) {
            // Processes of the old server may hold the data for another moment: the next look tries again.
            LOG.error("PostgreSQL did not start: {}", e.getMessage());
        }
    }

    /** Stops PostgreSQL and waits until it is gone; only then may another program have the directory. */
    @Override
    public synchronized void close() {
        closing = true;
        try {
            installation.stop(postgres);
        } finally {
            lock.close();
        }
    }
}
