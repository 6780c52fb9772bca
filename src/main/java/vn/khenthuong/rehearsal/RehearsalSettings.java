package vn.khenthuong.rehearsal;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.khenthuong.shared.CampaignZone;

/**
 * Writes the settings of a rehearsal's process: secrets drawn for it alone, its own database, no way out for mails, and what
 * this program has settled about working days and reminders. Nothing else of this program's settings gets there.
 */
@Component
class RehearsalSettings {

    private static final int SECRET_BYTES = 32;

    /** How the organisation works, which the play shall show as it is. */
    private static final List<String> TAKEN_OVER = List.of(
            "khenthuong.calendar.location",
            "khenthuong.appraisal-alarm-days",
            "khenthuong.unread-reminder-days",
            "khenthuong.consultation.days",
            "khenthuong.decision.undo-window",
            "khenthuong.decision.notice-working-days",
            "khenthuong.mail.morning",
            "khenthuong.mail.evening",
            "khenthuong.reminders");

    private final Environment environment;
    private final SecureRandom random = new SecureRandom();

    RehearsalSettings(Environment environment) {
        this.environment = environment;
    }

    /** A random secret of a rehearsal. */
    String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    Path write(
            RehearsalDirectory directory,
            RehearsalProperties properties,
            RehearsalRequest request,
            String campaign,
            String key)
            throws IOException {
        String start = request.start()
                .atStartOfDay(CampaignZone.ZONE)
                .toOffsetDateTime()
                .toString();
        Properties written = new Properties();
        TAKEN_OVER.forEach(name -> {
            String value = environment.getProperty(name);
            if (value != null) {
                written.setProperty(name, value.startsWith("file:./") ? absolute(value) : value);
            }
        });
        written.setProperty("khenthuong.data-dir", directory.data().toString());
        written.setProperty("khenthuong.binaries-dir", binaries().toString());
        written.setProperty("khenthuong.database.url", "");
        written.setProperty("khenthuong.secret", secret());
        written.setProperty("khenthuong.rehearsal.play.password", secret());
        written.setProperty("khenthuong.demo.enabled", "true");
        written.setProperty("khenthuong.clock.rehearsal", "true");
        written.setProperty("khenthuong.demo.past.beginning", start);
        written.setProperty("khenthuong.demo.past.start", start);
        written.setProperty("khenthuong.demo.past.campaigns", campaign);
        written.setProperty("khenthuong.organisation.location", RehearsalFiles.organisations(directory));
        written.setProperty("khenthuong.organisation.inspection-delegations", "0");
        written.setProperty("khenthuong.campaigns.location", RehearsalFiles.campaigns(directory));
        // Days pass in seconds: what is looked at twice a minute elsewhere is looked at all the time.
        written.setProperty("khenthuong.mail.rounds", "*/1 * * * * *");
        written.setProperty("khenthuong.rehearsal.played", "true");
        written.setProperty("khenthuong.rehearsal.enabled", "false");
        written.setProperty("khenthuong.rehearsal.longest", properties.longest().toString());
        written.setProperty("khenthuong.rehearsal.play.key", key);
        written.setProperty(
                "khenthuong.rehearsal.play.dossiers", request.dossiers().toString());
        written.setProperty("khenthuong.rehearsal.play.seed", request.seed().toString());
        written.setProperty("khenthuong.rehearsal.play.start", request.start().toString());
        written.setProperty("khenthuong.rehearsal.play.late", request.late().toString());
        written.setProperty(
                "khenthuong.rehearsal.play.returned", request.returned().toString());
        written.setProperty(
                "khenthuong.rehearsal.play.per-day", request.perDay().toString());
        written.setProperty("khenthuong.rehearsal.play.pace", request.pace().toString());
        written.setProperty("logging.charset.console", "UTF-8");
        written.setProperty("spring.main.banner-mode", "off");
        written.setProperty("server.address", "127.0.0.1");
        written.setProperty("server.port", "0");
        written.setProperty("spring.datasource.hikari.maximum-pool-size", "8");
        StringWriter text = new StringWriter();
        written.store(text, null);
        return directory.write("application.properties", text.toString());
    }

    /** PostgreSQL's programs are unpacked once for this program and its rehearsals. */
    private Path binaries() {
        String own = environment.getProperty("khenthuong.binaries-dir", "");
        return (own.isBlank() ? data().resolve("binaries") : Path.of(own)).toAbsolutePath();
    }

    /** This program's own data directory. */
    Path data() {
        return Path.of(environment.getRequiredProperty("khenthuong.data-dir"))
                .toAbsolutePath()
                .normalize();
    }

    private static String absolute(String location) {
        return Path.of(location.substring("file:".length()))
                .toAbsolutePath()
                .toUri()
                .toString();
    }
}
