package vn.khenthuong.document;

import vn.khenthuong.document.PdfSignature.Verdict;
import vn.khenthuong.shared.Text;

/** Why a signature is valid, invalid or neither. Whether a certificate was revoked is never asked: nothing is fetched. */
public enum SignatureReason {
    GOOD(
            Verdict.VALID,
            "Tệp không bị sửa sau khi ký, chứng thư do tổ chức tin cậy cấp; chưa kiểm tra việc thu hồi chứng thư.",
            "The file was not changed after signing and a trusted authority issued the certificate; revocation was not"
                    + " checked."),
    TAMPERED(
            Verdict.INVALID,
            "Nội dung hoặc chữ ký đã bị thay đổi sau khi ký. Đề nghị lấy lại bản gốc từ người ký.",
            "Content or signature was altered after signing. Please get the original from the signer."),
    CHANGED_AFTER(
            Verdict.INVALID,
            "Tệp đã được sửa và lưu thêm sau khi ký. Đề nghị lấy lại bản gốc từ người ký.",
            "The file was changed and saved again after signing. Please get the original from the signer."),
    EXPIRED(
            Verdict.INVALID,
            "Chứng thư đã hết hạn trước khi ký. Đề nghị ký lại bằng chứng thư còn hạn.",
            "The certificate had expired before signing. Please sign again with one in force."),
    NOT_YET(
            Verdict.INVALID,
            "Thời điểm ký trước ngày chứng thư có hiệu lực. Đề nghị kiểm tra đồng hồ máy rồi ký lại.",
            "The stated time lies before the certificate's first day. Please check the machine's clock and sign again."),
    NOT_FOR_SIGNING(
            Verdict.INVALID,
            "Chứng thư không được cấp để ký. Đề nghị ký lại bằng chứng thư chữ ký số.",
            "The certificate was not issued for signing. Please sign again with one that was."),
    NO_ANCHORS(
            Verdict.UNVERIFIED,
            "Phần đã ký không bị sửa, nhưng hệ thống chưa được cấu hình chứng thư gốc tin cậy để xác minh người ký.",
            "The signed part was not altered, but no trusted authority is configured to verify the signer."),
    UNKNOWN_ISSUER(
            Verdict.UNVERIFIED,
            "Phần đã ký không bị sửa, nhưng chứng thư không do tổ chức tin cậy đã cấu hình cấp.",
            "The signed part was not altered, but none of the trusted authorities issued the certificate."),
    EXPIRED_SINCE(
            Verdict.UNVERIFIED,
            "Chứng thư nay đã hết hạn và không có dấu thời gian tin cậy chứng minh đã ký trước đó.",
            "The certificate has expired since, and no trusted time stamp proves that it was signed before."),
    LATER_SIGNATURE(
            Verdict.UNVERIFIED,
            "Sau chữ ký này tệp được ký tiếp bằng một chữ ký chưa xác minh được.",
            "After this one the file was signed again with a signature that is not verified."),
    ADDED_AFTER(
            Verdict.UNVERIFIED,
            "Sau khi ký, tệp được lưu thêm dấu thời gian hoặc dữ liệu kiểm tra; chưa xác minh được là không thêm gì khác.",
            "A time stamp or validation data was added after signing; that nothing else was added is not verified."),
    WEAK(
            Verdict.UNVERIFIED,
            "Chữ ký dùng thuật toán băm đã lỗi thời (MD5, SHA-1).",
            "The signature uses an outdated digest (MD5, SHA-1)."),
    UNSUPPORTED(
            Verdict.UNVERIFIED,
            "Kiểu chữ ký này chưa được hỗ trợ kiểm tra.",
            "This kind of signature cannot be checked yet."),
    UNREADABLE(
            Verdict.UNVERIFIED,
            "Dữ liệu chữ ký bị hỏng, không đọc được.",
            "The signature's data is damaged and cannot be read."),
    NOT_CHECKED(
            Verdict.UNVERIFIED,
            "Tệp có quá nhiều chữ ký hoặc chữ ký quá lớn nên không kiểm tra hết.",
            "The file has too many or too large signatures to check them all.");

    private final Verdict verdict;
    private final Text text;

    SignatureReason(Verdict verdict, String vi, String en) {
        this.verdict = verdict;
        this.text = new Text(vi, en);
    }

    public Verdict verdict() {
        return verdict;
    }

    /** The reason as a sentence. */
    public Text text() {
        return text;
    }
}
