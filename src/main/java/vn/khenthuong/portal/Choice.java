package vn.khenthuong.portal;

/**
 * One of the things that can be chosen on a form.
 *
 * @param value what is sent
 * @param label what is read
 * @param hint a second, smaller line; null if there is none
 */
public record Choice(String value, String label, String hint) {

    public static Choice of(String value, String label) {
        return new Choice(value, label, null);
    }
}
