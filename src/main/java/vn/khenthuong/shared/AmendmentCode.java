package vn.khenthuong.shared;

import java.util.regex.Pattern;

/** An amendment's code, for example {@code DL2026-A003}. The process' business key. */
public record AmendmentCode(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{2,12}-A[0-9]{3,}");

    public AmendmentCode {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Amendment code like DL2026-A003; was: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
