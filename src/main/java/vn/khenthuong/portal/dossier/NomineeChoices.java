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

    public List<Choice> kinds() {
        return List.of(choice("INDIVIDUAL", "kind.INDIVIDUAL"), choice("COLLECTIVE", "kind.COLLECTIVE"));
    }

    public List<Choice> yesNo() {
        return List.of(choice("true", "choice.yes"), choice("false", "choice.no"));
    }

    /** What an answer on a nominee's form is called there; a text that was typed stays as it is. */
    String words(NomineePage page, String field, String answer) {
        List<Choice> known =
                switch (field) {
                    case "female" -> genders();
                    case "directWorker", "allDeputiesElected", "reElection", "finishedOnTime" -> yesNo();
                    case "body" -> page.bodies();
                    case "managingUnit" -> page.managers();
                    case "subjectType" -> page.subjects();
                    case "awardForm" -> page.forms();
                    case "attested" ->
                        page.standards().stream()
                                .flatMap(standard -> standard.attested().stream())
                                .map(criterion -> Choice.of(
                                        criterion.key(), criterion.text().in(LocaleContextHolder.getLocale())))
                                .toList();
                    default -> List.of();
                };
        return known.stream()
                .filter(choice -> answer.equals(choice.value()))
                .map(Choice::label)
                .findFirst()
                .orElse(answer);
    }

    private Choice choice(String value, String key) {
        Locale locale = LocaleContextHolder.getLocale();
        return Choice.of(value, messages.getMessage(key, null, locale));
    }
}
