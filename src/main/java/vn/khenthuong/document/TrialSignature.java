package vn.khenthuong.document;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.GregorianCalendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.NotPermittedException;

/**
 * Signs a document for people who do not exist, to show in the demo how a signed one fares; it says on every page that it
 * is worth nothing. Outside the demo there is no key, and nothing is signed.
 */
@Service
public class TrialSignature {

    private static final String REASON = "Ký thử trong bản demo, không có giá trị pháp lý";

    private final ObjectProvider<TrialKeys> keys;
    private final Spool spool;
    private final Clock clock;

    TrialSignature(ObjectProvider<TrialKeys> keys, Spool spool, Clock clock) {
        this.keys = keys;
        this.spool = spool;
        this.clock = clock;
    }

    /** Whether this is the demo. */
    public boolean offered() {
        return keys.getIfAvailable() != null;
    }

    /**
     * @throws NotPermittedException as unknown outside the demo, where no such thing exists
     */
    public void requireOffered() {
        if (!offered()) {
            throw NotPermittedException.unknown("trial signature");
        }
    }

    /**
     * The document with a watermark on every page, signed by a leader and then by an organisation.
     *
     * @param pdf read to its end, not closed
     * @return the file on local disk, deleted when the stream is closed
     * @throws NotPermittedException as unknown outside the demo
     */
    public InputStream sign(InputStream pdf) {
        requireOffered();
        TrialKeys signers = keys.getObject();
        Path file = spool.newFile(".pdf");
        try {
            Files.copy(pdf, file, StandardCopyOption.REPLACE_EXISTING);
            rewrite(file, this::stamp);
            rewrite(file, (from, to) -> sign(from, to, signers.leader()));
            rewrite(file, (from, to) -> sign(from, to, signers.organisation()));
            return spool.openOnce(file);
        } catch (IOException broken) {
            spool.discard(file);
            throw new UncheckedIOException(broken);
        } catch (RuntimeException | Error broken) {
            spool.discard(file);
            throw broken;
        }
    }

    private interface Rewriting {

        void write(File from, OutputStream to) throws IOException;
    }

    private void rewrite(Path file, Rewriting rewriting) throws IOException {
        Path next = spool.newFile(".pdf");
        try {
            try (OutputStream to = Files.newOutputStream(next)) {
                rewriting.write(file.toFile(), to);
            }
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            spool.discard(next);
        }
    }

    private void stamp(File from, OutputStream to) throws IOException {
        try (PDDocument document = Loader.loadPDF(from)) {
            TrialWatermark.on(document);
            document.save(to);
        }
    }

    /** Saved behind what is there, so that an earlier signature stays as it was. */
    private void sign(File from, OutputStream to, TrialKeys.Signer signer) throws IOException {
        try (PDDocument document = Loader.loadPDF(from)) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            signature.setReason(REASON);
            signature.setSignDate(GregorianCalendar.from(clock.instant().atZone(CampaignZone.ZONE)));
            document.addSignature(signature, new TrialCms(signer, clock.instant()));
            document.saveIncremental(to);
        }
    }
}
