package vn.khenthuong.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;
import vn.khenthuong.shared.StartRefusedException;
import vn.khenthuong.shared.Text;

/**
 * Lets the rehearsal clock of a demo begin where its story begins, before anything is written: what the settings call the
 * clock's start is the story's end, where people come in. The year chooses the story, the clock and the campaigns.
 */
class DemoClock implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** When people come in: what {@code khenthuong.clock.start} was set to. */
    static final String CURTAIN = "khenthuong.demo.curtain";

    static final String BEGINNING = "khenthuong.demo.beginning";

    /** Whether this program is the rehearsal of a campaign, which another one started. */
    static final String PLAYED = "khenthuong.rehearsal.played";

    /** Everybody's password in a rehearsal, drawn for it alone. */
    static final String PASSWORD = "khenthuong.rehearsal.play.password";

    /** Whether it shows a story of places: the demo of 2021, or a rehearsal; set in a demo only. */
    static final String PAST = "khenthuong.demo.past.shown";

    static final String YEAR = "khenthuong.demo.year";
    private static final String START = "khenthuong.clock.start";
    private static final String CAMPAIGNS = "khenthuong.campaigns.codes";
    private static final String PAST_YEAR = "2021";
    private static final Set<String> YEARS = Set.of("2026", PAST_YEAR);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (!isDemo(environment)) {
            return;
        }
        String year = environment.getProperty(YEAR, "2026").strip();
        if (!YEARS.contains(year)) {
            throw new StartRefusedException(
                    new Text("Bản demo không có năm \"" + year + "\".", "The demo has no year \"" + year + "\"."),
                    new Text(
                            "Hãy đặt " + YEAR + " là 2026 (Đắk Lắk) hoặc 2021 (bốn tổ chức còn lại).",
                            "Set " + YEAR + " to 2026 (Đắk Lắk) or 2021 (the four others)."));
        }
        boolean past = year.equals(PAST_YEAR) || environment.getProperty(PLAYED, Boolean.class, false);
        String from = past ? "khenthuong.demo.past." : "khenthuong.demo.";
        Map<String, Object> shown = new HashMap<>();
        shown.put(PAST, String.valueOf(past));
        shown.put(CURTAIN, environment.getRequiredProperty(past ? "khenthuong.demo.past.start" : START));
        shown.put(START, environment.getRequiredProperty(from + "beginning"));
        shown.put(BEGINNING, environment.getRequiredProperty(from + "beginning"));
        if (environment.getProperty(CAMPAIGNS, "").isBlank()) {
            shown.put(CAMPAIGNS, environment.getRequiredProperty(from + "campaigns"));
        }
        environment.getPropertySources().addFirst(new MapPropertySource("demo-clock", shown));
    }

    /** The same question that {@link OnlyInDemo} asks, for what runs before there are beans. */
    static boolean isDemo(Environment environment) {
        return environment.getProperty("khenthuong.demo.enabled", Boolean.class, false)
                && environment.getProperty("khenthuong.clock.rehearsal", Boolean.class, false)
                && !environment.acceptsProfiles(Profiles.of("prod"));
    }
}
