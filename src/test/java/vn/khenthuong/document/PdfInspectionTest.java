package vn.khenthuong.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionNamed;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;

class PdfInspectionTest {

    private static final int MAX_PAGES = 20;

    @TempDir
    Path folder;

    private PdfInspection inspection;

    @BeforeEach
    void setUp() {
        inspection = new PdfInspection(
                new DocumentSettings(52_428_800, MAX_PAGES, 30), new Spool(folder), TestSignatures.nobodyTrusted());
    }

    @Test
    void countsThePagesOfAGoodFile() throws IOException {
        PdfInspection.Result result = inspect(TestPdfs.pages(MAX_PAGES));

        assertThat(result.findings()).isEmpty();
        assertThat(result.pages()).isEqualTo(MAX_PAGES);
    }

    @Test
    void opensAtAPageAndLinksAndFilledUpWithZerosAreNoHarm() throws IOException {
        byte[] file = TestPdfs.onePageAnd(document -> {
            PDPageFitDestination view = new PDPageFitDestination();
            view.setPage(document.getPage(0));
            document.getDocumentCatalog().setOpenAction(view);
            try {
                document.getPage(0).getAnnotations().add(new PDAnnotationLink());
            } catch (IOException impossible) {
                throw new IllegalStateException(impossible);
            }
        });

        assertThat(inspect(Arrays.copyOf(file, file.length + 8192)).findings()).isEmpty();
    }

