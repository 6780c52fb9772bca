package vn.khenthuong.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import vn.khenthuong.shared.StartRefusedException;
import vn.khenthuong.shared.Text;

/**
 * The operating system's lock on the data directory: held as long as the program lives, given back by the system however
 * it ends. A file that merely exists would outlive a crash.
 */
final class ProgramLock implements AutoCloseable {

    private final FileChannel channel;

    private ProgramLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws StartRefusedException if another program holds it
     */
    static ProgramLock take(DataDirectory directory) {
        Path file = directory.lock();
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (taken(channel)) {
                return new ProgramLock(channel);
            }
            channel.close();
            throw alreadyRunning(directory.root());
        } catch (IOException e) {
            closeQuietly(channel);
            throw new UncheckedIOException("Cannot lock " + file, e);
        }
    }

    private static boolean taken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    private static StartRefusedException alreadyRunning(Path root) {
        return new StartRefusedException(
                new Text(
                        "Một chương trình Khen Thưởng khác đang chạy và đang dùng thư mục dữ liệu " + root + ".",
                        "Another Khen Thưởng program is running and uses the data directory " + root + "."),
                new Text(
                        "Hãy dừng chương trình kia, hoặc chọn thư mục khác bằng thuộc tính khenthuong.data-dir"
                                + " (biến môi trường KHENTHUONG_DATA_DIR).",
                        "Stop the other program, or choose another directory with the property khenthuong.data-dir"
                                + " (environment variable KHENTHUONG_DATA_DIR)."));
    }

    private static void closeQuietly(FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException ignored) {
                // The first error is the one to report.
            }
        }
    }

    /** Gives the lock back. The file stays: deleting it would let two programs lock two files of one name. */
    @Override
    public void close() {
        closeQuietly(channel);
    }
}
