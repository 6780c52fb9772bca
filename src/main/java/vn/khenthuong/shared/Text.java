package vn.khenthuong.shared;

/** One sentence for people, in Vietnamese (first) and English; both always present. */
public record Text(String vi, String en) {

    public Text {
        if (vi == null || vi.isBlank() || en == null || en.isBlank()) {
            throw new IllegalArgumentException("A text needs both languages");
        }
    }

    /** The text in the language asked for; Vietnamese for every language but English. */
    public String in(java.util.Locale locale) {
        return "en".equals(locale.getLanguage()) ? en : vi;
    }
}
