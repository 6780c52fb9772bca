package vn.khenthuong.appraisal;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How other bodies are asked for their opinion: the organisation's configuration, no law says it.
 *
 * @param days working days within which a body answers unless another number is given, 1 to {@link #MOST_DAYS}
 * @param bodies names that the form suggests; any other may be typed
 */
@ConfigurationProperties("khenthuong.consultation")
public record ConsultationSettings(
        @DefaultValue("5") int days,
        @DefaultValue({"Công an tỉnh", "Thuế tỉnh", "Thanh tra tỉnh", "Ủy ban Kiểm tra Tỉnh ủy"}) List<String> bodies) {

    /** The longest time that may be given, in working days. */
    public static final int MOST_DAYS = 60;

    public ConsultationSettings {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("khenthuong.consultation.days is 1 to " + MOST_DAYS + " working days");
        }
        bodies = List.copyOf(bodies);
    }
}
