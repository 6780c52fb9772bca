package vn.khenthuong.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.khenthuong.document.TestSignatures.authority;
import static vn.khenthuong.document.TestSignatures.certified;
import static vn.khenthuong.document.TestSignatures.edited;
import static vn.khenthuong.document.TestSignatures.person;
import static vn.khenthuong.document.TestSignatures.signed;
import static vn.khenthuong.document.TestSignatures.trusting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khenthuong.document.PdfSignature.Verdict;
import vn.khenthuong.document.TestSignatures.Holder;

/** Signatures made here with keys of nobody: what is good, what is not, and what cannot be said. */
class SignatureCheckTest {

    private static final Holder ROOT = authority("Tổ chức Thử nghiệm CA");
    private static final Holder OTHER_ROOT = authority("Tổ chức Khác CA");
    private static final Holder HEAD = person("Nguyễn Văn Mẫu", ROOT);
    private static final Holder CLERK = person("Trần Thị Ví Dụ", ROOT);
    private static final Holder STRANGER = person("Người Không Rõ", OTHER_ROOT);
    private static final byte[] PDF = TestPdfs.ofSize(100_000);

    @TempDir
    Path folder;

    private final SignatureCheck check = trusting(ROOT.certificate());

    @Test
    void aFileWithoutASignatureHasNone() {
        assertThat(found(check, PDF)).isEmpty();
    }

    @Test
    void aGoodSignatureOfATrustedAuthorityIsValid() {
        PdfSignature signature = only(check, signed(PDF, HEAD));

        assertThat(signature.reason()).isEqualTo(SignatureReason.GOOD);
        assertThat(signature.verdict()).isEqualTo(Verdict.VALID);
        assertThat(signature.signer()).isEqualTo("Nguyễn Văn Mẫu");
        assertThat(signature.issuer()).isEqualTo("Tổ chức Thử nghiệm CA");
        assertThat(signature.signedAt()).isEqualTo(TestSignatures.SIGNED);
        assertThat(signature.timeProven()).isFalse();
        assertThat(signature.wholeFile()).isTrue();
        assertThat(signature.sentence().vi())
                .startsWith(
                        "Chữ ký số của Nguyễn Văn Mẫu (chứng thư do Tổ chức Thử nghiệm CA cấp), lúc 09:30 25/03/2026"
                                + " theo giờ máy người ký: hợp lệ. ")
                .contains("chưa kiểm tra việc thu hồi");
        assertThat(signature.sentence().en()).contains("valid", "revocation was not checked");
    }

    @Test
    void withoutAnAuthorityTheSignerIsNotVerified() {
        PdfSignature signature = only(TestSignatures.nobodyTrusted(), signed(PDF, HEAD));

        assertThat(signature.reason()).isEqualTo(SignatureReason.NO_ANCHORS);
        assertThat(signature.sentence().vi()).contains("chưa xác minh được");
        assertThat(only(check, signed(PDF, STRANGER)).reason()).isEqualTo(SignatureReason.UNKNOWN_ISSUER);
    }

    @Test
    void aChangedByteIsSeenWhoeverIsTrusted() {
        byte[] pdf = signed(PDF, HEAD);
        pdf[60_000] ^= 1;

        assertThat(only(check, pdf).reason()).isEqualTo(SignatureReason.TAMPERED);
        assertThat(only(TestSignatures.nobodyTrusted(), pdf).verdict()).isEqualTo(Verdict.INVALID);
    }

    @Test
    void whatIsSavedBehindASignatureIsAChange() {
        byte[] pdf = edited(signed(PDF, HEAD));

        PdfSignature signature = only(check, pdf);
        assertThat(signature.reason()).isEqualTo(SignatureReason.CHANGED_AFTER);
        assertThat(signature.wholeFile()).isFalse();
        assertThat(signature.signer()).isEqualTo("Nguyễn Văn Mẫu");
        assertThat(only(TestSignatures.nobodyTrusted(), pdf).verdict()).isEqualTo(Verdict.INVALID);
    }

    @Test
    void severalSignaturesHoldOneAfterTheOther() {
        byte[] pdf = signed(signed(PDF, HEAD), CLERK);

        List<PdfSignature> both = found(check, pdf);
        assertThat(both).extracting(PdfSignature::signer).containsExactly("Nguyễn Văn Mẫu", "Trần Thị Ví Dụ");
        assertThat(both).extracting(PdfSignature::reason).containsOnly(SignatureReason.GOOD);
        assertThat(both).extracting(PdfSignature::wholeFile).containsExactly(false, true);

        assertThat(found(check, edited(pdf)))
                .extracting(PdfSignature::reason)
                .containsOnly(SignatureReason.CHANGED_AFTER);
    }

    /** Anybody can sign an altered file with a key of their own; that must not keep the first signature valid. */
    @Test
    void aStrangersSignatureBehindTakesTheCertaintyAway() {
        assertThat(found(check, signed(edited(signed(PDF, HEAD)), STRANGER)))
                .extracting(PdfSignature::reason)
                .containsExactly(SignatureReason.LATER_SIGNATURE, SignatureReason.UNKNOWN_ISSUER);
    }

