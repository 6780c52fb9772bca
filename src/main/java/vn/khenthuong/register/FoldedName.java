package vn.khenthuong.register;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A name without diacritics, letter case and double spaces, so that "Nguyễn Văn Mẫu" and "NGUYEN VAN MAU" meet. It finds
 * candidates only: whether two are the same, a person says.
 */
public record FoldedName(String value) {

    /** Folds a name; null and blank fold to the empty string. */
    public static FoldedName of(String name) {
        if (name == null) {
            return new FoldedName("");
        }
        String bare = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        String folded = bare.toLowerCase(Locale.ROOT).replace('đ', 'd');
        return new FoldedName(folded.replaceAll("[^\\p{L}\\p{N}]+", " ").strip());
    }

    public boolean isEmpty() {
        return value.isEmpty();
    }

    @Override
    public String toString() {
        return value;
    }
}
