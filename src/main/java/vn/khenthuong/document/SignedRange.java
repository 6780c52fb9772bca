package vn.khenthuong.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.cms.CMSTypedData;

/**
 * The bytes of a PDF that a signature covers: everything from the start to an end, but for the signature's own value in the
 * middle. Anything else (a gap that holds more, a start behind the first byte) hides content from the signature and is
 * malformed.
 */
final class SignedRange implements CMSTypedData {

    /** Bytes of one signature's value with its certificates; 8 to 60 KB are usual. */
    static final int LARGEST_VALUE = 512 * 1024;

    private final Path file;
    private final long length;
    private final long gap;
    private final long next;
    private final long end;

    /**
     * @param byteRange as the signature states it
     * @throws MalformedException if it is none
     */
    SignedRange(Path file, long length, int[] byteRange) {
        if (byteRange == null
                || byteRange.length != 4
                || byteRange[0] != 0
                || byteRange[1] <= 0
                || byteRange[2] <= byteRange[1] + 1L
                || byteRange[3] <= 0
                || (long) byteRange[2] + byteRange[3] > length) {
            throw new MalformedException();
        }
        this.file = file;
        this.length = length;
        this.gap = byteRange[1];
        this.next = byteRange[2];
        this.end = (long) byteRange[2] + byteRange[3];
    }

    /** What the two parts have together. */
    long size() {
        return gap + end - next;
    }

    long end() {
        return end;
    }

    /** Whether nothing but blanks stands behind it: some devices fill a file up with zeros. */
    boolean toTheEnd() throws IOException {
        if (length - end > 64 * 1024) {
            return false;
        }
        try (RandomAccessFile source = new RandomAccessFile(file.toFile(), "r")) {
            source.seek(end);
            byte[] rest = new byte[(int) (length - end)];
            source.readFully(rest);
            for (byte b : rest) {
                if (b < 0 || b > ' ') {
                    return false;
                }
            }
            return true;
        }
    }

    /** The signature's value, which fills the gap and is all that is in it. */
    byte[] value() throws IOException {
        if (next - gap > 2L * LARGEST_VALUE + 2) {
            throw new TooLargeException();
        }
        byte[] hex = new byte[(int) (next - gap)];
        try (RandomAccessFile source = new RandomAccessFile(file.toFile(), "r")) {
            source.seek(gap);
            source.readFully(hex);
        }
        if (hex[0] != '<' || hex[hex.length - 1] != '>') {
            throw new MalformedException();
        }
        ByteArrayOutputStream value = new ByteArrayOutputStream(hex.length / 2);
        int high = -1;
        for (int i = 1; i < hex.length - 1; i++) {
            int digit = Character.digit(hex[i], 16);
            if (digit < 0 && !Character.isWhitespace(hex[i])) {
                throw new MalformedException();
            }
            if (digit >= 0) {
                if (high < 0) {
                    high = digit;
                } else {
                    value.write(high << 4 | digit);
                    high = -1;
                }
            }
        }
        return value.toByteArray();
    }

    @Override
    public void write(OutputStream target) throws IOException {
        try (RandomAccessFile source = new RandomAccessFile(file.toFile(), "r")) {
            copy(source, 0, gap, target);
            copy(source, next, end, target);
        }
    }

    private static void copy(RandomAccessFile source, long from, long to, OutputStream target) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        source.seek(from);
        long left = to - from;
        while (left > 0) {
            int read = source.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new IOException("The file ends early");
            }
            target.write(buffer, 0, read);
            left -= read;
        }
    }

    @Override
    public ASN1ObjectIdentifier getContentType() {
        return CMSObjectIdentifiers.data;
    }

    @Override
    public Object getContent() {
        return file;
    }

    /** The signature does not say what it covers, or hides something from it. */
    static final class MalformedException extends RuntimeException {
        MalformedException() {
            super("Malformed signature");
        }
    }

    /** The signature's value is larger than any honest one. */
    static final class TooLargeException extends RuntimeException {
        TooLargeException() {
            super("Signature too large");
        }
    }
}
