package vn.khenthuong.document;

import vn.khenthuong.document.Spool.Spooled;

/**
 * A file that has arrived completely, was found to be a good PDF and waits on local disk to be stored; close it in any
 * case.
 */
public final class Upload implements AutoCloseable {

    private final Spooled content;
    private final String originalName;
    private final int pages;

    Upload(Spooled content, String originalName, int pages) {
        this.content = content;
        this.originalName = originalName;
        this.pages = pages;
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

    Spooled content() {
        return content;
    }

    @Override
    public void close() {
        content.close();
    }
}
