package vn.khenthuong.portal;

/**
 * One of the things that can be chosen on a form.
 *
 * @param value what is sent
 * @param label what is read
 * @param hint a second, smaller line; null if there is none
 * @param when on which other choice of the form it depends, as {@code name=value|value}; null if on none
 */
public record Choice(String value, String label, String hint, String when) {

    public Choice(String value, String label, String hint) {
        this(value, label, hint, null);
    }

    public static Choice of(String value, String label) {
        return new Choice(value, label, null);
    }
}
