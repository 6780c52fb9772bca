package vn.khenthuong.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
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
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
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

    /** Decree 98/2023/NĐ-CP, Điều 104: landscape A4, the lines in their order, the number inside the decision below its date. */
    @Test
    void certificatesAreASheetEachWithTheLinesInTheirOrder() throws IOException {
        Path file = keep("bang-khen", prints.certificates(SampleDocuments.certificates(false, 0, 0)));

        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isCloseTo(842f, within(1f));
            assertThat(document.getPage(0).getMediaBox().getHeight()).isCloseTo(595f, within(1f));
            assertThat(page(document, 1).replaceAll("\\s+", " "))
                    .containsSubsequence(
                            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                            "Độc lập - Tự do - Hạnh phúc",
                            "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK",
                            "TẶNG",
                            "BẰNG KHEN",
                            "Nguyễn Văn Mẫu",
                            "Phường Ví Dụ",
                            "Đã có thành tích trong")
                    .contains("Quyết định số 0412/QĐ-UBND ngày 06 tháng 4 năm 2026", "Số sổ vàng: 01");
            assertThat(page(document, 2)).contains("lực lượng vũ trang", "Số sổ vàng: 02");
            assertThat(read(document, 0))
                    .isEqualTo("https://khenthuong.example.vn/verify/0b3f6c1e-93a2-4d0c-8a0e-2f6f0f3f0001");
        }
    }

    /** On pre-printed paper the fixed words leave their room, and what is printed moves as the printer needs. */
    @Test
    void prePrintedPaperGetsOnlyWhatDiffersAtTheSamePlace() throws IOException {
        Path blank = keep("bang-khen", prints.certificates(SampleDocuments.certificates(false, 0, 0)));
        Path printed = keep("bang-khen-giay-in-san", prints.certificates(SampleDocuments.certificates(true, 0, 0)));
        Path moved = keep("bang-khen-dich", prints.certificates(SampleDocuments.certificates(true, 10, -5)));

        try (PDDocument document = Loader.loadPDF(printed.toFile())) {
            assertThat(page(document, 1)).contains("Nguyễn Văn Mẫu").doesNotContain("BẰNG KHEN", "CỘNG HÒA");
        }
        float[] before = place(blank, "Nguyễn Văn Mẫu");
        assertThat(place(printed, "Nguyễn Văn Mẫu")).containsExactly(before, within(0.1f));
        float[] after = place(moved, "Nguyễn Văn Mẫu");
        assertThat(after[0] - before[0]).isCloseTo(10 * 72 / 25.4f, within(0.5f));
        assertThat(after[1] - before[1]).isCloseTo(-5 * 72 / 25.4f, within(0.5f));
    }

    /** What a phone reads from the page. */
    private static String read(PDDocument document, int page) throws IOException {
        BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(page, 200);
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(
                            new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels))))
                    .getText();
        } catch (ReaderException unreadable) {
            throw new AssertionError("No phone can read the code", unreadable);
        }
    }

    /** Where a line begins on the first page, in points from its left and its top. */
    private static float[] place(Path file, String line) throws IOException {
        float[] found = new float[2];
        PDFTextStripper places = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> at) throws IOException {
                if (text.contains(line)) {
                    found[0] = at.get(0).getXDirAdj();
                    found[1] = at.get(0).getYDirAdj();
                }
                super.writeString(text, at);
            }
        };
        places.setEndPage(1);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            places.getText(document);
        }
        assertThat(found[0]).as(line).isPositive();
        return found;
    }

    @Test
    void aTableOfBonusesEndsWithItsSumInWords() throws IOException {
        Path file = keep("bang-tien-thuong", prints.bonuses(SampleDocuments.bonuses(), PrintFormat.PDF));

        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(1);
            for (int number = 1; number <= pages; number++) {
                if (page(document, number).contains("Nguyễn Văn Mẫu")) {
                    assertThat(page(document, number).replaceAll("\\s+", " "))
                            .as("the head is repeated on page %d", number)
                            .contains("Đơn vị trình", "3.510.000");
                }
            }
            assertThat(page(document, pages).replaceAll("\\s+", " "))
                    .contains("Tổng cộng: 40 trường hợp, 140.400.000 đồng.")
                    .contains("Bằng chữ: Một trăm bốn mươi triệu bốn trăm nghìn đồng./.")
                    .contains("NGƯỜI LẬP BẢNG", "GIÁM ĐỐC");
        }
    }

    @Test
    void aNoticeTellsWhoIsAwardedUnderWhichNumberAndWhyOthersAreNot() throws IOException {
        assertThat(text("thong-bao", prints.notice(SampleDocuments.notice(3, 2), PrintFormat.PDF))
                        .replaceAll("\\s+", " "))
                .containsSubsequence(
                        "SỞ NỘI VỤ",
                        "Số: 215/TB-SNV",
                        "THÔNG BÁO",
                        "1. Được tặng Bằng khen: 03 cá nhân",
                        "Số sổ vàng",
                        "2. Không khen thưởng: 02 trường hợp",
                        "Lý do",
                        "Lý Thị Giả Sử 2",
                        "đến từng tập thể, cá nhân./.",
                        "GIÁM ĐỐC");
        assertThat(text("thong-bao-khong-duoc", prints.notice(SampleDocuments.notice(0, 1), PrintFormat.PDF)))
                .contains("Không khen thưởng: 01 trường hợp")
                .doesNotContain("Được tặng", "2. Không", "Số sổ vàng");
    }

    @Test
    void anAppraisalReportTellsWhatWasFoundOfEachAndWhatIsProposed() throws IOException {
        Path file = keep("bao-cao-tham-dinh", prints.appraisalReport(SampleDocuments.appraisal(), PrintFormat.PDF));

        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(1);
            assertThat(page(document, 2)).startsWith("2").contains("Kết quả kiểm tra", "Ý kiến thẩm định");
            assertThat(page(document, pages)).contains("GIÁM ĐỐC", "quyết định./.");
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .containsSubsequence(
                            "BÁO CÁO",
                            "Kính gửi: Chủ tịch Ủy ban nhân dân tỉnh Đắk Lắk",
                            "I. KẾT QUẢ CHUNG",
                            "II. TRƯỜNG HỢP ĐỀ NGHỊ KHEN THƯỞNG",
                            "Nguyễn Văn Mẫu 20",
                            "III. TRƯỜNG HỢP KHÔNG ĐỀ NGHỊ KHEN THƯỞNG",
                            "Lý Thị Giả Sử",
                            "thành tích năm 2024",
                            "IV. Ý KIẾN CỦA CƠ QUAN LIÊN QUAN",
                            "12/CAT");
        }
    }

    /** A thousand names of sixty letters: each is there, the head stands on each page, the signature on none alone. */
    @Test
    void aListOfAThousandNamesIsPrintedWhole() throws IOException {
        DecisionData few = SampleDocuments.decision();
        DecisionData decision = new DecisionData(
                few.head(),
                few.subject(),
                few.authority(),
                few.grounds(),
                few.articles(),
                few.recipients(),
                few.signature(),
                few.listTitle(),
                SampleDocuments.thousand(),
                List.of());
        ListData some = SampleDocuments.list();
        ListData list = new ListData(
                some.head(), some.subject(), some.note(), SampleDocuments.thousand(), List.of(), some.signature());

        thousandNames("quyet-dinh-1000", prints.decision(decision, PrintFormat.PDF), "Thành tích", "");
        thousandNames("danh-sach-1000", prints.nominees(list, PrintFormat.PDF), "Thành tích", "Danh sách này có");
        thousandNames(
                "thong-bao-1000",
                prints.notice(SampleDocuments.notice(1000, 0), PrintFormat.PDF),
                "Số sổ vàng",
                "Đề nghị Ủy ban nhân dân phường Ví Dụ");
    }

    /** However the last line of a list falls, the signature finds words above it. */
    @Test
    void noSignatureStandsAloneHoweverLongTheListIs() throws IOException {
        ListData some = SampleDocuments.list();
        for (int lines = 5; lines < 24; lines++) {
            ListData list = new ListData(
                    some.head(),
                    some.subject(),
                    some.note(),
                    SampleDocuments.thousand().subList(0, lines),
                    List.of(),
                    some.signature());
            try (PDDocument document = Loader.loadPDF(
                    keep("danh-sach-ky", prints.nominees(list, PrintFormat.PDF)).toFile())) {
                assertThat(page(document, document.getNumberOfPages()))
                        .as(lines + " lines")
                        .contains("Trần Thị Ví Dụ", "Danh sách này có %02d tập thể./.".formatted(lines));
            }
        }
    }

    private void thousandNames(String name, InputStream print, String head, String overSignature) throws IOException {
        try (PDDocument document = Loader.loadPDF(keep(name, print).toFile())) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(10);
            StringBuilder all = new StringBuilder();
            for (int number = 1; number <= pages; number++) {
                String page = page(document, number);
                if (page.contains("MMM")) {
                    assertThat(page).as("the head on page %d", number).contains(head);
                }
                PDFTextStripper inOrder = new PDFTextStripper();
                inOrder.setStartPage(number);
                inOrder.setEndPage(number);
                all.append(inOrder.getText(document));
            }
            String words = all.toString().replaceAll("\\s+", "");
            for (int number = 1; number <= 1000; number++) {
                assertThat(words).contains(SampleDocuments.longName(number).replaceAll("\\s+", ""));
            }
            assertThat(page(document, pages)).contains(overSignature);
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