    @Test
    void aZipOrAWordFileIsNoPdfWhateverItsName() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("word/document.xml"));
            out.write("<w:document/>".getBytes(StandardCharsets.UTF_8));
        }

        Finding finding = only(inspect(zip.toByteArray()));

        assertThat(finding.rule()).isEqualTo("pdf-not-a-pdf");
        assertThat(finding.severity()).isEqualTo(Severity.BLOCK);
        assertThat(finding.clause().ref()).isEqualTo("Quy tắc nhập liệu: hồ sơ gửi bản PDF");
        assertThat(finding.found()).contains("docx");
        assertThat(finding.message().vi()).contains("«Tờ trình.pdf»").contains("Lưu thành PDF");
    }

    @Test
    void namesWhatTheFileIsInstead() throws IOException {
        assertThat(only(inspect(new byte[0])).found()).isEqualTo("tệp rỗng");
        assertThat(only(inspect("Kính gửi: Sở Nội vụ".getBytes(StandardCharsets.UTF_8)))
                        .found())
                .isEqualTo("tệp loại khác");
        assertThat(only(inspect(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0}))
                        .found())
                .isEqualTo("tệp ảnh");
        assertThat(only(inspect("<html>%pdf</html>".getBytes(StandardCharsets.UTF_8)))
                        .found())
                .contains("trang web");
        assertThat(only(inspect(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}))
                        .found())
                .contains("doc, xls");
    }

    @Test
    void aProgramThatHidesAPdfMarkIsNoPdf() throws IOException {
        byte[] hidden = ("MZ" + "x".repeat(60) + "%PDF-1.7\n").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(only(inspect(hidden)).rule()).isEqualTo("pdf-not-a-pdf");
    }

    @Test
    void refusesEncryptionWithAndWithoutAPasswordForReading() throws IOException {
        assertThat(only(inspect(TestPdfs.encrypted("secret"))).rule()).isEqualTo("pdf-encrypted");
        assertThat(only(inspect(TestPdfs.encrypted(""))).rule()).isEqualTo("pdf-encrypted");
    }

    @Test
    void aTruncatedFileIsBrokenWhereverItWasCut() throws IOException {
        byte[] whole = TestPdfs.ofSize(200_000);
        for (int kept : List.of(20, whole.length / 2, whole.length - 200, whole.length - 7)) {
            assertThat(only(inspect(Arrays.copyOf(whole, kept))).rule())
                    .as("%s of %s bytes", kept, whole.length)
                    .isEqualTo("pdf-broken");
        }
    }

    @Test
    void aMarkAtBothEndsMakesNoPdf() throws IOException {
        assertThat(only(inspect("%PDF-1.7\nxin chào\n%%EOF".getBytes(StandardCharsets.UTF_8)))
                        .rule())
                .isEqualTo("pdf-broken");
    }

    @Test
    void refusesAFileWithoutPagesOrWithTooMany() throws IOException {
        assertThat(only(inspect(TestPdfs.pages(0))).rule()).isEqualTo("pdf-no-pages");
        assertThat(only(inspect(TestPdfs.pages(MAX_PAGES + 1))).rule()).isEqualTo("pdf-too-many-pages");
    }

    @Test
    void doesNotBelieveTheNumberOfPagesThatTheFileClaims() throws IOException {
        byte[] lying = TestPdfs.onePageAnd(
                document -> document.getPages().getCOSObject().setInt(COSName.COUNT, 99));

        assertThat(inspect(lying).pages()).isEqualTo(1);
    }

    @Test
    void aPageTreeThatGoesInCirclesEnds() throws IOException {
        byte[] circle = TestPdfs.onePageAnd(document -> {
            COSDictionary root = document.getPages().getCOSObject();
            root.getCOSArray(COSName.KIDS).add(root);
        });

        assertThat(inspect(circle).pages()).isEqualTo(1);
    }

    @Test
    void refusesScriptsAndCommandsAndSaysWhich() throws IOException {
        Finding script = only(inspect(TestPdfs.onePageAnd(document ->
                document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('xin chào')")))));
        assertThat(script.rule()).isEqualTo("pdf-active-content");
        assertThat(script.message().vi()).contains("JavaScript").contains("tự chạy khi mở tệp");

        Finding print = only(inspect(TestPdfs.onePageAnd(document -> {
            PDActionNamed action = new PDActionNamed();
            action.setN("Print");
            document.getDocumentCatalog().setOpenAction(action);
        })));
        assertThat(print.found()).isEqualTo("lệnh tự chạy khi mở tệp");

        Finding launch = only(inspect(TestPdfs.onePageAnd(document -> {
            PDAnnotationLink link = new PDAnnotationLink();
            link.setAction(new PDActionLaunch());
            document.getPage(0).setAnnotations(List.of(link));
        })));
        assertThat(launch.found()).isEqualTo("lệnh mở chương trình hoặc tệp khác");
    }

    @Test
    void refusesAttachmentsAndDynamicForms() throws IOException {
        assertThat(only(inspect(TestPdfs.withAttachment())).found()).isEqualTo("tệp đính kèm bên trong");

        byte[] form = TestPdfs.onePageAnd(document -> {
            COSDictionary acroForm = new COSDictionary();
            acroForm.setItem(COSName.XFA, new org.apache.pdfbox.cos.COSArray());
            document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, acroForm);
        });
        assertThat(only(inspect(form)).found()).isEqualTo("biểu mẫu động XFA");
    }

    @Test
    void readsAnObjectStreamOfOrdinarySize() throws IOException {
        PdfInspection.Result result = inspect(TestPdfs.objectStreamBomb(1, "/Type/ObjStm", "/Filter/FlateDecode"));

        assertThat(result.findings()).isEmpty();
        assertThat(result.pages()).isEqualTo(1);
    }

    @Test
    void aStreamThatUnpacksToGigabytesIsRefusedInLittleMemory() throws IOException {
        byte[] bomb = TestPdfs.objectStreamBomb(1500, "/Type/ObjStm", "/Filter/FlateDecode");
        // Without its type, or under a second packing, it is the same bomb.
        byte[] untyped = TestPdfs.objectStreamBomb(1500, "", "/Filter[/FlateDecode]");
        byte[] twice = TestPdfs.objectStreamBomb(1500, "", "/Filter[/FlateDecode/RunLengthDecode]");
        var thread = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

        for (byte[] file : List.of(bomb, untyped, twice)) {
            long before = thread.getCurrentThreadAllocatedBytes();
            assertThat(only(inspect(file)).rule()).isEqualTo("pdf-too-complex");
            assertThat(thread.getCurrentThreadAllocatedBytes() - before).isLessThan(20L * 1024 * 1024);
        }
    }

    @Test
    void aFileOfNothingButTinyObjectsIsRefused() throws IOException {
        Path file = folder.resolve("tiny.pdf");
        try (var out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            out.write("%PDF-1.7\n");
            for (int i = 1; i <= BoundedPdfParser.MAX_OBJECTS + 1; i++) {
                out.write(i + " 0 obj [] endobj\n");
            }
            out.write("%%EOF");
        }

        assertThat(only(inspection.inspect(file, "x.pdf")).rule()).isEqualTo("pdf-too-complex");
    }

    @Test
    void aFileOfNothingButTinyValuesIsRefused() throws IOException {
        String values = "[]".repeat((int) BoundedPdfParser.MAX_VALUES + 1);
        byte[] file = ("%PDF-1.7\n1 0 obj <</Type/Catalog/X[" + values + "]>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF")
                .getBytes(StandardCharsets.US_ASCII);

        assertThat(only(inspect(file)).rule()).isEqualTo("pdf-too-complex");
    }

    @Test
    void arraysNestedWithoutEndAreBroken() throws IOException {
        byte[] file = ("%PDF-1.7\n1 0 obj <</Type/Catalog/X" + "[".repeat(1_000_000)
                        + ">> endobj\ntrailer <</Root 1 0 R>>\n%%EOF")
                .getBytes(StandardCharsets.US_ASCII);

        assertThat(only(inspect(file)).rule()).isIn("pdf-broken", "pdf-no-pages");
    }

    /** Whoever is refused reads what is wrong with this file, not something that fits several. */
    @Test
    void everyRefusalHasASentenceOfItsOwnThatSaysWhatToDo() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("a.txt"));
        }
        List<byte[]> bad = List.of(
                zip.toByteArray(),
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0},
                new byte[0],
                TestPdfs.encrypted("x"),
                Arrays.copyOf(TestPdfs.ofSize(100_000), 50_000),
                TestPdfs.pages(0),
                TestPdfs.pages(MAX_PAGES + 1),
                TestPdfs.onePageAnd(document ->
                        document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"))),
                TestPdfs.withAttachment(),
                TestPdfs.objectStreamBomb(100, "/Type/ObjStm", "/Filter/FlateDecode"));
        java.util.Set<String> vi = new java.util.HashSet<>();
        java.util.Set<String> en = new java.util.HashSet<>();
        for (byte[] file : bad) {
            Finding finding = only(inspect(file));
            vi.add(finding.message().vi());
            en.add(finding.message().en());
            assertThat(finding.message().vi()).contains("«Tờ trình.pdf»", "Hãy ");
        }
        assertThat(vi).hasSize(bad.size());
        assertThat(en).hasSize(bad.size());
    }

    @Test
    void leavesNothingBehindOnDisk() throws IOException {
        Path file = Files.write(folder.resolve("in.bin"), TestPdfs.withAttachment());
        inspection.inspect(file, "x.pdf");

        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    private PdfInspection.Result inspect(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("in.bin"), content);
        return inspection.inspect(file, "Tờ trình.pdf");
    }

    private static Finding only(PdfInspection.Result result) {
        assertThat(result.findings()).hasSize(1);
        return result.findings().get(0);
    }
}
