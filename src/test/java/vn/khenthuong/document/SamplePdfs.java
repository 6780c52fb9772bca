package vn.khenthuong.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/** PDFs for tests of pages, as people bring them. */
public final class SamplePdfs {

    private SamplePdfs() {}

    /** Signed with a certificate of an authority that nobody configured. */
    public static byte[] signedBy(String name) {
        return TestSignatures.signed(
                TestPdfs.pages(2), TestSignatures.person(name, TestSignatures.authority("Tổ chức Thử nghiệm CA")));
    }

    /** The same, and changed afterwards. */
    public static byte[] signedAndChanged(String name) {
        return TestSignatures.edited(signedBy(name));
    }

    public static byte[] withScript() {
        return TestPdfs.onePageAnd(document ->
                document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('xin chào')")));
    }

    public static byte[] withAttachment() {
        return TestPdfs.withAttachment();
    }

    /** A ZIP, whatever its name says. */
    public static byte[] zip() {
        return "PK\u0003\u0004\u0014\0\0\0 xin chào".getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] cutOff() {
        byte[] whole = TestPdfs.ofSize(200_000);
        return Arrays.copyOf(whole, whole.length / 2);
    }

    /** Opens as a PDF and has at least so many bytes. */
    public static byte[] ofSize(int bytes) {
        return TestPdfs.ofSize(bytes);
    }
}
