package vn.khenthuong.notification;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails are written. Through which server they go is Spring's {@code spring.mail.*}; without a host none is sent.
 *
 * @param from address of the sender
 * @param morning when the working day begins
 * @param evening when it ends
 */
@ConfigurationProperties("khenthuong.mail")
record MailSettings(
        @DefaultValue("khen-thuong@localhost") String from,
        @DefaultValue("08:00") LocalTime morning,
        @DefaultValue("17:00") LocalTime evening) {

    MailSettings {
        if (!from.matches("[^\\s@<>]+@[^\\s@<>]+")) {
            throw new IllegalArgumentException("khenthuong.mail.from is one address, for example thidua@tinh.gov.vn");
        }
        if (!morning.isBefore(evening)) {
            throw new IllegalArgumentException("khenthuong.mail.morning must be before khenthuong.mail.evening");
        }
    }

    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }
}
