package vn.khenthuong.document;

import java.io.InputStream;
import org.springframework.stereotype.Service;

/**
 * Documents of the route, laid out as Decree 30/2020/NĐ-CP, Phụ lục I, asks of state bodies (Party bodies and the Front get a
 * head of their own), as a PDF to sign or a DOCX to edit, both from one master. Units may always upload documents of their own
 * instead. Each stream lies on local disk and vanishes when it is closed.
 */
@Service
public class Prints {

    private final Printer printer;

    Prints(Printer printer) {
        this.printer = printer;
    }

    /** Tờ trình. */
    public InputStream submissionLetter(LetterData data, PrintFormat format) {
        return printer.print("letter", "Tờ trình", data.subject(), data, format);
    }

    /** Danh sách đề nghị khen thưởng. */
    public InputStream nominees(ListData data, PrintFormat format) {
        return printer.print("list", "Danh sách", data.subject(), data, format);
    }

    /** Biên bản họp Hội đồng. */
    public InputStream minutes(MinutesData data, PrintFormat format) {
        return printer.print("minutes", "Biên bản", data.subject(), data, format);
    }

    /** Báo cáo thành tích. */
    public InputStream achievementReport(ReportData data, PrintFormat format) {
        return printer.print("report", "Báo cáo thành tích", data.subject(), data, format);
    }

    /** Quyết định khen thưởng. */
    public InputStream decision(DecisionData data, PrintFormat format) {
        return printer.print("decision", "Quyết định", data.subject(), data, format);
    }

    /** Bảng tính tiền thưởng. */
    public InputStream bonuses(BonusData data, PrintFormat format) {
        return printer.print("bonus", "Bảng tính tiền thưởng", data.subject(), data, format);
    }

    /** Báo cáo thẩm định. */
    public InputStream appraisalReport(AppraisalReportData data, PrintFormat format) {
        return printer.print("appraisal", "Báo cáo thẩm định", data.subject(), data, format);
    }

    /** Báo cáo tổng kết phong trào. */
    public InputStream summary(SummaryData data, PrintFormat format) {
        return printer.print("summary", "Báo cáo tổng kết", data.subject(), data, format);
    }

    /** Thông báo kết quả khen thưởng. */
    public InputStream notice(NoticeData data, PrintFormat format) {
        return printer.print("notice", "Thông báo", data.subject(), data, format);
    }

    /** Bằng khen, giấy khen; a PDF only, because every word has its place on the sheet. */
    public InputStream certificates(CertificateData data) {
        return printer.print("certificate", "Bằng, giấy khen", data.decision(), data, PrintFormat.PDF);
    }

    /** Văn bản đồng ý, giấy xác nhận, phiếu văn bản đến. */
    public InputStream confirmation(ConfirmationData data, PrintFormat format) {
        return printer.print("confirmation", "Giấy xác nhận", data.subject(), data, format);
    }

    /** Giấy biên nhận of a sending; made by the program and signed by nobody, so never to be edited. */
    public InputStream receipt(ReceiptData data) {
        return printer.print("receipt", "Giấy biên nhận", data.code(), data, PrintFormat.PDF);
    }
}
