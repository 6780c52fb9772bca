package vn.khenthuong.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.document.PdfSignature.Verdict;
import vn.khenthuong.shared.Clause;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.shared.Text;

/**
 * Whether a document that has to be signed is: by the leader and by the organisation, as Decree 30/2020/NĐ-CP, Điều 5
 * asks of an electronic document. One signed on paper is taken as its scan. Only what was found when the file was taken in is asked.
 */
@Service
@Transactional(readOnly = true)
public class SignedFiles {

    /** The leader's signature and the organisation's. */
    private static final int SIGNERS = 2;

    private final Files files;
    private final TrustAnchors anchors;

    SignedFiles(Files files, TrustAnchors anchors) {
        this.files = files;
        this.anchors = anchors;
    }

    /**
     * A signature that is broken blocks, whatever the document is said to be. Where trusted authorities are configured, so does
     * one that lacks the valid signatures of two signers; where none is, that nobody can verify it is a warning.
     *
     * @param at what the findings point at
     * @param onPaper signed and sealed on paper, the file is its scan: no digital signature is expected
     */
    public List<Finding> check(Subject at, FileId file, boolean onPaper) {
        return findings(at, files.signatures(List.of(file)).getOrDefault(file, List.of()), onPaper, !anchors.none());
    }

    static List<Finding> findings(Subject at, List<PdfSignature> signatures, boolean onPaper, boolean anyTrusted) {
        List<Finding> findings = new ArrayList<>();
        for (PdfSignature signature : signatures) {
            if (signature.verdict() == Verdict.INVALID) {
                findings.add(broken(at, signature));
            }
        }
        if (!findings.isEmpty() || onPaper) {
            return findings;
        }
        long valid = signatures.stream()
                .filter(signature -> !signature.timestamp() && signature.verdict() == Verdict.VALID)
                .map(PdfSignature::signer)
                .distinct()
                .count();
        if (valid < SIGNERS) {
            findings.add(unsigned(at, valid, anyTrusted));
        }
        return findings;
    }

    private static Finding broken(Subject at, PdfSignature signature) {
        Text sentence = signature.sentence();
        return Finding.invalid(
                "signature-broken",
                at,
                signature.signer(),
                "",
                sentence.vi() + " Chưa ghi nhận gì; hãy tải lên tệp đã ký đúng.",
                sentence.en() + " Nothing was recorded; upload the file that is signed well.");
    }

    private static Finding unsigned(Subject at, long valid, boolean anyTrusted) {
        Map<Boolean, Text> words = Map.of(
                true,
                new Text(
                        "Tệp mới có %d chữ ký số hợp lệ, cần %d: của người có thẩm quyền và của cơ quan, tổ chức. Hãy tải tệp đã ký"
                                        .formatted(valid, SIGNERS)
                                + " đủ, hoặc chọn “Bản giấy đã ký, đóng dấu” nếu đây là bản quét.",
                        "The file has %d valid digital signatures and needs %d: the leader's and the organisation's. Upload the file"
                                        .formatted(valid, SIGNERS)
                                + " with both, or choose “signed and sealed on paper” if it is a scan."),
                false,
                new Text(
                        "Chưa xác minh được chữ ký số của người có thẩm quyền và của cơ quan, tổ chức: hệ thống chưa được cấu hình"
                                + " chứng thư gốc tin cậy. Hãy tự kiểm tra tệp.",
                        "The digital signatures of the leader and the organisation cannot be verified: no trusted authority is"
                                + " configured. Check the file yourself."));
        return new Finding(
                "signature-missing",
                anyTrusted ? Severity.BLOCK : Severity.WARN,
                at,
                String.valueOf(valid),
                String.valueOf(SIGNERS),
                new Clause("Nghị định 30/2020/NĐ-CP, Điều 5", ""),
                words.get(anyTrusted));
    }
}
