package vn.khenthuong.shared;

import java.util.regex.Pattern;

/**
 * The organisation (a province) that owns every record; lower-case ASCII, for example {@code daklak}. It prefixes the
 * engine's candidate groups and is the engine's tenant id.
 */
public record OrganisationCode(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]{2,20}");

    public OrganisationCode {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Organisation code: 2 to 20 of a-z, 0-9; was: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
