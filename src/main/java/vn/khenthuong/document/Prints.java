package vn.khenthuong.document;

import java.io.InputStream;
import org.springframework.stereotype.Service;

/**
 * Documents of the route as PDFs, laid out as Decree 30/2020/NĐ-CP, Phụ lục I, asks of state bodies (Party bodies and the
 * Front get a head of their own). Units may always upload documents of their own instead. Each stream lies on local disk
 * and vanishes when it is closed.
 */
@Service
public class Prints {

    private final PdfPrinter printer;

    Prints(PdfPrinter printer) {
        this.printer = printer;
    }

    /** Tờ trình. */
    public InputStream submissionLetter(LetterData data) {
        return printer.print("letter", "Tờ trình", data.subject(), data);
    }

    /** Biên bản họp Hội đồng. */
    public InputStream minutes(MinutesData data) {
        return printer.print("minutes", "Biên bản", data.subject(), data);
    }

    /** Báo cáo thành tích. */
    public InputStream achievementReport(ReportData data) {
        return printer.print("report", "Báo cáo thành tích", data.subject(), data);
    }

    /** Quyết định khen thưởng. */
    public InputStream decision(DecisionData data) {
        return printer.print("decision", "Quyết định", data.subject(), data);
    }

    /** Văn bản đồng ý, giấy xác nhận, phiếu văn bản đến. */
    public InputStream confirmation(ConfirmationData data) {
        return printer.print("confirmation", "Giấy xác nhận", data.subject(), data);
    }
}
