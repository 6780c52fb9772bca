package vn.khenthuong.register;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

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

    /** The same words in one order, so that "Nguyễn Văn Mẫu" and "Mẫu Nguyễn Văn" meet too. */
    public String key() {
        return Arrays.stream(value.split(" ")).sorted().collect(Collectors.joining(" "));
    }

    public boolean isEmpty() {
        return value.isEmpty();
    }

    @Override
    public String toString() {
        return value;
    }
}
