package vn.khenthuong.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Good and bad PDFs, made when they are needed. */
final class TestPdfs {

    private TestPdfs() {}

    static byte[] pages(int count) {
        return with(document -> {
            for (int i = 0; i < count; i++) {
                document.addPage(new PDPage());
            }
        });
    }

    static byte[] with(Consumer<PDDocument> content) {
        try (PDDocument document = new PDDocument()) {
            content.accept(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] onePageAnd(Consumer<PDDocument> content) {
        return with(document -> {
            document.addPage(new PDPage());
            content.accept(document);
        });
    }

    static byte[] encrypted(String userPassword) {
        return onePageAnd(document -> {
            try {
                document.protect(new StandardProtectionPolicy("owner", userPassword, new AccessPermission()));
            } catch (IOException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
    }

    static byte[] withAttachment() {
        return onePageAnd(document -> {
            try {
                PDComplexFileSpecification specification = new PDComplexFileSpecification();
                specification.setFile("danh-sach.xlsx");
                specification.setEmbeddedFile(
                        new PDEmbeddedFile(document, new java.io.ByteArrayInputStream(new byte[] {1, 2, 3})));
                PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
                tree.setNames(Map.of("danh-sach.xlsx", specification));
                PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
                names.setEmbeddedFiles(tree);
                document.getDocumentCatalog().setNames(names);
            } catch (IOException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
    }

    /** A good PDF of about so many bytes that cannot be packed any further. */
    static byte[] ofSize(int bytes) {
        return onePageAnd(document -> {
            COSStream noise = document.getDocument().createCOSStream();
            try (var out = noise.createOutputStream()) {
                byte[] block = new byte[64 * 1024];
                Random random = new Random(42);
                for (int written = 0; written < bytes; written += block.length) {
                    random.nextBytes(block);
                    out.write(block);
                }
            } catch (IOException impossible) {
                throw new IllegalStateException(impossible);
            }
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Noise"), noise);
        });
    }

    /** An endless stream of one byte that was never built in memory; counts what was taken of it. */
    static final class Lazy extends InputStream {
        private final long size;
        long taken;

        Lazy(long size) {
            this.size = size;
        }

        @Override
        public int read() {
            return taken < size ? "%PDF-1.7\n".charAt((int) (taken++ % 9)) : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int count = (int) Math.min(length, size - taken);
            taken += Math.max(count, 0);
            return count > 0 ? count : -1;
        }
    }

    /** A file whose page tree lies in an object stream that unpacks to {@code megabytes}, packed with {@code filter}. */
    static byte[] objectStreamBomb(int megabytes, String type, String filter) throws IOException {
        String head = "2 0 3 40 ";
        String first = "<</Type/Pages/Count 1/Kids[3 0 R]>>     ";
        byte[] start = (head + first + "<</Type/Page/Parent 2 0 R>>").getBytes(StandardCharsets.US_ASCII);
        byte[] packed = deflated(start, megabytes);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Integer> offsets = new ArrayList<>();
        write(out, "%PDF-1.5\n");
        offsets.add(out.size());
        write(out, "1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n");
        offsets.add(out.size());
        write(
                out,
                "4 0 obj <<" + type + "/N 2/First " + head.length() + filter + "/Length " + packed.length
                        + ">> stream\n");
        out.write(packed);
        write(out, "\nendstream endobj\n");
        int xref = out.size();
        ByteBuffer table = ByteBuffer.allocate(6 * 7);
        entry(table, 0, 0, 0);
        entry(table, 1, offsets.get(0), 0);
        entry(table, 2, 4, 0);
        entry(table, 2, 4, 1);
        entry(table, 1, offsets.get(1), 0);
        entry(table, 1, xref, 0);
        write(out, "5 0 obj <</Type/XRef/Size 6/W[1 4 2]/Root 1 0 R/Length " + table.capacity() + ">> stream\n");
        out.write(table.array());
        write(out, "\nendstream endobj\nstartxref\n" + xref + "\n%%EOF\n");
        return out.toByteArray();
    }

    private static void entry(ByteBuffer table, int kind, int field, int last) {
        table.put((byte) kind).putInt(field).putShort((short) last);
    }

    private static byte[] deflated(byte[] start, int megabytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(start);
            byte[] blank = new byte[1024 * 1024];
            java.util.Arrays.fill(blank, (byte) ' ');
            for (int i = 0; i < megabytes; i++) {
                out.write(blank);
            }
        }
        return packed.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
