package vn.khenthuong.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import vn.khenthuong.document.PdfSignature.Verdict;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.StartRefusedException;
import vn.khenthuong.shared.Subject;

/** A document signed for trial holds in the demo that signed it and nowhere else, and says on every page what it is worth. */
class TrialSignatureTest {

    private static final byte[] DECISION = TestPdfs.with(document -> {
        document.addPage(new PDPage(PDRectangle.A4));
        document.addPage(new PDPage(new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth())));
        document.addPage(new PDPage(PDRectangle.A4));
    });

    @TempDir
    private Path folder;

    private TrialKeys keys;

    @BeforeEach
    void keys() {
        keys = TrialKeys.madeUp(folder.resolve("demo").resolve("signatures.p12"), "demo");
    }

    @Test
    void isSignedByALeaderThenByAnOrganisationWhoDoNotExist() {
        List<PdfSignature> both = found(signed(), inTheDemo());

        assertThat(both).extracting(PdfSignature::signer).containsExactly("NGƯỜI KÝ THỬ NGHIỆM", "CƠ QUAN THỬ NGHIỆM");
        assertThat(both).extracting(PdfSignature::reason).containsOnly(SignatureReason.GOOD);
        assertThat(both).extracting(PdfSignature::wholeFile).containsExactly(false, true);
        assertThat(both).extracting(PdfSignature::issuer).containsOnly("CA THỬ NGHIỆM");
        assertThat(both)
                .as("the program's time, not the machine's")
                .extracting(PdfSignature::signedAt)
                .containsOnly(TestSignatures.NOW);
        assertThat(findings(both, false)).isEmpty();
    }

    @Test
    void saysOnEveryPageThatItIsATrial() throws IOException {
        try (PDDocument document = Loader.loadPDF(signed())) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            for (int page = 1; page <= 3; page++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                // Letters that run across the sheet are lines of their own to the stripper.
                assertThat(text.getText(document).replaceAll("\\s+", ""))
                        .as("page %d", page)
                        .isEqualTo("BẢNTHỬNGHIỆM–KHÔNGCÓGIÁTRỊPHÁPLÝ");
            }
        }
    }

    @Test
    void aChangedByteIsSeen() {
        byte[] changed = signed();
        changed[changed.length / 4] ^= 1;

        assertThat(found(changed, inTheDemo()))
                .extracting(PdfSignature::verdict)
                .contains(Verdict.INVALID);
        assertThat(found(TestSignatures.edited(signed()), inTheDemo()))
                .extracting(PdfSignature::reason)
                .containsOnly(SignatureReason.CHANGED_AFTER);
    }

    @Test
    void holdsAfterARestartAndNotInAnotherDemo() throws IOException {
        byte[] signed = signed();
        Path file = folder.resolve("demo").resolve("signatures.p12");
        TrialKeys again = TrialKeys.madeUp(file, "demo");
        TrialKeys other = TrialKeys.madeUp(folder.resolve("other.p12"), "demo");

        assertThat(found(signed, new TrustAnchors(Set.of()).and(again)))
                .extracting(PdfSignature::reason)
                .containsOnly(SignatureReason.GOOD);
        assertThat(found(signed, new TrustAnchors(Set.of()).and(other)))
                .extracting(PdfSignature::verdict)
                .containsOnly(Verdict.UNVERIFIED);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    /** Whoever takes a file out of a demo and into a real program. */
    @Test
    void outsideTheDemoItIsUnverifiedAndRefusedWhereSignaturesAreRequired() {
        byte[] signed = signed();
        X509Certificate authority =
                TestSignatures.authority("Tổ chức Thử nghiệm CA").certificate();

        assertThat(found(signed, new TrustAnchors(Set.of())))
                .extracting(PdfSignature::reason)
                .containsOnly(SignatureReason.NO_ANCHORS);
        List<PdfSignature> unknown = found(signed, new TrustAnchors(Set.of(authority)));
        assertThat(unknown).extracting(PdfSignature::reason).containsOnly(SignatureReason.UNKNOWN_ISSUER);
        assertThat(Finding.anyBlocks(findings(unknown, true))).isTrue();
    }

    /** Not even an operator who means well can make a real program trust it. */
    @Test
    void itsAuthorityCannotBeConfigured() throws Exception {
        Path trust = folder.resolve("goc.cer");
        Files.write(trust, keys.leader().authority().getEncoded());
        assertThatThrownBy(() -> TrustAnchors.in(trust.toString()))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("khenthuong.signatures.trust");
        Files.write(trust, keys.leader().certificate().getEncoded());
        assertThatThrownBy(() -> TrustAnchors.in(trust.toString())).isInstanceOf(StartRefusedException.class);
    }

    /** The demo does not become stricter with whatever else is uploaded there. */
    @Test
    void configuresNoAuthority() {
        TrustAnchors anchors = inTheDemo();
        byte[] other = SamplePdfs.signedBy("Người Không Rõ");

        assertThat(anchors.none()).isTrue();
        assertThat(found(other, anchors)).extracting(PdfSignature::reason).containsExactly(SignatureReason.NO_ANCHORS);
        assertThat(Finding.anyBlocks(findings(found(other, anchors), !anchors.none())))
                .isFalse();
    }

    @Test
    void withoutKeysNothingIsSigned() {
        TrialSignature none = signature(new StaticListableBeanFactory());

        assertThat(none.offered()).isFalse();
        assertThatThrownBy(() -> none.sign(new ByteArrayInputStream(DECISION)))
                .isInstanceOf(NotPermittedException.class);
        assertThat(folder.resolve("spool")).doesNotExist();
    }

    @Test
    void leavesNothingBehindWhenTheDocumentIsNone() {
        assertThatThrownBy(() -> sign("không phải PDF".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isInstanceOf(java.io.UncheckedIOException.class);
        assertThat(folder.resolve("spool")).isEmptyDirectory();
        signed();
        assertThat(folder.resolve("spool")).isEmptyDirectory();
    }

    @Test
    void aFileOfKeysIsTakenOrTheStartRefused() throws Exception {
        TestSignatures.Holder authority = TestSignatures.authority("Gốc của người vận hành");
        TestSignatures.Holder leader = TestSignatures.person("Chủ tịch Không Có Thật", authority);
        TestSignatures.Holder body = TestSignatures.person("Cơ quan Không Có Thật", authority);
        Path good = stored(leader, body, authority);
        assertThat(TrialKeys.in(good, "mat khau").organisation().certificate()).isEqualTo(body.certificate());

        refused(good, "sai");
        refused(stored(leader, leader, authority), "mat khau");
        refused(stored(leader, null, authority), "mat khau");
        refused(folder.resolve("khong-co.p12"), "");
        refused(Files.writeString(folder.resolve("khac.p12"), "không phải PKCS#12"), "");
    }

    private static void refused(Path file, String password) {
        assertThatThrownBy(() -> TrialKeys.in(file, password))
                .isInstanceOfSatisfying(StartRefusedException.class, refusal -> {
                    assertThat(refusal.reason().vi()).contains("PKCS#12", file.toString());
                    assertThat(refusal.action().en()).contains("khenthuong.demo.signature.keys");
                });
    }

    private Path stored(
            TestSignatures.Holder leader, TestSignatures.Holder organisation, TestSignatures.Holder authority)
            throws Exception {
        char[] password = "mat khau".toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, password);
        enter(store, "leader", leader, authority, password);
        if (organisation != null) {
            enter(store, "organisation", organisation, authority, password);
        }
        Path file = Files.createTempFile(folder, "khoa", ".p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password);
        }
        return file;
    }

    private static void enter(
            KeyStore store,
            String alias,
            TestSignatures.Holder holder,
            TestSignatures.Holder authority,
            char[] password)
            throws Exception {
        store.setKeyEntry(alias, holder.keys().getPrivate(), password, new Certificate[] {
            holder.certificate(), authority.certificate()
        });
    }

    private TrustAnchors inTheDemo() {
        return new TrustAnchors(Set.of()).and(keys);
    }

    private byte[] signed() {
        return sign(DECISION);
    }

    private byte[] sign(byte[] pdf) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("trialKeys", keys);
        try (InputStream signed = signature(beans).sign(new ByteArrayInputStream(pdf))) {
            return signed.readAllBytes();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private TrialSignature signature(StaticListableBeanFactory beans) {
        return new TrialSignature(
                beans.getBeanProvider(TrialKeys.class), new Spool(folder.resolve("spool")), TestSignatures.CLOCK);
    }

    private List<PdfSignature> found(byte[] pdf, TrustAnchors anchors) {
        try {
            Path file = Files.write(folder.resolve("in.bin"), pdf);
            PdfInspection.Result result = new PdfInspection(
                            new DocumentSettings(52_428_800, 20, 30),
                            new Spool(folder),
                            new SignatureCheck(anchors, TestSignatures.CLOCK))
                    .inspect(file, "Quyết định.pdf");
            assertThat(result.findings()).isEmpty();
            return result.signatures();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Finding> findings(List<PdfSignature> signatures, boolean anyTrusted) {
        return SignedFiles.findings(Subject.round("DL2026-R001"), signatures, false, anyTrusted);
    }
}
