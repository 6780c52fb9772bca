package vn.khenthuong.document;

import java.nio.charset.StandardCharsets;

/** What a file is by its first bytes, whatever its name says. */
enum ContentKind {
    PDF("tệp PDF", "a PDF"),
    EMPTY("tệp rỗng", "an empty file"),
    ZIP("tệp nén ZIP hoặc văn bản Word, Excel (docx, xlsx)", "a ZIP archive or an Office document (docx, xlsx)"),
    OLD_OFFICE("văn bản Word, Excel cũ (doc, xls)", "an old Office document (doc, xls)"),
    RTF("văn bản RTF", "an RTF document"),
    RAR("tệp nén RAR hoặc 7z", "a RAR or 7z archive"),
    IMAGE("tệp ảnh", "an image"),
    PROGRAM("chương trình chạy được", "a program"),
    HTML("trang web hoặc XML", "a web page or XML"),
    OTHER("tệp loại khác", "some other kind of file");

    /** A PDF's mark must stand within so many bytes of its start (Adobe's own readers ask the same). */
    static final int HEAD = 1024;

    private final String vi;
    private final String en;

    ContentKind(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    String vi() {
        return vi;
    }

    String en() {
        return en;
    }

    /** @param head the first {@link #HEAD} bytes, or all of a shorter file */
    static ContentKind of(byte[] head) {
        if (head.length == 0) {
            return EMPTY;
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("PK\u0003\u0004") || text.startsWith("PK\u0005\u0006")) {
            return ZIP;
        }
        if (text.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return OLD_OFFICE;
        }
        if (text.startsWith("{\\rtf")) {
            return RTF;
        }
        if (text.startsWith("Rar!") || text.startsWith("7z\u00BC\u00AF")) {
            return RAR;
        }
        if (text.startsWith("\u00FF\u00D8\u00FF")
                || text.startsWith("\u0089PNG")
                || text.startsWith("GIF8")
                || text.startsWith("II*\0")
                || text.startsWith("MM\0*")
                || text.startsWith("BM")) {
            return IMAGE;
        }
        if (text.startsWith("MZ") || text.startsWith("\u007FELF") || text.startsWith("#!")) {
            return PROGRAM;
        }
        // Old scanners put a few bytes before the mark, so it need not be the very first.
        if (text.contains("%PDF-")) {
            return PDF;
        }
        return text.stripLeading().startsWith("<") || text.startsWith("\u00EF\u00BB\u00BF<") ? HTML : OTHER;
    }
}
