package vn.khenthuong.emulation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A page of the propaganda log.
 *
 * @param rows those of the page, newest first
 * @param counts how many entries there are on all pages, by medium; a medium without any is left out
 */
public record PropagandaList(List<Propaganda> rows, Map<Medium, Integer> counts) {

    public PropagandaList {
        rows = List.copyOf(rows);
        Map<Medium, Integer> ordered = new EnumMap<>(Medium.class);
        ordered.putAll(counts);
        counts = Collections.unmodifiableMap(ordered);
    }

    /** How many there are on all pages. */
    public int found() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
