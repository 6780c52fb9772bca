package vn.khenthuong.document;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A stream that stays open when a ZIP in it is closed: the end of the ZIP is not the end of the answer. */
public final class UnclosedStream extends FilterOutputStream {

    public UnclosedStream(OutputStream target) {
        super(target);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
