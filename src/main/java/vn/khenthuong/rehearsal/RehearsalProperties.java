package vn.khenthuong.rehearsal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Whether and how rehearsals are played.
 *
 * @param enabled whether administrators may begin one
 * @param most how many at one time in the whole program, 1 to 4
 * @param heap memory of the process for Java
 * @param memory what must be free on the machine, with PostgreSQL and everything beside the heap
 * @param disk what must be free where its directory lies
 * @param startWithin how long the process may take until it plays
 * @param longest how long a rehearsal lives at most
 */
@ConfigurationProperties("khenthuong.rehearsal")
public record RehearsalProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1") int most,
        @DefaultValue("640MB") DataSize heap,
        @DefaultValue("1200MB") DataSize memory,
        @DefaultValue("1GB") DataSize disk,
        @DefaultValue("5m") Duration startWithin,
        @DefaultValue("4h") Duration longest) {

    public RehearsalProperties {
        if (most < 1 || most > 4) {
            throw new IllegalArgumentException("khenthuong.rehearsal.most is 1 to 4");
        }
    }
}
