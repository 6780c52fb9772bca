package vn.khenthuong.document;

import java.text.Normalizer;

/** Turns the name that a browser sent into one that is safe to keep and to show. */
final class OriginalName {

    static final int MAX_LENGTH = 200;
    private static final String NAMELESS = "Tệp không tên.pdf";

    private OriginalName() {}

    /**
     * Composed letters (NFC: "Tờ" typed on a Mac arrives as three parts), no folders, no control or invisible direction
     * characters (they can show "fdp.exe" as "exe.pdf"), one space at a time, at most {@value #MAX_LENGTH} characters
     * with the ending kept.
     */
    static String clean(String sent) {
        String name = Normalizer.normalize(sent == null ? "" : sent, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{Zs}\\p{Zl}\\p{Zp}\\t\\r\\n]+", " ")
                .replaceAll("\\p{C}", "")
                .replaceAll("[<>:\"|?*]", "-")
                .strip();
        if (name.isEmpty() || name.chars().allMatch(c -> c == '.')) {
            return NAMELESS;
        }
        return shorten(name, MAX_LENGTH);
    }

    static String shorten(String name, int max) {
        if (name.length() <= max) {
            return name;
        }
        String ending = ending(name);
        int cut = max - ending.length();
        if (Character.isHighSurrogate(name.charAt(cut - 1))) {
            cut--;
        }
        return name.substring(0, cut).strip() + ending;
    }

    /** The ending with its dot, as written; empty if there is none worth keeping. */
    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && name.length() - dot <= 6 ? name.substring(dot) : "";
    }
}
