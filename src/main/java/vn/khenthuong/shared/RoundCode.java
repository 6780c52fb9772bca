package vn.khenthuong.shared;

import java.util.regex.Pattern;

/** A decision round's code, for example {@code DL2026-R003}. The process' business key. */
public record RoundCode(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{2,12}-R[0-9]{3,}");

    public RoundCode {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Round code like DL2026-R003; was: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
