package vn.khenthuong.document;

import java.util.Locale;

/** In what form a document is made: one master, two files. */
public enum PrintFormat {
    /** To be signed; its fonts are embedded. */
    PDF("application/pdf"),
    /** To be edited in a word processor. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final String mediaType;

    PrintFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** {@code .pdf} or {@code .docx}. */
    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }
}
