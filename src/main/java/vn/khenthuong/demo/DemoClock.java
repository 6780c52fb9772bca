package vn.khenthuong.demo;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/**
 * Lets the rehearsal clock of a demo begin where its story begins, before anything is written: what the settings call the
 * clock's start is the story's end, where people come in.
 */
class DemoClock implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** When people come in: what {@code khenthuong.clock.start} was set to. */
    static final String CURTAIN = "khenthuong.demo.curtain";

    static final String BEGINNING = "khenthuong.demo.beginning";
    private static final String START = "khenthuong.clock.start";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (isDemo(environment)) {
            String beginning = environment.getRequiredProperty(BEGINNING);
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "demo-clock", Map.of(CURTAIN, environment.getRequiredProperty(START), START, beginning)));
        }
    }

    /** The same question that {@link OnlyInDemo} asks, for what runs before there are beans. */
    static boolean isDemo(Environment environment) {
        return environment.getProperty("khenthuong.demo.enabled", Boolean.class, false)
                && environment.getProperty("khenthuong.clock.rehearsal", Boolean.class, false)
                && !environment.acceptsProfiles(Profiles.of("prod"));
    }
}
