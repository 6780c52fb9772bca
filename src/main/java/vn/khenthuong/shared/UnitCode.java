package vn.khenthuong.shared;

import java.util.regex.Pattern;

/**
 * A unit or body inside its organisation: the official five-digit code of a commune ({@code 24163}) or a short ASCII
 * code of a body ({@code sotaichinh}, {@code bbc-qh-1}). Unique inside one organisation only.
 */
public record UnitCode(String value) implements Comparable<UnitCode> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    public UnitCode {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Unit code: 1 to 40 of a-z, 0-9, '-'; was: " + value);
        }
    }

    @Override
    public int compareTo(UnitCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
