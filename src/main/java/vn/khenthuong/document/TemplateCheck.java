package vn.khenthuong.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;
import vn.khenthuong.shared.StartRefusedException;
import vn.khenthuong.shared.Text;

/**
 * Fills every template before anybody is served, so that an administrator who replaced one learns of a slip at start, with
 * file and line, and not a unit on its last day.
 */
@Component
class TemplateCheck implements SmartInitializingSingleton {

    private static final List<String> SHARED = List.of("_layout", "_state", "_party", "_front");

    private final Templates templates;

    TemplateCheck(Templates templates) {
        this.templates = templates;
    }

    /** @throws StartRefusedException naming the file and the line that is wrong */
    @Override
    public void afterSingletonsInstantiated() {
        templates.folder().filter(folder -> !Files.isDirectory(folder)).ifPresent(folder -> {
            throw new StartRefusedException(
                    new Text(
                            "Không tìm thấy thư mục mẫu văn bản " + folder + " (khenthuong.documents.location).",
                            "The folder of document templates " + folder + " does not exist"
                                    + " (khenthuong.documents.location)."),
                    new Text(
                            "Hãy tạo thư mục, hoặc bỏ thuộc tính này để dùng mẫu có sẵn.",
                            "Create it, or remove the property to use the templates of the product."));
        });
        SHARED.forEach(this::wellFormed);
        for (Map.Entry<String, Object> specimen : Specimens.all()) {
            wellFormed(specimen.getKey());
            fill(specimen.getKey(), specimen.getValue());
        }
    }

    private void wellFormed(String template) {
        try (InputStream file = templates.open(template)) {
            parse(new InputSource(file));
        } catch (SAXParseException wrong) {
            throw refuse(template, wrong.getLineNumber(), wrong.getColumnNumber(), wrong.getMessage(), wrong);
        } catch (SAXException | IOException | ParserConfigurationException unreadable) {
            throw refuse(template, null, null, unreadable.getMessage(), unreadable);
        }
    }

    private void fill(String template, Object data) {
        try {
            parse(new InputSource(new StringReader(templates.fill(template, data))));
        } catch (TemplateEngineException wrong) {
            TemplateProcessingException where = innermost(wrong);
            throw where == null || where.getTemplateName() == null
                    ? refuse(template, null, null, wrong.getMessage(), wrong)
                    : refuse(where.getTemplateName(), where.getLine(), where.getCol(), reason(wrong), wrong);
        } catch (SAXException | IOException | ParserConfigurationException unreadable) {
            throw refuse(template, null, null, unreadable.getMessage(), unreadable);
        }
    }

    /** The place closest to the slip: a template that is included is named itself, not the one that includes it. */
    private static TemplateProcessingException innermost(Throwable wrong) {
        TemplateProcessingException found = null;
        for (Throwable at = wrong; at != null; at = at.getCause()) {
            if (at instanceof TemplateProcessingException place && place.getLine() != null) {
                found = place;
            }
        }
        return found;
    }

    private static String reason(Throwable wrong) {
        Throwable root = wrong;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage();
    }

    /** As the layout will read it: XML, and nothing from outside. */
    private static void parse(InputSource source) throws SAXException, IOException, ParserConfigurationException {
        SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        factory.newSAXParser().parse(source, new DefaultHandler());
    }

    private StartRefusedException refuse(String template, Integer line, Integer column, String why, Throwable cause) {
        String file = templates.address(template);
        return new StartRefusedException(
                new Text(
                        "Mẫu văn bản %s%s bị lỗi: %s".formatted(file, place(", dòng %d, cột %d", line, column), why),
                        "The document template %s%s is broken: %s"
                                .formatted(file, place(", line %d, column %d", line, column), why)),
                new Text(
                        "Hãy sửa mẫu tại chỗ đã nêu, hoặc xóa tệp này khỏi thư mục mẫu để dùng mẫu có sẵn.",
                        "Correct it there, or delete the file from the folder to use the template of the product."),
                cause);
    }

    private static String place(String words, Integer line, Integer column) {
        return line == null ? "" : words.formatted(line, column);
    }
}
