package vn.khenthuong.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdfparser.PDFParser;

/**
 * PDFBox's parser with an upper bound on what a file can make it build. PDFBox unpacks the streams that hold the file's
 * structure (object streams, cross-reference streams) into memory whatever they grow to, so each is first unpacked into
 * nothing, counted, and refused above the bound. Streams that hold pages and images are never unpacked here.
 */
final class BoundedPdfParser extends PDFParser {

    /** Bytes of all structure streams together; a tagged report of 300 pages needs about 5 MB. */
    static final long MAX_STRUCTURE_BYTES = 24L * 1024 * 1024;

    private static final int SPACE_OBJ = ' ' << 24 | 'o' << 16 | 'b' << 8 | 'j';
    private static final int ENTRY_IN_USE = ' ' << 8 | 'n';
    private static final int ENTRY_FREE = ' ' << 8 | 'f';

    /** Names, arrays, dictionaries and the like of the whole file. */
    static final long MAX_VALUES = 3_000_000;

    /** Objects of a file; PDFBox keeps an entry for each, and searches for them itself where the table is damaged. */
    static final long MAX_OBJECTS = 400_000;

    private long structureBytes;
    private long values;

    BoundedPdfParser(RandomAccessRead source, StreamCacheCreateFunction cache) throws IOException {
        super(source, "", null, null, cache);
    }

    /**
     * Counts what the parser would keep an entry for: objects as they stand in the file ({@code 12 0 obj}) and lines of
     * its plain tables ({@code 0000000016 00000 n}).
     *
     * @throws TooComplexException above {@link #MAX_OBJECTS}
     */
    static void countObjects(Path file) throws IOException {
        int objects = 0;
        int entries = 0;
        int last = 0;
        byte[] buffer = new byte[64 * 1024];
        try (InputStream content = Files.newInputStream(file)) {
            int read;
            while ((read = content.read(buffer)) >= 0) {
                for (int i = 0; i < read; i++) {
                    last = last << 8 | buffer[i] & 0xff;
                    if (last == SPACE_OBJ) {
                        objects++;
                    } else if (isEntry(last)) {
                        entries++;
                    }
                }
                if (objects > MAX_OBJECTS || entries > MAX_OBJECTS) {
                    throw new TooComplexException();
                }
            }
        }
    }

    @Override
    protected COSBase parseDirObject() throws IOException {
        count(1);
        return super.parseDirObject();
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        COSStream stream = super.parseCOSStream(dictionary);
        if (stream != null && holdsStructure(dictionary)) {
            measure(stream);
        }
        return stream;
    }

    /** Called before the first object is read: an encrypted file is refused before anything in it is decrypted. */
    @Override
    protected void prepareDecryption() throws IOException {
        COSDictionary trailer = document == null ? null : document.getTrailer();
        if (trailer != null && trailer.containsKey(COSName.ENCRYPT)) {
            throw new EncryptedException();
        }
        super.prepareDecryption();
    }

    /** By the entries that PDFBox goes by, not by the declared type alone, which a made-up file may leave out. */
    private static boolean holdsStructure(COSDictionary dictionary) {
        COSName type = dictionary.getCOSName(COSName.TYPE);
        return COSName.OBJ_STM.equals(type)
                || COSName.XREF.equals(type)
                || dictionary.containsKey(COSName.W)
                || dictionary.containsKey(COSName.N) && dictionary.containsKey(COSName.FIRST);
    }

    private void measure(COSStream stream) throws IOException {
        InputStream raw = stream.createRawInputStream();
        try (InputStream content = isDeflated(stream) ? new InflaterInputStream(raw) : raw) {
            byte[] buffer = new byte[16 * 1024];
            int read;
            while ((read = content.read(buffer)) >= 0) {
                structureBytes += read;
                if (structureBytes > MAX_STRUCTURE_BYTES) {
                    throw new TooComplexException();
                }
                countValues(buffer, read);
            }
        } catch (IOException damaged) {
            // PDFBox goes on with what it could unpack, which has been counted.
        }
    }

    /** A digit, a space, the letter and the end of the line; pictures hold such bytes by chance only rarely. */
    private static boolean isEntry(int last) {
        int letter = last >> 8 & 0xffff;
        int end = last & 0xff;
        return (letter == ENTRY_IN_USE || letter == ENTRY_FREE)
                && Character.isDigit(last >>> 24)
                && (end == ' ' || end == '\r' || end == '\n');
    }

    private static boolean isDeflated(COSStream stream) {
        COSBase filter = stream.getFilters();
        if (filter instanceof COSArray chain && chain.size() <= 1) {
            filter = chain.size() == 0 ? null : chain.getObject(0);
        }
        if (filter == null) {
            return false;
        }
        if (COSName.FLATE_DECODE.equals(filter) || COSName.FLATE_DECODE_ABBREVIATION.equals(filter)) {
            return true;
        }
        // Packing structure twice or by another method serves no writer of documents, only bombs.
        throw new TooComplexException();
    }

    private void countValues(byte[] buffer, int length) {
        long openers = 0;
        for (int i = 0; i < length; i++) {
            byte b = buffer[i];
            if (b == '[' || b == '<' || b == '/' || b == '(') {
                openers++;
            }
        }
        count(openers);
    }

    private void count(long more) {
        values += more;
        if (values > MAX_VALUES) {
            throw new TooComplexException();
        }
    }

    /** Unchecked, because PDFBox answers an IOException by searching the whole file for a way to go on. */
    static final class TooComplexException extends RuntimeException {
        TooComplexException() {
            super("The file would unpack to more than may be read");
        }
    }

    /** The file is encrypted, also where everybody may open it. */
    static final class EncryptedException extends RuntimeException {
        EncryptedException() {
            super("The file is encrypted");
        }
    }
}
