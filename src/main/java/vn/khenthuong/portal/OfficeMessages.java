package vn.khenthuong.portal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.khenthuong.security.ReaderWords;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.Words;

/**
 * The message files, their words put in as the reader's organisation calls its offices. A message that speaks of the checking
 * office has a second one, {@code <key>.unchecked}, for organisations without such an office.
 */
class OfficeMessages extends ResourceBundleMessageSource {

    private static final String UNCHECKED = ".unchecked";

    private final Supplier<ReaderWords> reader;
    private final Map<Known, MessageFormat> formats = new ConcurrentHashMap<>();

    /** @param reader asked only when the first message is: message sources are made before anything else */
    OfficeMessages(Supplier<ReaderWords> reader) {
        this.reader = reader;
    }

    @Override
    protected MessageFormat resolveCode(String code, Locale locale) {
        ReaderWords words = reader.get();
        String organisation = words.organisation().map(OrganisationCode::value).orElse("");
        // A null is not kept: whoever asks for a key that is nowhere asks its parent next.
        return formats.computeIfAbsent(
                new Known(organisation, code, locale), asked -> format(code, locale, words.current(), words.checked()));
    }

    private MessageFormat format(String code, Locale locale, Words words, boolean checked) {
        String text = checked ? null : text(code + UNCHECKED, locale);
        if (text == null) {
            text = text(code, locale);
        }
        return text == null ? null : createMessageFormat(filled(text, words, locale), locale);
    }

    /** What is put in is no pattern: an apostrophe of a name stands for itself. */
    private static String filled(String text, Words words, Locale locale) {
        return words.in(text, locale, word -> word.replace("'", "''"));
    }

    private String text(String code, Locale locale) {
        for (String basename : getBasenameSet()) {
            ResourceBundle bundle = getResourceBundle(basename, locale);
            String text = bundle == null ? null : getStringOrNull(bundle, code);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private record Known(String organisation, String code, Locale locale) {}
}
