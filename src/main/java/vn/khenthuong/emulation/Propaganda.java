package vn.khenthuong.emulation;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.khenthuong.shared.UnitCode;

/**
 * An entry of the propaganda log: what a unit told the public about the campaign.
 *
 * @param date when it was published
 * @param title what it is called
 * @param link where it is, beginning with http:// or https://; empty if it has no address. The program never opens it
 * @param enteredBy login
 */
public record Propaganda(
        UUID id,
        String campaign,
        UnitCode unit,
        LocalDate date,
        Medium medium,
        String title,
        String link,
        String enteredBy,
        Instant enteredAt) {

    /** Where the link leads, for people to see before they follow it; empty if there is none. */
    public String host() {
        return link.isEmpty() ? "" : URI.create(link).getHost();
    }
}
