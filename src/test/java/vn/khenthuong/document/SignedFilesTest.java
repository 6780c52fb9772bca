package vn.khenthuong.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.khenthuong.document.PdfSignature.Verdict;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;
import vn.khenthuong.shared.Subject;

/** What a document that has to be signed needs: the leader's and the organisation's signature, none of them broken. */
class SignedFilesTest {

    private static final Subject AT = Subject.round("DL2026-R001");

    @ParameterizedTest
    @EnumSource(SignatureReason.class)
    void aBrokenSignatureBlocksEvenAScan(SignatureReason reason) {
        List<Finding> findings = findings(true, true, by("Chủ tịch", reason));

        assertThat(Finding.anyBlocks(findings)).isEqualTo(reason.verdict() == Verdict.INVALID);
        if (reason.verdict() == Verdict.INVALID) {
            assertThat(findings.get(0).rule()).isEqualTo("signature-broken");
            assertThat(findings.get(0).message().vi()).contains("Chủ tịch", "không hợp lệ", "tải lên");
        }
    }

    @Test
    void twoSignersAreNeededWhereAuthoritiesAreTrusted() {
        assertThat(findings(false, true)).extracting(Finding::severity).containsExactly(Severity.BLOCK);
        assertThat(findings(false, true, by("Chủ tịch", SignatureReason.GOOD)))
                .extracting(Finding::rule, Finding::found, Finding::wanted)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("signature-missing", "1", "2"));
        assertThat(findings(false, true, by("Chủ tịch", SignatureReason.GOOD), by("Chủ tịch", SignatureReason.GOOD)))
                .as("one person twice is not leader and organisation")
                .hasSize(1);
        assertThat(findings(
                        false,
                        true,
                        by("Chủ tịch", SignatureReason.GOOD),
                        by("Ủy ban nhân dân tỉnh", SignatureReason.UNKNOWN_ISSUER)))
                .hasSize(1);
        assertThat(findings(
                        false,
                        true,
                        by("Chủ tịch", SignatureReason.GOOD),
                        by("Ủy ban nhân dân tỉnh", SignatureReason.GOOD)))
                .isEmpty();
    }

    @Test
    void aTimeStampIsNobodysSignature() {
        PdfSignature stamp = new PdfSignature(true, "TSA", "", null, true, true, SignatureReason.GOOD);

        assertThat(findings(false, true, by("Chủ tịch", SignatureReason.GOOD), stamp))
                .hasSize(1);
    }

    /** Without anchors the answer is "not verified", never "valid" and never a refusal. */
    @Test
    void nobodyIsRefusedForWhatCannotBeVerified() {
        assertThat(findings(false, false, by("Chủ tịch", SignatureReason.NO_ANCHORS)))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARN);
        assertThat(findings(true, true)).as("a scan").isEmpty();
    }

    private static List<Finding> findings(boolean onPaper, boolean anyTrusted, PdfSignature... signatures) {
        return SignedFiles.findings(AT, List.of(signatures), onPaper, anyTrusted);
    }

    private static PdfSignature by(String signer, SignatureReason reason) {
        return new PdfSignature(false, signer, "Tổ chức Thử nghiệm CA", null, false, true, reason);
    }
}
