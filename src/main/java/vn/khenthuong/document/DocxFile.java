package vn.khenthuong.document;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.khenthuong.document.Look.Edges;

/**
 * A laid-out master as a DOCX (ISO/IEC 29500): the smallest package that word processors open. It names Times New Roman, which
 * Decree 30/2020/NĐ-CP prescribes and office machines have; Liberation Serif has the same measures where they have not.
 *
 * @param title for the file's properties
 * @param made the instant written into them
 */
record DocxFile(String title, Instant made) {

    private static final int HEADER_DISTANCE = 567;
    private static final String NUMBERED = "rIdHeader";
    private static final String UNNUMBERED = "rIdFirstHeader";
    private static final String FOOTER = "rIdFooter";

    void write(PdfBoxRenderer laidOut, Path target) throws IOException {
        Look look = new Look(laidOut);
        Element body =
                (Element) laidOut.getDocument().getElementsByTagName("body").item(0);
        WordXml document = new WordXml("document");
        DocxBody text = new DocxBody(document.open("body"), look);
        text.write(body);
        section(document, look);
        try (OutputStream file = Files.newOutputStream(target);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            part(zip, "[Content_Types].xml", contentTypes());
            part(zip, "_rels/.rels", packageRelations());
            part(zip, "docProps/core.xml", properties());
            part(zip, "word/_rels/document.xml.rels", relations());
            part(zip, "word/document.xml", document.close().toString());
            part(zip, "word/styles.xml", styles(look, body));
            part(zip, "word/settings.xml", settings());
            part(zip, "word/header.xml", header(true));
            part(zip, "word/header-first.xml", header(false));
            part(zip, "word/footer.xml", footer(look, text.running()));
        }
    }

    /** Pages are numbered from the second on, centred at the top. */
    private static void section(WordXml out, Look look) {
        Edges margin = look.pageMargin();
        out.open("sectPr")
                .empty("headerReference", "type", "default", "r:id", NUMBERED)
                .empty("headerReference", "type", "first", "r:id", UNNUMBERED)
                .empty("footerReference", "type", "default", "r:id", FOOTER)
                .empty("footerReference", "type", "first", "r:id", FOOTER)
                .empty("pgSz", "w", look.pageWidth(), "h", look.pageHeight())
                .empty(
                        "pgMar",
                        "top",
                        margin.top(),
                        "right",
                        margin.right(),
                        "bottom",
                        margin.bottom(),
                        "left",
                        margin.left(),
                        "header",
                        HEADER_DISTANCE,
                        "footer",
                        HEADER_DISTANCE,
                        "gutter",
                        0)
                .empty("titlePg")
                .close()
                .close();
    }

    private static String header(boolean numbered) {
        WordXml out = new WordXml("hdr")
                .open("p")
                .open("pPr")
                .empty("jc", "val", "center")
                .close();
        if (numbered) {
            out.open("fldSimple", "instr", "PAGE")
                    .open("r")
                    .open("rPr")
                    .empty("sz", "val", 26)
                    .close()
                    .text("2")
                    .close()
                    .close();
        }
        return out.close().close().toString();
    }

    private static String footer(Look look, List<Element> running) {
        WordXml out = new WordXml("ftr");
        for (Element element : running) {
            DocxRuns runs = new DocxRuns(look);
            for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
                runs.add(node, element);
            }
            out.open("p").open("pPr").empty("jc", "val", "center").close();
            runs.write(out);
            out.close();
        }
        if (running.isEmpty()) {
            out.empty("p");
        }
        return out.close().toString();
    }

    private static String styles(Look look, Element body) {
        int size = look.fontSize(look.style(body));
        String font = "Times New Roman";
        return new WordXml("styles")
                .open("docDefaults")
                .open("rPrDefault")
                .open("rPr")
                .empty("rFonts", "ascii", font, "hAnsi", font, "cs", font, "eastAsia", font)
                .empty("sz", "val", size)
                .empty("szCs", "val", size)
                .empty("lang", "val", "vi-VN")
                .close()
                .close()
                .empty("pPrDefault")
                .close()
                .open("style", "type", "paragraph", "default", 1, "styleId", "Normal")
                .empty("name", "val", "Normal")
                .close()
                .close()
                .toString();
    }

    /** Without it, newer word processors lay the file out as a much older one would. */
    private static String settings() {
        return new WordXml("settings")
                .open("compat")
                .empty(
                        "compatSetting",
                        "name",
                        "compatibilityMode",
                        "uri",
                        "http://schemas.microsoft.com/office/word",
                        "val",
                        15)
                .close()
                .close()
                .toString();
    }

    private static String contentTypes() {
        String word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/word/document.xml" ContentType="%1$sdocument.main+xml"/>
                <Override PartName="/word/styles.xml" ContentType="%1$sstyles+xml"/>
                <Override PartName="/word/settings.xml" ContentType="%1$ssettings+xml"/>
                <Override PartName="/word/header.xml" ContentType="%1$sheader+xml"/>
                <Override PartName="/word/header-first.xml" ContentType="%1$sheader+xml"/>
                <Override PartName="/word/footer.xml" ContentType="%1$sfooter+xml"/>
                <Override PartName="/docProps/core.xml"
                 ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
                </Types>
                """
                .formatted(word);
    }

    private static String packageRelations() {
        return relationships(relation("rId1", "officeDocument/2006/relationships/officeDocument", "word/document.xml")
                + relation("rId2", "package/2006/relationships/metadata/core-properties", "docProps/core.xml"));
    }

    private static String relations() {
        String kind = "officeDocument/2006/relationships/";
        return relationships(relation("rIdStyles", kind + "styles", "styles.xml")
                + relation("rIdSettings", kind + "settings", "settings.xml")
                + relation(NUMBERED, kind + "header", "header.xml")
                + relation(UNNUMBERED, kind + "header", "header-first.xml")
                + relation(FOOTER, kind + "footer", "footer.xml"));
    }

    private static String relationships(String each) {
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s</Relationships>
                """
                .formatted(each);
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"http://schemas.openxmlformats.org/%s\" Target=\"%s\"/>"
                .formatted(id, type, target);
    }

    private String properties() {
        String escaped = title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <cp:coreProperties
                 xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
                 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"
                 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>%s</dc:title>
                <dc:creator>Khen Thưởng</dc:creator><dc:language>vi-VN</dc:language>
                <dcterms:created xsi:type="dcterms:W3CDTF">%s</dcterms:created></cp:coreProperties>
                """
                .formatted(escaped, made.truncatedTo(ChronoUnit.SECONDS));
    }

    private void part(ZipOutputStream zip, String name, String content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(made.toEpochMilli());
        zip.putNextEntry(entry);
        zip.write(content.strip().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
