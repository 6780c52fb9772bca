package vn.khenthuong.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import vn.khenthuong.shared.Text;
import vn.khenthuong.shared.Words;

/**
 * The language of an answer: Vietnamese unless the request prefers English, whatever the machine's own language is.
 *
 * @param locale {@code vi} or {@code en}
 * @param words how the caller's organisation calls its offices
 */
public record Language(Locale locale, Words words) {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    static Language of(HttpServletRequest request, Words words) {
        return new Language(locale(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)), words);
    }

    private static Locale locale(String header) {
        if (header == null || header.isBlank()) {
            return VIETNAMESE;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(header), List.of(VIETNAMESE, Locale.ENGLISH));
            return best == null ? VIETNAMESE : best;
        } catch (IllegalArgumentException malformed) {
            return VIETNAMESE;
        }
    }

    /** The text in this language. */
    public String of(Text text) {
        return words.in(text.in(locale), locale);
    }

    String of(String vi, String en) {
        return of(new Text(vi, en));
    }
}
