package vn.khenthuong.shared;

import java.util.regex.Pattern;

/** The code of a list for a State award, for example {@code DL2026-S003}. The process' business key. */
public record StateListCode(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{2,12}-S[0-9]{3,}");

    public StateListCode {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("State list code like DL2026-S003; was: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
