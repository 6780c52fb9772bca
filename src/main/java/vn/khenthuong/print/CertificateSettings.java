package vn.khenthuong.print;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The sheet of certificates. Giấy khen is 297 × 210 mm (Decree 98/2023/NĐ-CP, Điều 104); the size of Bằng khen of a province is
 * given by a decision of the Prime Minister that is not verified, so the sheet is configuration.
 *
 * @param width 200 to 500 mm
 * @param height 140 to 400 mm, less than the width
 */
@ConfigurationProperties("khenthuong.certificate")
@Validated
record CertificateSettings(@DefaultValue("297") int width, @DefaultValue("210") int height) {

    CertificateSettings {
        if (width < 200 || width > 500 || height < 140 || height > 400 || height >= width) {
            throw new IllegalArgumentException(
                    "khenthuong.certificate: width must lie between 200 and 500 mm, height between"
                            + " 140 and 400 mm and below the width");
        }
    }
}
