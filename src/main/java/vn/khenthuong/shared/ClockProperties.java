package vn.khenthuong.shared;

import java.time.OffsetDateTime;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the program tells the time.
 *
 * @param rehearsal whether the clock can be moved (demo and tests) or is the machine's (production)
 * @param start what a rehearsal clock shows at the very first start, with its offset from UTC
 */
@ConfigurationProperties("khenthuong.clock")
record ClockProperties(boolean rehearsal, OffsetDateTime start) {}
