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
import java.text.Normalizer;
import java.time.Clock;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import vn.khenthuong.shared.CampaignZone;

/** Fills a template of {@code documents/} and lays it out as a PDF with its fonts embedded. */
@Component
class PdfPrinter {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final Spool spool;
    private final Clock clock;
    private final SpringTemplateEngine templates;

    PdfPrinter(Spool spool, Clock clock) {
        this.spool = spool;
        this.clock = clock;
        XRLog.setLoggerImpl(new Slf4jLogger());
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("documents/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        // An engine of our own and no bean: the pages' engine must not find these templates, nor these the pages.
        this.templates = new SpringTemplateEngine();
        this.templates.setTemplateResolver(resolver);
    }

    /**
     * @param data what the template calls {@code data}; its texts are escaped
     * @return the PDF on local disk, deleted when the stream is closed
     */
    InputStream print(String template, String kind, String subject, Object data) {
        String html = templates.process(template, new Context(VIETNAMESE, Map.of("data", data)));
        Path file = spool.newFile(".pdf");
        try {
            layOut(clean(html), kind + " – " + clean(subject), file);
            return spool.openOnce(file);
        } catch (IOException broken) {
            spool.discard(file);
            throw new UncheckedIOException(broken);
        } catch (RuntimeException | Error broken) {
            spool.discard(file);
            throw broken;
        }
    }

    /** Composed letters only, as Decree 30/2020 asks, and no control character that no XML may hold. */
    private static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
    }

    private void layOut(String html, String title, Path target) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(html, null);
        // Nothing outside the template is ever fetched, whatever a text of a nominee looks like.
        builder.useUriResolver((base, address) -> null);
        font(builder, "Regular", 400, FontStyle.NORMAL);
        font(builder, "Bold", 700, FontStyle.NORMAL);
        font(builder, "Italic", 400, FontStyle.ITALIC);
        font(builder, "BoldItalic", 700, FontStyle.ITALIC);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            try (PDDocument document = renderer.getPdfDocument()) {
                document.setDocumentInformation(information(title));
                document.getDocumentCatalog().setLanguage("vi-VN");
                document.save(target.toFile());
            }
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
        builder.useFont(() -> PdfPrinter.class.getResourceAsStream(resource), "Document", weight, style, true);
    }
}
