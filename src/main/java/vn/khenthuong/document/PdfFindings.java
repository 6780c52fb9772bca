package vn.khenthuong.document;

import java.util.Collection;
import vn.khenthuong.shared.Clause;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.shared.Text;

/** The sentences about one file: what is wrong with it and what to do. */
record PdfFindings(String name) {

    /** A file belongs to no campaign yet, and each organisation's plan asks for it in its own words. */
    private static final Clause PDF_ASKED = new Clause("Quy tắc nhập liệu: hồ sơ gửi bản PDF", "");

    Finding notAPdf(ContentKind kind) {
        return new Finding(
                "pdf-not-a-pdf",
                Severity.BLOCK,
                Subject.file(name),
                kind.vi(),
                "PDF",
                PDF_ASKED,
                new Text(
                        "Tệp «" + name + "» không phải là tệp PDF mà là " + kind.vi() + ". "
                                + "Hãy mở văn bản, chọn “Lưu thành PDF” (hoặc quét thành PDF) rồi tải lên lại.",
                        "The file “" + name + "” is not a PDF but " + kind.en() + ". "
                                + "Open the document, choose “Save as PDF” (or scan it to PDF) and upload it again."));
    }

    Finding encrypted() {
        return Finding.invalid(
                "pdf-encrypted",
                Subject.file(name),
                "có mật khẩu hoặc hạn chế quyền",
                "không mã hóa",
                "Tệp «" + name + "» được đặt mật khẩu hoặc bị hạn chế quyền nên không thể lưu trữ lâu dài. "
                        + "Hãy bỏ mật khẩu, lưu lại rồi tải lên lại.",
                "The file “" + name + "” has a password or restricted permissions and cannot be archived. "
                        + "Remove the protection, save it and upload it again.");
    }

    Finding broken() {
        return Finding.invalid(
                "pdf-broken",
                Subject.file(name),
                "hỏng hoặc thiếu dữ liệu",
                "PDF đọc được trọn vẹn",
                "Tệp «" + name + "» bị hỏng hoặc chưa được chép đủ, không đọc được trọn vẹn. "
                        + "Hãy kiểm tra tệp gốc, xuất lại PDF rồi tải lên lại.",
                "The file “" + name + "” is damaged or incomplete and cannot be read in full. "
                        + "Check the original, export the PDF again and upload it again.");
    }

    Finding tooLarge(long maxBytes) {
        String limit = size(maxBytes);
        return Finding.invalid(
                "pdf-too-large",
                Subject.file(name),
                "hơn " + limit,
                "không quá " + limit,
                "Tệp «" + name + "» lớn hơn " + limit + ". "
                        + "Hãy quét ở độ phân giải thấp hơn (200 dpi là đủ) hoặc tách thành nhiều tệp.",
                "The file “" + name + "” is larger than " + limit.replace(',', '.')
                        + ". Scan it at a lower resolution (200 dpi is enough) or split it.");
    }

    Finding tooManyPages(int maxPages) {
        return Finding.invalid(
                "pdf-too-many-pages",
                Subject.file(name),
                "hơn " + maxPages + " trang",
                "không quá " + maxPages + " trang",
                "Tệp «" + name + "» có hơn " + maxPages + " trang. Hãy tách thành nhiều tệp.",
                "The file “" + name + "” has more than " + maxPages + " pages. Split it.");
    }

    Finding tooComplex() {
        return Finding.invalid(
                "pdf-too-complex",
                Subject.file(name),
                "cấu trúc bất thường",
                "PDF thông thường",
                "Tệp «" + name + "» có cấu trúc nén bất thường nên không thể kiểm tra an toàn. "
                        + "Hãy in lại ra PDF (“Microsoft Print to PDF”) hoặc quét lại rồi tải lên.",
                "The file “" + name + "” has an unusual structure that cannot be checked safely. "
                        + "Print it to PDF again or scan it, then upload it.");
    }

    Finding noPages() {
        return Finding.invalid(
                "pdf-no-pages",
                Subject.file(name),
                "0 trang",
                "ít nhất 1 trang",
                "Tệp «" + name + "» không có trang nào. Hãy xuất lại PDF rồi tải lên lại.",
                "The file “" + name + "” has no page. Export the PDF again and upload it again.");
    }

    Finding activeContent(Collection<ActiveContent> kinds) {
        String vi = String.join(", ", kinds.stream().map(ActiveContent::vi).toList());
        String en = String.join(", ", kinds.stream().map(ActiveContent::en).toList());
        return Finding.invalid(
                "pdf-active-content",
                Subject.file(name),
                vi,
                "chỉ có nội dung để đọc",
                "Tệp «" + name + "» có " + vi + " nên không được nhận vì lý do an toàn. "
                        + "Hãy in lại ra PDF (“Microsoft Print to PDF”) rồi tải lên; tệp đính kèm thì tải lên riêng.",
                "The file “" + name + "” contains " + en + " and is refused for safety. "
                        + "Print it to PDF again and upload that; upload attachments as files of their own.");
    }

    Finding infected(String virus) {
        return Finding.invalid(
                "file-infected",
                Subject.file(name),
                virus,
                "tệp sạch",
                "Tệp «" + name + "» có mã độc (" + virus + ") nên không được nhận. "
                        + "Hãy quét vi-rút máy tính, xuất lại tệp từ bản gốc rồi tải lên; báo bộ phận công nghệ thông tin.",
                "The file “" + name + "” is infected (" + virus + ") and is refused. "
                        + "Scan the computer, make the file anew from its original and tell your IT staff.");
    }

    Finding notScanned() {
        return Finding.invalid(
                RefusedUpload.NOT_SCANNED,
                Subject.file(name),
                "",
                "",
                "Tệp «" + name + "» chưa được nhận vì bộ quét vi-rút tạm thời không hoạt động. "
                        + "Hãy thử lại sau ít phút; nếu vẫn vậy, báo quản trị hệ thống.",
                "The file “" + name + "” was not taken because the virus scanner is away. "
                        + "Try again in a few minutes; if it stays so, tell the administrator.");
    }

    private static String size(long bytes) {
        long mega = 1024 * 1024;
        return bytes % mega == 0 ? bytes / mega + " MB" : bytes + " byte";
    }
}
