package vn.khenthuong.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The file to edit says what the file to sign says, in the same layout. Keeps each under {@code target/prints} to be looked at. */
class DocxTest {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String ALPHABET =
            "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ";

    @TempDir
    Path folder;

    private Spool spool;
    private Prints prints;

    @BeforeEach
    void setUp() {
        spool = new Spool(folder);
        prints = new Prints(new Printer(
                new Templates(Templates.PRODUCT),
                spool,
                Clock.fixed(Instant.parse("2026-03-26T01:00:00Z"), ZoneOffset.UTC)));
    }

    static Stream<Arguments> documents() {
        Letterhead state = SampleDocuments.ward("05/TTr-UBND", LocalDate.of(2026, 3, 5));
        return Stream.of(
                document("to-trinh", (p, f) -> p.submissionLetter(SampleDocuments.letter(state), f)),
                document(
                        "to-trinh-dang",
                        (p, f) -> p.submissionLetter(SampleDocuments.letter(SampleDocuments.party()), f)),
                document(
                        "to-trinh-mat-tran",
                        (p, f) -> p.submissionLetter(SampleDocuments.letter(SampleDocuments.front()), f)),
                document("danh-sach", (p, f) -> p.nominees(SampleDocuments.list(), f)),
                document("thong-bao", (p, f) -> p.notice(SampleDocuments.notice(3, 2), f)),
                document("bao-cao-tham-dinh", (p, f) -> p.appraisalReport(SampleDocuments.appraisal(), f)),
                document("bien-ban", (p, f) -> p.minutes(SampleDocuments.minutes(), f)),
                document(
                        "bao-cao",
                        (p, f) -> p.achievementReport(
                                SampleDocuments.report(ALPHABET + " " + ALPHABET.toUpperCase(java.util.Locale.ROOT)),
                                f)),
                document("quyet-dinh", (p, f) -> p.decision(SampleDocuments.decision(), f)));
    }

    private static Arguments document(String name, BiFunction<Prints, PrintFormat, InputStream> make) {
        return Arguments.of(name, make);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void saysWhatThePdfSays(String name, BiFunction<Prints, PrintFormat, InputStream> make) throws IOException {
        Path docx = keep(name + ".docx", make.apply(prints, PrintFormat.DOCX));
        Path pdf = keep(name + ".pdf", make.apply(prints, PrintFormat.PDF));

        // In a PDF a table's head and the margin stand once on each page; here once in the file.
        String signed;
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            signed = stripper.getText(document);
        }
        String edited = text(docx, "word/document.xml");
        String mark = text(docx, "word/footer.xml");
        assertThat(words(edited).filter(word -> !signed.replaceAll("\\s+", "").contains(word)))
                .isEmpty();
        assertThat(words(signed)
                        .filter(word -> !word.matches("\\d{1,2}"))
                        .filter(word -> !(edited + mark).replaceAll("\\s+", "").contains(word)))
                .isEmpty();
    }

    @Test
    void isLaidOutAsTheDecreeAsks() throws Exception {
        Path docx = keep(
                "to-trinh.docx",
                prints.submissionLetter(
                        SampleDocuments.letter(SampleDocuments.ward("05/TTr-UBND", LocalDate.of(2026, 3, 5))),
                        PrintFormat.DOCX));

        Element page = one(docx, "word/document.xml", "pgSz");
        assertThat(millimetres(page, "w")).isEqualTo(210);
        assertThat(millimetres(page, "h")).isEqualTo(297);
        Element margins = one(docx, "word/document.xml", "pgMar");
        assertThat(millimetres(margins, "top")).isBetween(20L, 25L);
        assertThat(millimetres(margins, "bottom")).isBetween(20L, 25L);
        assertThat(millimetres(margins, "left")).isBetween(30L, 35L);
        assertThat(millimetres(margins, "right")).isBetween(15L, 20L);
        assertThat(one(docx, "word/styles.xml", "rFonts").getAttributeNS(W, "ascii"))
                .isEqualTo("Times New Roman");
        // Numbered at the top from the second page on.
        assertThat(all(docx, "word/document.xml", "titlePg")).hasSize(1);
        assertThat(one(docx, "word/header.xml", "fldSimple").getAttributeNS(W, "instr"))
                .isEqualTo("PAGE");
        assertThat(all(docx, "word/header-first.xml", "fldSimple")).isEmpty();
        assertThat(text(docx, "word/footer.xml")).contains("VĂN BẢN DIỄN TẬP");
        assertThat(all(docx, "word/document.xml", "tblHeader")).hasSize(2);
        assertThat(sizes(docx)).isSubsetOf("22", "24", "26", "28");
        assertThat(formatOf(docx, "CỘNG HÒA XÃ HỘI")).contains("<w:b>", "w:val=\"26\"");
        assertThat(formatOf(docx, "TỈNH ĐẮK LẮK")).contains("w:val=\"26\"");
        assertThat(formatOf(docx, "Căn cứ Luật")).contains("<w:i>");
        assertThat(formatOf(docx, "Nơi nhận")).contains("<w:b>", "<w:i>", "w:val=\"24\"");
    }

