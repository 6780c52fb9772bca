package vn.khenthuong.register;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name with its tones, but without letter case and without the place of a tone mark: "Hòa" and "Hoà" are one syllable with
 * one tone, "Hùng" and "Hưng" are two names.
 *
 * @param words each as its letters, then its tone
 */
record TonedName(List<String> words) {

    /** Grave, acute, tilde, hook above, dot below. */
    private static final Pattern TONE = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");

    private static final Pattern NO_TONE = Pattern.compile("[^\u0300\u0301\u0303\u0309\u0323]");

    static TonedName of(String name) {
        String apart = Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                .strip();
        return new TonedName(Arrays.stream(apart.split(" "))
                .map(word -> TONE.matcher(word).replaceAll("")
                        + NO_TONE.matcher(word).replaceAll(""))
                .toList());
    }

    boolean sameWords(TonedName other) {
        return words.stream()
                .sorted()
                .toList()
                .equals(other.words.stream().sorted().toList());
    }
}
