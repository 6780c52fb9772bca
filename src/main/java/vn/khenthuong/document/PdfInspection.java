package vn.khenthuong.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.khenthuong.shared.Finding;

/**
 * Whether a file is a PDF that can be kept for decades and opened by anybody without harm; judged by its content alone.
 * Reads from disk, in bounded memory.
 */
@Component
class PdfInspection {

    private static final Logger log = LoggerFactory.getLogger(PdfInspection.class);

    /** Reading structure takes memory, so only so many at a time; the others wait, holding nothing but a thread. */
    private static final int AT_A_TIME = 2;

    /** The end mark must stand in the last bytes; a file that was copied in part has none there. */
    private static final int TAIL = 2048;

    private final DocumentSettings settings;
    private final Spool spool;
    private final SignatureCheck signatures;
    private final Semaphore turn = new Semaphore(AT_A_TIME, true);

    PdfInspection(DocumentSettings settings, Spool spool, SignatureCheck signatures) {
        this.settings = settings;
        this.spool = spool;
        this.signatures = signatures;
    }

    /**
     * @param pages pages found; 0 where it is no readable PDF
     * @param findings everything that is wrong; empty if the file is good
     * @param signatures what was found of each; empty in a file that is refused
     */
    record Result(int pages, List<Finding> findings, List<PdfSignature> signatures) {

        static Result refused(Finding finding) {
            return new Result(0, List.of(finding), List.of());
        }
    }

    /** @param name as people call the file, for the sentences only */
    Result inspect(Path file, String name) throws IOException {
        PdfFindings say = new PdfFindings(name);
        ContentKind kind = ContentKind.of(head(file));
        if (kind != ContentKind.PDF) {
            return Result.refused(say.notAPdf(kind));
        }
        if (!hasEnd(file)) {
            return Result.refused(say.broken());
        }
        turn.acquireUninterruptibly();
        try {
            return parse(file, say);
        } finally {
            turn.release();
        }
    }

    private Result parse(Path file, PdfFindings say) throws IOException {
        try {
            BoundedPdfParser.countObjects(file);
        } catch (BoundedPdfParser.TooComplexException bomb) {
            return Result.refused(say.tooComplex());
        }
        MemoryUsageSetting onDisk = MemoryUsageSetting.setupTempFileOnly()
                .setTempDir(spool.directory().toFile());
        try (RandomAccessRead source = new RandomAccessReadBufferedFile(file);
                PDDocument document = new BoundedPdfParser(source, onDisk.streamCache).parse()) {
            List<Finding> findings = new ArrayList<>();
            int pages = pages(document);
            if (pages == 0) {
                findings.add(say.noPages());
            } else if (pages > settings.maxPages()) {
                findings.add(say.tooManyPages(settings.maxPages()));
            }
            Set<ActiveContent> active = ActiveContent.in(document.getDocument());
            if (!active.isEmpty()) {
                findings.add(say.activeContent(active));
            }
            return new Result(
                    pages, List.copyOf(findings), findings.isEmpty() ? signatures.of(document, file) : List.of());
        } catch (BoundedPdfParser.EncryptedException encrypted) {
            return Result.refused(say.encrypted());
        } catch (BoundedPdfParser.TooComplexException bomb) {
            return Result.refused(say.tooComplex());
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            // The library answers some damages with an unchecked exception; for the user all mean the same. The file's
            // name may hold a person's name and is not logged.
            log.info("A PDF could not be read: {}", unreadable.toString());
            return Result.refused(say.broken());
        }
    }

    /** Counts the pages themselves; the number that the file claims is not believed. Stops above the limit. */
    private int pages(PDDocument document) {
        Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSDictionary> open = new ArrayDeque<>();
        COSDictionary root = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
        if (root != null) {
            open.push(root);
        }
        int pages = 0;
        while (!open.isEmpty() && pages <= settings.maxPages()) {
            COSDictionary node = open.pop();
            if (!seen.add(node)) {
                continue;
            }
            COSArray kids = node.getCOSArray(COSName.KIDS);
            if (kids == null) {
                pages += COSName.PAGE.equals(node.getCOSName(COSName.TYPE)) ? 1 : 0;
                continue;
            }
            for (int i = 0; i < kids.size(); i++) {
                if (kids.getObject(i) instanceof COSDictionary kid) {
                    open.push(kid);
                }
            }
        }
        return pages;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(ContentKind.HEAD);
        }
    }

    private static boolean hasEnd(Path file) throws IOException {
        try (RandomAccessRead source = new RandomAccessReadBufferedFile(file)) {
            // Some devices fill the file up with zeros behind the mark.
            long end = source.length();
            while (end > 0) {
                source.seek(end - 1);
                if (source.read() > ' ') {
                    break;
                }
                end--;
            }
            long from = Math.max(0, end - TAIL);
            byte[] tail = new byte[(int) (end - from)];
            source.seek(from);
            source.readFully(tail);
            return new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF");
        }
    }
}
