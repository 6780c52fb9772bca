package vn.khenthuong.campaign;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.khenthuong.eligibility.Counting;

/**
 * A quota line of a campaign that is still being written, as a row of a table: every value as it was typed, finished or not.
 *
 * @param key stable name of the line, for example {@code COMMUNE}
 * @param bodies codes of the bodies that it names
 * @param kinds names of the kinds of units that it applies to
 * @param remaining of the kinds only those that no other line matches
 * @param limits the most that one body may have selected, 0 or more, by what is counted
 * @param exact whether the plan names a number rather than a ceiling
 * @param vi the line in words; empty while nobody wrote it
 * @param en the same in English; empty while nobody wrote it
 * @param ref where it stands; empty while nobody wrote it
 * @param quote the plan's own words; empty while nobody wrote them
 */
public record QuotaRow(
        String key,
        List<String> bodies,
        List<String> kinds,
        boolean remaining,
        Map<Counting, Integer> limits,
        boolean exact,
        String vi,
        String en,
        String ref,
        String quote) {

    public QuotaRow {
        bodies = List.copyOf(bodies);
        kinds = List.copyOf(kinds);
        Map<Counting, Integer> ordered = new EnumMap<>(Counting.class);
        ordered.putAll(limits);
        limits = Collections.unmodifiableMap(ordered);
    }
}
