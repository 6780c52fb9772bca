package vn.khenthuong.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.springframework.stereotype.Component;
import vn.khenthuong.shared.CampaignZone;

/** Fills a template, lays it out once, and writes that layout as a PDF with its fonts embedded or as a DOCX. */
@Component
class Printer {

    private static final String PICTURE = "data:image/png;base64,";

    private final Templates templates;
    private final Spool spool;
    private final Clock clock;

    Printer(Templates templates, Spool spool, Clock clock) {
        this.templates = templates;
        this.spool = spool;
        this.clock = clock;
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    /**
     * @param data what the template calls {@code data}; its texts are escaped
     * @return the file on local disk, deleted when the stream is closed
     */
    InputStream print(String template, String kind, String subject, Object data, PrintFormat format) {
        String html = templates.fill(template, data);
        String title = kind + " – " + Templates.clean(subject);
        Path file = spool.newFile(format.ending());
        try (PdfBoxRenderer laidOut = layOut(html)) {
            if (format == PrintFormat.PDF) {
                pdf(laidOut, title, file);
            } else {
                laidOut.layout();
                new DocxFile(title, clock.instant()).write(laidOut, file);
            }
            return spool.openOnce(file);
        } catch (IOException broken) {
            spool.discard(file);
            throw new UncheckedIOException(broken);
        } catch (RuntimeException | Error broken) {
            spool.discard(file);
            throw broken;
        }
    }

    private static PdfBoxRenderer layOut(String html) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(html, null);
        // Nothing outside the template is ever fetched, whatever a text of a nominee looks like; a picture is in the
        // page itself.
        builder.useUriResolver((base, address) -> address.startsWith(PICTURE) ? address : null);
        font(builder, "Regular", 400, FontStyle.NORMAL);
        font(builder, "Bold", 700, FontStyle.NORMAL);
        font(builder, "Italic", 400, FontStyle.ITALIC);
        font(builder, "BoldItalic", 700, FontStyle.ITALIC);
        return builder.buildPdfRenderer();
    }

    private void pdf(PdfBoxRenderer laidOut, String title, Path target) throws IOException {
        laidOut.createPDFWithoutClosing();
        try (PDDocument document = laidOut.getPdfDocument()) {
            document.setDocumentInformation(information(title));
            document.getDocumentCatalog().setLanguage("vi-VN");
            document.save(target.toFile());
        }
    }

    private PDDocumentInformation information(String title) {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setProducer("Khen Thưởng");
        information.setCreationDate(GregorianCalendar.from(clock.instant().atZone(CampaignZone.ZONE)));
        return information;
    }

    private static void font(PdfRendererBuilder builder, String file, int weight, FontStyle style) {
        String resource = "/fonts/LiberationSerif-" + file + ".ttf";
        builder.useFont(() -> Printer.class.getResourceAsStream(resource), "Document", weight, style, true);
    }
}
