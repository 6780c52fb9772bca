package vn.khenthuong.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khenthuong.eligibility.Naming;

class OwnNameTest {

    @ParameterizedTest
    @CsvSource({
        "Phường Ea Kao,BODY_ITSELF",
        "PHUONG  EA KAO,BODY_ITSELF",
        "UBND phường Ea Kao,BODY_ITSELF",
        "Ủy ban nhân dân phường Ea Kao,BODY_ITSELF",
        "Nhân dân và cán bộ phường Ea Kao,LIKE_BODY",
        "'Đảng bộ, chính quyền và nhân dân phường Ea Kao',LIKE_BODY",
        "'Cán bộ, công chức phường Ea Kao',LIKE_BODY",
        "Tập thể UBND phường Ea Kao,LIKE_BODY",
        "Tập thể cán bộ Ủy ban nhân dân phường Ea Kao,LIKE_BODY",
        "Phòng Văn hóa - Xã hội phường Ea Kao,OTHER",
        "Văn phòng HĐND và UBND phường Ea Kao,OTHER",
        "Công an phường Ea Kao,OTHER",
        "Ban Chỉ huy quân sự phường Ea Kao,OTHER",
        "Tổ dân phố 3 phường Ea Kao,OTHER",
        "Ủy ban Mặt trận Tổ quốc Việt Nam phường Ea Kao,OTHER",
        "Phường Ea Kaoh,OTHER",
        "Phòng Ví Dụ,OTHER",
        ",OTHER",
    })
    void tellsTheCommuneFromWhatIsBelowIt(String name, Naming naming) {
        assertThat(OwnName.of(name, "Phường Ea Kao")).isEqualTo(naming);
    }
}
