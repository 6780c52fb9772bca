package vn.khenthuong.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.khenthuong.document.PdfSignature.Verdict;

/**
 * Who signed a PDF, when, and whether that still holds. Never refuses a file: what cannot be read or verified is said to be
 * so. Streams the file from disk, reads a bounded number of bytes and asks nobody on the network.
 */
@Component
class SignatureCheck {

    private static final Logger log = LoggerFactory.getLogger(SignatureCheck.class);

    /** Signatures of one file that are looked at; minutes of a large council have about ten. */
    static final int MOST = 20;

    /** Bytes that are read for all signatures of one file together: ten times the largest file. */
    static final long MOST_BYTES = 512L * 1024 * 1024;

    private static final String TIMESTAMP = "ETSI.RFC3161";
    private static final Set<String> DETACHED = Set.of("adbe.pkcs7.detached", "ETSI.CAdES.detached");

    private final TrustAnchors anchors;
    private final Clock clock;

    SignatureCheck(TrustAnchors anchors, Clock clock) {
        this.anchors = anchors;
        this.clock = clock;
    }

    /** In the order in which they were made; empty if the file has none. */
    List<PdfSignature> of(PDDocument document, Path file) {
        try {
            return ofAll(document, file);
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            log.info("Signatures could not be read: {}", unreadable.toString());
            return List.of(PdfSignature.unreadable(SignatureReason.UNREADABLE));
        }
    }

    private List<PdfSignature> ofAll(PDDocument document, Path file) throws IOException {
        List<PDSignature> all = document.getSignatureDictionaries();
        List<Checked> checked = new ArrayList<>();
        Reading reading = new Reading(file, Files.size(file));
        for (PDSignature signature : all.subList(0, Math.min(MOST, all.size()))) {
            checked.add(check(signature, reading));
        }
        checked.sort(java.util.Comparator.comparingLong(Checked::end));
        List<PdfSignature> found = new ArrayList<>();
        for (Checked one : checked) {
            found.add(afterwards(one, checked, document));
        }
        if (all.size() > MOST) {
            found.add(PdfSignature.unreadable(SignatureReason.NOT_CHECKED));
        }
        return List.copyOf(found);
    }

    /** A signature by itself, and where the bytes that it covers end; 0 where that is unknown. */
    private record Checked(PdfSignature signature, long end) {}

    private static final class Reading {
        private final Path file;
        private final long length;
        private long left = MOST_BYTES;

        private Reading(Path file, long length) {
            this.file = file;
            this.length = length;
        }

        private SignedRange range(PDSignature signature) {
            SignedRange range = new SignedRange(file, length, signature.getByteRange());
            left -= range.size();
            if (left < 0) {
                throw new SignedRange.TooLargeException();
            }
            return range;
        }
    }

    private Checked check(PDSignature signature, Reading reading) {
        boolean stamp = TIMESTAMP.equals(signature.getSubFilter());
        if (!stamp && !DETACHED.contains(signature.getSubFilter())) {
            return new Checked(PdfSignature.unreadable(SignatureReason.UNSUPPORTED), 0);
        }
        try {
            SignedRange range = reading.range(signature);
            CmsSignature cms = new CmsSignature(range.value(), range);
            return new Checked(stamp ? stamp(cms, range) : signature(cms, range, signature), range.end());
        } catch (SignedRange.TooLargeException large) {
            return new Checked(PdfSignature.unreadable(SignatureReason.NOT_CHECKED), 0);
        } catch (IOException
                | CMSException
                | TSPException
                | GeneralSecurityException
                | OperatorCreationException
                | RuntimeException
                | StackOverflowError malformed) {
            log.info("A signature could not be read: {}", malformed.toString());
            return new Checked(PdfSignature.unreadable(SignatureReason.UNREADABLE), 0);
        }
    }

    private PdfSignature stamp(CmsSignature cms, SignedRange range)
            throws CMSException, TSPException, IOException, GeneralSecurityException, OperatorCreationException {
        Instant at = cms.stampedAt();
        SignatureReason reason = !cms.stamps() ? SignatureReason.TAMPERED : judged(cms, at, true, cms.mayStamp());
        return new PdfSignature(
                true, cms.signerName(), cms.issuerName(), at, reason == SignatureReason.GOOD, range.toTheEnd(), reason);
    }

    private PdfSignature signature(CmsSignature cms, SignedRange range, PDSignature stated)
            throws CMSException, IOException, GeneralSecurityException, OperatorCreationException {
        Instant proven = cms.provenTime(anchors);
        Instant claimed = cms.statedTime() != null
                ? cms.statedTime()
                : stated.getSignDate() == null ? null : stated.getSignDate().toInstant();
        Instant at = proven != null ? proven : claimed;
        SignatureReason reason =
                !cms.intact() ? SignatureReason.TAMPERED : judged(cms, at, proven != null, cms.maySign());
        return new PdfSignature(
                false, cms.signerName(), cms.issuerName(), at, proven != null, range.toTheEnd(), reason);
    }

    private SignatureReason judged(CmsSignature cms, Instant at, boolean proven, boolean rightUse) {
        Instant then = at == null ? clock.instant() : at;
        if (cms.certificate().getNotAfter().toInstant().isBefore(then)) {
            return SignatureReason.EXPIRED;
        }
        if (cms.certificate().getNotBefore().toInstant().isAfter(then)) {
            return SignatureReason.NOT_YET;
        }
        if (!rightUse) {
            return SignatureReason.NOT_FOR_SIGNING;
        }
        if (cms.weak()) {
            return SignatureReason.WEAK;
        }
        if (!anchors.vouchFor(cms.certificate(), cms.certificates(), then)) {
            return anchors.none() ? SignatureReason.NO_ANCHORS : SignatureReason.UNKNOWN_ISSUER;
        }
        return !proven && cms.certificate().getNotAfter().toInstant().isBefore(clock.instant())
                ? SignatureReason.EXPIRED_SINCE
                : SignatureReason.GOOD;
    }

    /**
     * What happened to the file after this signature. Whoever signs the whole file later answers for what was added before;
     * so the earlier signature holds as far as the last one does. A time stamp answers for nothing, it only dates. What
     * nobody signed is a change.
     */
    private static PdfSignature afterwards(Checked one, List<Checked> all, PDDocument document) {
        PdfSignature signature = one.signature();
        if (signature.wholeFile() || one.end() == 0 || signature.verdict() == Verdict.INVALID) {
            return signature;
        }
        List<PdfSignature> covering = all.stream()
                .map(Checked::signature)
                .filter(later -> later.wholeFile() && later.verdict() != Verdict.INVALID)
                .toList();
        if (covering.stream().anyMatch(later -> !later.timestamp() && later.verdict() == Verdict.VALID)) {
            return signature;
        }
        if (covering.stream().anyMatch(later -> !later.timestamp())) {
            return signature.verdict() == Verdict.VALID
                    ? signature.because(SignatureReason.LATER_SIGNATURE)
                    : signature;
        }
        return signature.because(
                !covering.isEmpty() || addsValidationData(document, one.end())
                        ? SignatureReason.ADDED_AFTER
                        : SignatureReason.CHANGED_AFTER);
    }

    /** Whether what was added holds a store of validation data (ISO 32000-2, 12.8.4.3), which alone is no change. */
    private static boolean addsValidationData(PDDocument document, long from) {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        COSDocument all = document.getDocument();
        return catalog.getItem(COSName.getPDFName("DSS")) instanceof COSObject store
                && store.getKey() != null
                && all.getXrefTable().getOrDefault(store.getKey(), 0L) >= from;
    }
}
