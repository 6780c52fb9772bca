package vn.khenthuong.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * A file's content, row by row: each row is fetched by a read of its own when it is needed, so that neither much memory
 * nor a database connection is held while a slow client takes what it got.
 */
final class ChunkedContent extends InputStream {

    private final StoredFiles files;
    private final StoredFile file;
    private byte[] chunk = new byte[0];
    private int position;
    private int next;
    private long left;

    ChunkedContent(StoredFiles files, StoredFile file) {
        this.files = files;
        this.file = file;
        this.left = file.sizeBytes();
    }

    @Override
    public int read() throws IOException {
        if (!filled()) {
            return -1;
        }
        left--;
        return chunk[position++] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (!filled()) {
            return -1;
        }
        int count = Math.min(length, chunk.length - position);
        System.arraycopy(chunk, position, target, offset, count);
        position += count;
        left -= count;
        return count;
    }

    @Override
    public int available() {
        return chunk.length - position;
    }

    private boolean filled() throws IOException {
        if (position < chunk.length) {
            return true;
        }
        if (left == 0) {
            return false;
        }
        // A missing row means that the file was removed meanwhile; an early end would look like a whole file.
        chunk = files.chunk(file.id(), next)
                .orElseThrow(() -> new IOException("Content of file " + file.id() + " ends early"));
        next++;
        position = 0;
        return true;
    }
}
