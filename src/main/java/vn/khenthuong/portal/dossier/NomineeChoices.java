package vn.khenthuong.portal.dossier;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.khenthuong.portal.Choice;

/** Answers that are not the plan's; the nominee's form uses it as {@code @nomineeChoices}. */
@Component
class NomineeChoices {

    private final MessageSource messages;

    NomineeChoices(MessageSource messages) {
        this.messages = messages;
    }

    public List<Choice> genders() {
        return List.of(choice("false", "choice.male"), choice("true", "choice.female"));
    }

    public List<Choice> yesNo() {
        return List.of(choice("true", "choice.yes"), choice("false", "choice.no"));
    }

    private Choice choice(String value, String key) {
        Locale locale = LocaleContextHolder.getLocale();
        return Choice.of(value, messages.getMessage(key, null, locale));
    }
}