    @Test
    void whatPeopleTypedIsTextAndNothingElse() throws IOException {
        String typed = "<script>alert(1)</script> & \u0007 ]]> ${7*7}";

        Path docx = keep("bao-cao-la.docx", prints.achievementReport(SampleDocuments.report(typed), PrintFormat.DOCX));

        assertThat(text(docx, "word/document.xml"))
                .contains("<script>alert(1)</script> &  ]]> ${7*7}".replace("  ", " "));
    }

    @Test
    void theReceiptNamesEveryFileAndCheck() throws IOException {
        Path pdf = keep("giay-bien-nhan.pdf", prints.receipt(SampleDocuments.receipt()));

        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("DL2026-00042")
                    .contains("26/03/2026 14:05:09")
                    .contains("1.234.567 byte")
                    .contains("Lưu ý");
            assertThat(text.replace(" ", "")).contains("0123456789abcdef".repeat(4));
        }
    }

    private static Path keep(String name, InputStream print) throws IOException {
        Path look = Path.of("target", "prints");
        Files.createDirectories(look);
        Path file = look.resolve(name);
        try (print) {
            Files.copy(print, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.split("\\s+")).filter(word -> !word.isBlank());
    }

    private static String part(Path docx, String name) throws IOException {
        try (ZipFile zip = new ZipFile(docx.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Element> all(Path docx, String part, String element) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            NodeList found = factory.newDocumentBuilder()
                    .parse(new org.xml.sax.InputSource(new java.io.StringReader(part(docx, part))))
                    .getElementsByTagNameNS(W, element);
            return Stream.iterate(0, i -> i < found.getLength(), i -> i + 1)
                    .map(i -> (Element) found.item(i))
                    .toList();
        } catch (org.xml.sax.SAXException | javax.xml.parsers.ParserConfigurationException broken) {
            throw new IOException(broken);
        }
    }

    private static Element one(Path docx, String part, String element) throws IOException {
        return all(docx, part, element).get(0);
    }

    private static String text(Path docx, String part) throws IOException {
        return all(docx, part, "p").stream()
                .map(Element::getTextContent)
                .collect(Collectors.joining("\n"))
                .replaceAll("[ \\t]+", " ");
    }

    private static List<String> sizes(Path docx) throws IOException {
        return all(docx, "word/document.xml", "sz").stream()
                .map(size -> size.getAttributeNS(W, "val"))
                .distinct()
                .toList();
    }

    /** The properties of the run in which these words stand. */
    private static String formatOf(Path docx, String words) throws IOException {
        String xml = part(docx, "word/document.xml").replaceAll("<w:(\\w+)/>", "<w:$1></w:$1>");
        int at = xml.indexOf(words);
        return xml.substring(xml.lastIndexOf("<w:rPr>", at), at);
    }

    private static long millimetres(Element element, String attribute) {
        return Math.round(Integer.parseInt(element.getAttributeNS(W, attribute)) * 25.4 / 1440);
    }
}
