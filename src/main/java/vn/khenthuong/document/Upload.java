package vn.khenthuong.document;

import java.util.List;
import vn.khenthuong.document.Spool.Spooled;

/**
 * A file that has arrived completely, was found to be a good PDF and waits on local disk to be stored; close it in any
 * case.
 */
public final class Upload implements AutoCloseable {

    private final Spooled content;
    private final String originalName;
    private final int pages;
    private final List<PdfSignature> signatures;

    Upload(Spooled content, String originalName, int pages, List<PdfSignature> signatures) {
        this.content = content;
        this.originalName = originalName;
        this.pages = pages;
        this.signatures = List.copyOf(signatures);
    }

    /** The name, cleaned. */
    public String originalName() {
        return originalName;
    }

    public long sizeBytes() {
        return content.sizeBytes();
    }

    public int pages() {
        return pages;
    }

    /** What was found of the signatures in it. */
    public List<PdfSignature> signatures() {
        return signatures;
    }

    Spooled content() {
        return content;
    }

    @Override
    public void close() {
        content.close();
    }
}
