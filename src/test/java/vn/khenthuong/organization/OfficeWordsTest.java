package vn.khenthuong.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khenthuong.shared.Clause;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.Severity;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.shared.Text;
import vn.khenthuong.shared.Words;

/** How texts call the offices of each organisation. */
class OfficeWordsTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private static final String ROUTE =
            "[Appraiser-in-full] ([division]; [director], [director-title]) → [decider-brief] –"
                    + " [the-decider], [deputy-decider-brief]; [decider-in-full]; quản trị của [here]; [Own-form]";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "daklak.yaml | Sở Nội vụ tỉnh Đắk Lắk (Phòng Xây dựng chính quyền; Giám đốc Sở Nội vụ, Giám đốc) → Chủ tịch UBND"
                        + " tỉnh – Chủ tịch, Phó Chủ tịch UBND tỉnh; Chủ tịch Ủy ban nhân dân tỉnh Đắk Lắk; quản trị của tỉnh;"
                        + " Bằng khen",
                "dienbien.yaml | Sở Nội vụ tỉnh Điện Biên (Ban Thi đua - Khen thưởng; Giám đốc Sở Nội vụ, Giám đốc) → Chủ tịch"
                        + " UBND tỉnh – Chủ tịch, Phó Chủ tịch UBND tỉnh; Chủ tịch Ủy ban nhân dân tỉnh Điện Biên; quản trị của"
                        + " tỉnh; Bằng khen",
                "caobang-huyen.yaml | Phòng Nội vụ (Bộ phận Thi đua - Khen thưởng; Trưởng phòng Nội vụ, Trưởng phòng) → Chủ tịch"
                        + " UBND huyện – Chủ tịch, Phó Chủ tịch UBND huyện; Chủ tịch Ủy ban nhân dân huyện; quản trị của huyện;"
                        + " Giấy khen",
                "caobang-soxaydung.yaml | Văn phòng Sở (Bộ phận Thi đua - Khen thưởng; Chánh Văn phòng Sở, Chánh văn phòng) →"
                        + " Giám đốc Sở Xây dựng – Giám đốc, Phó Giám đốc Sở Xây dựng; Giám đốc Sở Xây dựng; quản trị của sở;"
                        + " Giấy khen",
                "laichau-truongchinhtri.yaml | Phòng Tổ chức - Hành chính (Bộ phận Thi đua - Khen thưởng; Trưởng phòng Tổ chức -"
                        + " Hành chính, Trưởng phòng) → Hiệu trưởng Trường Chính trị tỉnh – Hiệu trưởng, Phó Hiệu trưởng Trường"
                        + " Chính trị tỉnh; Hiệu trưởng Trường Chính trị tỉnh Lai Châu; quản trị của trường; Giấy khen"
            })
    void everyOrganisationHasItsOwn(String file, String route) {
        assertThat(TestUnits.organisation(file).words().vi(ROUTE)).isEqualTo(route);
    }

    @Test
    void bothLanguagesAreFilledAndASentenceBeginsWithACapital() {
        Words words = TestUnits.organisation("caobang-huyen.yaml").words();

        assertThat(words.text("[Appraiser] nhận.", "[Appraiser] asks [the-decider].")
                        .en())
                .isEqualTo("The Home Affairs Division asks the Chairman.");
        assertThat(words.text("[appraiser] nhận.", "-").vi()).isEqualTo("Phòng Nội vụ nhận.");
        assertThat(words.in("[deputy-title] [x] [1]", Locale.ENGLISH)).isEqualTo("Vice Chairman [x] [1]");
        assertThat(words.in("{0} [the-decider]", VIETNAMESE, word -> word.replace("C", "c")))
                .isEqualTo("{0} chủ tịch");
    }

    @Test
    void aFindingIsFilledWhereItSpeaks() {
        Finding finding = new Finding(
                "rule",
                Severity.WARN,
                Subject.round("R"),
                "[Appraiser]",
                "",
                new Clause("Điều 1", "[appraiser]"),
                new Text("Báo [appraiser].", "Tell [appraiser]."));

        Finding filled = TestUnits.organisation("daklak.yaml").words().in(finding);

        assertThat(filled.message()).isEqualTo(new Text("Báo Sở Nội vụ.", "Tell Home Affairs."));
        assertThat(filled.found()).isEqualTo("Sở Nội vụ");
        assertThat(filled.clause()).as("the plan's own words").isEqualTo(finding.clause());
    }

    @Test
    void whoBelongsToNoOrganisationReadsNeutralWords() {
        assertThat(Words.NEUTRAL.vi("Gửi về [appraiser], [decider] quyết định."))
                .isEqualTo("Gửi về cơ quan thẩm định, người có thẩm quyền khen thưởng quyết định.");
    }
}
