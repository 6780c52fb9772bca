package vn.khenthuong.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import vn.khenthuong.shared.Text;

/**
 * The language of an answer: Vietnamese unless the request prefers English, whatever the machine's own language is.
 *
 * @param locale {@code vi} or {@code en}
 */
public record Language(Locale locale) {

    static final Language VIETNAMESE = new Language(Locale.forLanguageTag("vi"));
    static final Language ENGLISH = new Language(Locale.ENGLISH);

    static Language of(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null || header.isBlank()) {
            return VIETNAMESE;
        }
        try {
            Locale best =
                    Locale.lookup(Locale.LanguageRange.parse(header), List.of(VIETNAMESE.locale(), ENGLISH.locale()));
            return best == null ? VIETNAMESE : new Language(best);
        } catch (IllegalArgumentException malformed) {
            return VIETNAMESE;
        }
    }

    /** The text in this language. */
    public String of(Text text) {
        return text.in(locale);
    }

    String of(String vi, String en) {
        return of(new Text(vi, en));
    }
}
