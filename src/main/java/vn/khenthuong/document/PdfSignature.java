package vn.khenthuong.document;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.Text;

/**
 * A signature, or a time stamp, in a PDF, as it was found when the file was taken in.
 *
 * @param timestamp a time stamp over the document, not a person's signature
 * @param signer the name in the certificate; empty if it could not be read
 * @param issuer who issued the certificate; empty if it could not be read
 * @param signedAt null if no time is stated
 * @param timeProven whether a trusted time stamp says so, not the signer's own machine
 * @param wholeFile whether it covers the file to its end
 * @param reason why it is valid, invalid or neither
 */
public record PdfSignature(
        boolean timestamp,
        String signer,
        String issuer,
        Instant signedAt,
        boolean timeProven,
        boolean wholeFile,
        SignatureReason reason) {

    private static final int LONGEST = 200;
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(CampaignZone.ZONE);

    /** Whether a signature holds. */
    public enum Verdict {
        VALID("hợp lệ", "valid"),
        INVALID("không hợp lệ", "invalid"),
        UNVERIFIED("chưa xác minh được", "not verified");

        private final Text text;

        Verdict(String vi, String en) {
            this.text = new Text(vi, en);
        }

        public Text text() {
            return text;
        }
    }

    public PdfSignature {
        signer = shortened(signer);
        issuer = shortened(issuer);
    }

    static PdfSignature unreadable(SignatureReason reason) {
        return new PdfSignature(false, "", "", null, false, false, reason);
    }

    public Verdict verdict() {
        return reason.verdict();
    }

    PdfSignature because(SignatureReason other) {
        return new PdfSignature(timestamp, signer, issuer, signedAt, timeProven, wholeFile, other);
    }

    /** Who, when, whether it holds and why, as one sentence for screens and programs. */
    public Text sentence() {
        return new Text(vi(), en());
    }

    private String vi() {
        String what = timestamp ? "Dấu thời gian" : "Chữ ký số";
        String who = signer.isEmpty() ? ", không đọc được người ký" : " của " + signer;
        String by = issuer.isEmpty() ? "" : " (chứng thư do " + issuer + " cấp)";
        String when =
                signedAt == null ? "" : ", lúc " + HOUR.format(signedAt) + (timeProven ? "" : " theo giờ máy người ký");
        return what + who + by + when + ": " + verdict().text().vi() + ". "
                + reason.text().vi();
    }

    private String en() {
        String what = timestamp ? "Time stamp" : "Digital signature";
        String who = signer.isEmpty() ? ", signer unreadable" : " of " + signer;
        String by = issuer.isEmpty() ? "" : " (certificate issued by " + issuer + ")";
        String when = signedAt == null
                ? ""
                : ", at " + HOUR.format(signedAt) + (timeProven ? "" : " by the signer's own clock");
        return what + who + by + when + ": " + verdict().text().en() + ". "
                + reason.text().en();
    }

    /** Certificates hold what their maker likes; what goes to a screen has neither control nor direction characters. */
    private static String shortened(String name) {
        String plain = name == null
                ? ""
                : java.text.Normalizer.normalize(
                        name.replaceAll("\\p{C}+", " ").strip(), java.text.Normalizer.Form.NFC);
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST - 1) + "…";
    }
}
