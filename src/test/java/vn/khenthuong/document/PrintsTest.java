package vn.khenthuong.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Also keeps each document under {@code target/prints} to be looked at. */
class PrintsTest {

    private static final Path LOOK = Path.of("target", "prints");

    /** Every letter of the alphabet with every tone, in both cases. */
    private static final String ALPHABET =
            "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứự"
                    + "vxyỳỷỹýỵ AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬBCDĐEÈẺẼÉẸÊỀỂỄẾỆGHIÌỈĨÍỊKLMNOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢPQRSTUÙỦŨÚỤƯỪỬỮỨỰVXYỲỶỸÝỴ";

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

    @Test
    void aLetterHasTheHeadOfAStateBodyAndEveryNominee() throws IOException {
        String text = text(
                "to-trinh",
                prints.submissionLetter(
                        SampleDocuments.letter(SampleDocuments.ward("05/TTr-UBND", LocalDate.of(2026, 3, 5))),
                        PrintFormat.PDF));

        assertThat(text)
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                .contains("Độc lập - Tự do - Hạnh phúc")
                .contains("Số: 05/TTr-UBND")
                .contains("Ví Dụ, ngày 05 tháng 3 năm 2026")
                .contains("TỜ TRÌNH")
                .contains("Kính gửi: Sở Nội vụ tỉnh Đắk Lắk")
                .contains("Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;")
                .contains("Nguyễn Văn Mẫu 2")
                .contains("KT. CHỦ TỊCH")
                .contains("- Lưu: VT, VHXH.")
                .contains("VĂN BẢN DIỄN TẬP");
    }

    @Test
    void theSignatureNeverStandsOnAPageAlone() throws IOException {
        Path file = keep(
                "to-trinh",
                prints.submissionLetter(
                        SampleDocuments.letter(SampleDocuments.ward("05/TTr-UBND", LocalDate.of(2026, 3, 5))),
                        PrintFormat.PDF));

        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            String last = page(document, document.getNumberOfPages());
            assertThat(last).contains("Trần Thị Ví Dụ").contains("kính đề nghị Sở Nội vụ xem xét./.");
        }
    }

    @Test
    void aPartyBodyHasTheHeadOfTheParty() throws IOException {
        String text = text(
                "to-trinh-dang",
                prints.submissionLetter(SampleDocuments.letter(SampleDocuments.party()), PrintFormat.PDF));

        assertThat(text)
                .contains("ĐẢNG CỘNG SẢN VIỆT NAM")
                .contains("Số 12-TTr/BTCTU")
                .doesNotContain("CỘNG HÒA")
                .doesNotContain("Độc lập");
    }

    @Test
    void theFrontHasNeither() throws IOException {
        Letterhead front = new Letterhead(
                Letterhead.Family.FRONT, "", "BAN THƯỜNG TRỰC ỦY BAN MTTQ", "7/TTr", "Đắk Lắk", null, "");

        assertThat(text("to-trinh-mat-tran", prints.submissionLetter(SampleDocuments.letter(front), PrintFormat.PDF)))
                .contains("BAN THƯỜNG TRỰC")
                .doesNotContain("CỘNG HÒA")
                .doesNotContain("ĐẢNG CỘNG SẢN");
    }

    @Test
    void minutesTellWhoCameAndHowTheyVoted() throws IOException {
        assertThat(text("bien-ban", prints.minutes(SampleDocuments.minutes(), PrintFormat.PDF)))
                .contains("08/09 thành viên")
                .contains("(đi công tác).")
                .contains("87,5%")
                .contains("Không đề nghị")
                .contains("THƯ KÝ");
    }

    @Test
    void aDecisionCarriesItsListOnPagesOfItsOwn() throws IOException {
        Path file = keep("quyet-dinh", prints.decision(SampleDocuments.decision(), PrintFormat.PDF));

        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            assertThat(page(document, 1)).contains("Điều 3.").doesNotContain("DANH SÁCH");
            assertThat(page(document, 2))
                    .contains("DANH SÁCH")
                    .contains("(Kèm theo Quyết định số 0412/QĐ-UBND ngày 06 tháng 4 năm 2026)")
                    .contains("I. TẬP THỂ (03 tập thể)");
            // A long table repeats its head; pages are numbered from the second on.
            assertThat(page(document, 3)).startsWith("3").contains("Chức vụ, đơn vị công tác");
            assertThat(page(document, 1)).doesNotStartWith("1");
        }
    }

    @Test
    void everyVietnameseLetterIsThereHoweverItWasTyped() throws IOException {
        String parts = Normalizer.normalize(ALPHABET, Normalizer.Form.NFD);

        String text = text("bao-cao", prints.achievementReport(SampleDocuments.report(parts), PrintFormat.PDF));

        for (char letter : ALPHABET.replace(" ", "").toCharArray()) {
            assertThat(text).contains(String.valueOf(letter));
        }
        assertThat(text.replaceAll("\\s+", "")).contains(ALPHABET.replace(" ", ""));
    }

    @Test
    void whatPeopleTypedIsTextAndNothingElse() throws IOException {
        String typed = "<script>alert(1)</script> & \u0007 <img src=\"file:///etc/passwd\"/> ${7*7} [[${7*7}]] "
                + "rất dài ".repeat(1250);

        Path file = keep("bao-cao-dai", prints.achievementReport(SampleDocuments.report(typed), PrintFormat.PDF));

        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("<script>alert(1)</script> &")
                    .contains("<img src=\"file:///etc/passwd\"/> ${7*7} [[${7*7}]]");
            assertThat(text.split("rất dài", -1)).hasSize(1251);
        }
    }

    @Test
    void fontsAreEmbeddedAndTheFileKeepsItsOwnRules() throws IOException {
        Path file = keep("quyet-dinh", prints.decision(SampleDocuments.decision(), PrintFormat.PDF));

        PdfInspection.Result result = new PdfInspection(
                        new DocumentSettings(52_428_800, 100, 30), spool, TestSignatures.nobodyTrusted())
                .inspect(file, "Quyết định.pdf");
        assertThat(result.findings()).isEmpty();
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            List<String> names = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    names.add(font.getName());
                }
            }
            assertThat(names).isNotEmpty().allMatch(name -> name.contains("LiberationSerif"));
            assertThat(document.getDocumentInformation().getTitle()).startsWith("Quyết định – Về việc tặng Bằng khen");
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(Instant.parse("2026-03-26T01:00:00Z"));
        }
    }

    @Test
    void aClosedPrintLeavesNothing() throws IOException {
        try (InputStream print = prints.minutes(SampleDocuments.minutes(), PrintFormat.PDF)) {
            assertThat(print.readNBytes(5)).isEqualTo("%PDF-".getBytes());
        }
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    private static Path keep(String name, InputStream print) throws IOException {
        Files.createDirectories(LOOK);
        Path file = LOOK.resolve(name + ".pdf");
        try (print) {
            Files.copy(print, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    private static String text(String name, InputStream print) throws IOException {
        try (PDDocument document = Loader.loadPDF(keep(name, print).toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String page(PDDocument document, int number) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        return stripper.getText(document).strip();
    }
}
