package vn.khenthuong.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khenthuong.shared.StartRefusedException;

class TemplateCheckTest {

    @TempDir
    Path folder;

    @Test
    void theProductsTemplatesAreSound() {
        assertThatCode(() -> check(Templates.PRODUCT)).doesNotThrowAnyException();
    }

    @Test
    void anEmptyFolderMeansTheProductsTemplates() {
        assertThatCode(() -> check(folder.toString())).doesNotThrowAnyException();
        assertThatCode(() -> check(folder.toUri().toString())).doesNotThrowAnyException();
    }

    @Test
    void aTemplateThatIsNoXmlIsNamedWithItsLine() throws IOException {
        replace("letter", "<html>\n<body>\n<p>Tờ trình\n</body></html>");

        assertThat(refusal().reason().vi()).contains("letter.html, dòng 4").contains("bị lỗi");
    }

    @Test
    void aTemplateThatAsksForWhatIsNotThereIsNamedWithItsLine() throws IOException {
        replace(
                "minutes",
                "<html xmlns:th=\"http://www.thymeleaf.org\">\n<body>\n<p>a</p>\n<p th:text=\"${data.weather()}\"></p></body></html>");

        StartRefusedException refusal = refusal();

        assertThat(refusal.reason().vi()).contains("minutes.html, dòng 4").contains("weather");
        assertThat(refusal.reason().en()).contains("minutes.html, line 4");
    }

    @Test
    void aBrokenHeadIsNamedAndNotTheLetterThatIncludesIt() throws IOException {
        replace(
                "_party",
                "<html xmlns:th=\"http://www.thymeleaf.org\">\n<body><div th:fragment=\"head(head)\">\n<p th:text=\"${head.nothing}\"></p></div></body></html>");

        assertThat(refusal().reason().vi()).contains("_party.html, dòng 3");
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        StartRefusedException refusal = catchThrowableOfType(
                StartRefusedException.class,
                () -> check(folder.resolve("nothing").toString()));

        assertThat(refusal.reason().vi()).contains("Không tìm thấy thư mục");
    }

    @Test
    void aReplacedTemplateIsPrinted() throws IOException {
        replace(
                "confirmation",
                "<html xmlns:th=\"http://www.thymeleaf.org\"><head><style th:replace=\"~{_layout :: style}\"></style></head>"
                        + "<body><p>Mẫu riêng của tỉnh: <b th:text=\"${data.subject()}\"></b></p></body></html>");
        Spool spool = new Spool(folder.resolve("spool"));
        Prints prints = new Prints(new Printer(new Templates(folder.toString()), spool, Clock.systemUTC()));
        ConfirmationData data = new ConfirmationData(
                SampleDocuments.party(),
                "GIẤY",
                "Về nơi công tác",
                java.util.List.of(),
                java.util.List.of(),
                new SignatureBlock(java.util.List.of(), ""));

        try (PDDocument document =
                Loader.loadPDF(prints.confirmation(data, PrintFormat.PDF).readAllBytes())) {
            assertThat(new PDFTextStripper().getText(document)).contains("Mẫu riêng của tỉnh: Về nơi công tác");
        }
    }

    private void replace(String template, String content) throws IOException {
        Files.writeString(folder.resolve(template + ".html"), content);
    }

    private StartRefusedException refusal() {
        return catchThrowableOfType(StartRefusedException.class, () -> check(folder.toString()));
    }

    private static void check(String location) {
        new TemplateCheck(new Templates(location)).afterSingletonsInstantiated();
    }
}