    @Test
    void anExpiredCertificateIsInvalidAndOneExpiredSinceIsUncertain() {
        Holder expired = person("Hết Hạn", ROOT, "2023-01-01T00:00:00Z", "2025-01-01T00:00:00Z");
        Holder early = person("Chưa Đến Hạn", ROOT, "2026-03-25T12:00:00Z", "2028-01-01T00:00:00Z");
        Holder since = person("Vừa Hết Hạn", ROOT, "2023-01-01T00:00:00Z", "2026-03-25T12:00:00Z");

        assertThat(only(check, signed(PDF, expired)).reason()).isEqualTo(SignatureReason.EXPIRED);
        assertThat(only(check, signed(PDF, early)).reason()).isEqualTo(SignatureReason.NOT_YET);
        assertThat(only(check, signed(PDF, since)).reason()).isEqualTo(SignatureReason.EXPIRED_SINCE);
    }

    @Test
    void certificatesOfOtherUseAndOldDigestsAndUnknownKindsAreNamed() {
        Holder encryption = certified(
                "Mã Hóa",
                ROOT,
                "2025-01-01T00:00:00Z",
                "2028-01-01T00:00:00Z",
                KeyUsage.keyEncipherment,
                "SHA256withRSA");

        assertThat(only(check, signed(PDF, encryption)).reason()).isEqualTo(SignatureReason.NOT_FOR_SIGNING);
        assertThat(only(check, signed(PDF, HEAD, "SHA1withRSA", "adbe.pkcs7.detached"))
                        .reason())
                .isEqualTo(SignatureReason.WEAK);
        assertThat(only(check, signed(PDF, HEAD, "SHA256withRSA", "adbe.x509.rsa_sha1"))
                        .reason())
                .isEqualTo(SignatureReason.UNSUPPORTED);
        assertThat(only(check, signed(PDF, HEAD, "SHA512withRSA", "ETSI.CAdES.detached"))
                        .reason())
                .isEqualTo(SignatureReason.GOOD);
    }

    @Test
    void aMalformedSignatureIsSaidToBeSoAndTheFileIsTaken() throws IOException {
        byte[] pdf = signed(PDF, HEAD);
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        int value = text.indexOf("/Contents <") + 11;
        byte[] noise = pdf.clone();
        for (int i = 0; i < 400; i++) {
            noise[value + i] = 'f';
        }
        assertThat(only(check, noise).reason()).isEqualTo(SignatureReason.UNREADABLE);

        // A range that leaves a hole for content that nobody signed.
        int range = text.indexOf("/ByteRange [0 ") + 14;
        byte[] hole = pdf.clone();
        hole[range]--;
        assertThat(only(check, hole).reason()).isEqualTo(SignatureReason.UNREADABLE);

        Path file = Files.write(folder.resolve("x.pdf"), noise);
        PdfInspection.Result result = new PdfInspection(
                        new DocumentSettings(52_428_800, 20, 30), new Spool(folder), check)
                .inspect(file, "x.pdf");
        assertThat(result.findings()).isEmpty();
        assertThat(result.signatures()).hasSize(1);
    }

    @Test
    void moreSignaturesThanAreLookedAtAreSaidToBeSo() {
        byte[] pdf = TestPdfs.pages(1);
        for (int i = 0; i <= SignatureCheck.MOST; i++) {
            pdf = signed(pdf, HEAD);
        }

        List<PdfSignature> all = found(check, pdf);
        assertThat(all).hasSize(SignatureCheck.MOST + 1);
        assertThat(all.get(SignatureCheck.MOST).reason()).isEqualTo(SignatureReason.NOT_CHECKED);
    }

    @Test
    void authoritiesAreReadFromABundleOrADirectoryAndAMistakeIsNoticed() throws Exception {
        Path bundle = Files.writeString(folder.resolve("goc.pem"), pem(ROOT) + pem(OTHER_ROOT));
        Path directory = Files.createDirectory(folder.resolve("goc"));
        Files.writeString(directory.resolve("mot.crt"), pem(ROOT));
        Files.write(directory.resolve("hai.cer"), OTHER_ROOT.certificate().getEncoded());
        Files.writeString(directory.resolve("ghi-chu.txt"), "không phải chứng thư");

        for (Path trust : List.of(bundle, directory)) {
            SignatureCheck configured = new SignatureCheck(TrustAnchors.in(trust.toString()), TestSignatures.CLOCK);
            assertThat(only(configured, signed(PDF, STRANGER)).reason()).isEqualTo(SignatureReason.GOOD);
        }
        assertThat(TrustAnchors.in(" ").none()).isTrue();
        for (Path wrong : List.of(folder.resolve("khong-co"), Files.createDirectory(folder.resolve("trong")))) {
            assertThatThrownBy(() -> TrustAnchors.in(wrong.toString()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("khenthuong.signatures.trust");
        }
    }

    private static String pem(Holder holder) throws Exception {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(holder.certificate().getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    private PdfSignature only(SignatureCheck asked, byte[] pdf) {
        List<PdfSignature> found = found(asked, pdf);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<PdfSignature> found(SignatureCheck asked, byte[] pdf) {
        try {
            Path file = Files.write(folder.resolve("in.bin"), pdf);
            return new PdfInspection(new DocumentSettings(52_428_800, 20, 30), new Spool(folder), asked)
                    .inspect(file, "Tờ trình.pdf")
                    .signatures();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
