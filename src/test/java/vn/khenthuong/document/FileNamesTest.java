package vn.khenthuong.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.springframework.http.ContentDisposition;

class FileNamesTest {

    private static final String LETTER = "Tờ trình số 12 đề nghị khen thưởng.pdf";

    @Test
    void composesLettersThatArriveInParts() {
        String typedOnAMac = Normalizer.normalize(LETTER, Normalizer.Form.NFD);
        assertThat(typedOnAMac).isNotEqualTo(LETTER);

        assertThat(OriginalName.clean(typedOnAMac)).isEqualTo(LETTER);
    }

    @Test
    void dropsFoldersControlAndDirectionCharacters() {
        assertThat(OriginalName.clean("C:\\Users\\a\\Biên bản.pdf")).isEqualTo("Biên bản.pdf");
        assertThat(OriginalName.clean("../../etc/passwd")).isEqualTo("passwd");
        assertThat(OriginalName.clean("a\r\nSet-Cookie: x\u0000.pdf")).isEqualTo("a Set-Cookie- x.pdf");
        assertThat(OriginalName.clean("bao\u202Efdp.exe")).isEqualTo("baofdp.exe");
        assertThat(OriginalName.clean("<script>\"'.pdf")).isEqualTo("-script--'.pdf");
    }

    @Test
    void alwaysFindsAName() {
        assertThat(OriginalName.clean(null)).isEqualTo("Tệp không tên.pdf");
        assertThat(OriginalName.clean(" .. ")).isEqualTo("Tệp không tên.pdf");
        assertThat(OriginalName.clean("thư mục/")).isEqualTo("Tệp không tên.pdf");
    }

    @Test
    void shortensAndKeepsTheEnding() {
        String name = OriginalName.clean("Đ".repeat(500) + ".pdf");

        assertThat(name).hasSize(200).startsWith("ĐĐ").endsWith("Đ.pdf");
    }

    @Test
    void headerHasAnAsciiNameAndTheFullOne() {
        String header = new DownloadName(LETTER).contentDisposition(false);

        assertThat(header)
                .startsWith(
                        "attachment; filename=\"To-trinh-so-12-de-nghi-khen-thuong.pdf\"; filename*=UTF-8''T%E1%BB%9D");
        assertThat(header).matches("[\\x20-\\x7e]+");
        String encoded = header.substring(header.indexOf("''") + 2);
        assertThat(URLDecoder.decode(encoded, StandardCharsets.UTF_8)).isEqualTo(LETTER);
        assertThat(ContentDisposition.parse(header).getFilename()).isEqualTo(LETTER);
        assertThat(new DownloadName(LETTER).contentDisposition(true)).startsWith("inline; ");
    }

    @Test
    void leavesAsAPdfWhateverItWasCalled() {
        assertThat(new DownloadName("Danh sách.docx").value()).isEqualTo("Danh sách.docx.pdf");
        assertThat(new DownloadName("QUYẾT ĐỊNH.PDF").value()).isEqualTo("QUYẾT ĐỊNH.PDF");
        assertThat(new DownloadName("x".repeat(300)).value()).hasSize(200).endsWith(".pdf");
    }

    @Test
    void packageNamesAreShortAndPlain() {
        assertThat(new DownloadName("Đề nghị – Đắk Lắk (bản 2).pdf").ascii()).isEqualTo("De-nghi-Dak-Lak-ban-2.pdf");
        assertThat(new DownloadName("ỳ".repeat(120) + ".pdf").ascii())
                .hasSize(50)
                .matches("y+\\.pdf");
        assertThat(new DownloadName("表彰.pdf").ascii()).isEqualTo("tep.pdf");
        assertThat(new DownloadName("con.pdf").ascii()).isEqualTo("tep-con.pdf");
    }
}
