package vn.khenthuong.portal.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.khenthuong.campaign.DraftProblem;
import vn.khenthuong.campaign.PartSchema;
import vn.khenthuong.campaign.PlanDifference;
import vn.khenthuong.campaign.PlanPart;

/** The keys and values of a campaign file in words. */
@Component
class PlanPhrases {

    private static final Pattern QUOTED_KEY = Pattern.compile("'([A-Za-z][A-Za-z.-]*)'");

    private final MessageSource messages;

    PlanPhrases(MessageSource messages) {
        this.messages = messages;
    }

    String field(String key, Locale locale) {
        return word("planfield." + key, key, locale);
    }

    String value(String value, Locale locale) {
        return word("planvalue." + value, value, locale);
    }

    /** A choice of a part's form; of {@code route.UNIT} the word for this choice of this key, or else that for the choice alone. */
    private String choice(String choice, List<String> openable, Locale locale) {
        if (openable.contains(choice)) {
            return point(choice, locale);
        }
        int dot = choice.indexOf('.');
        String alone = choice.substring(dot + 1);
        return openable.contains(alone)
                ? point(alone, locale)
                : word("planvalue." + choice, value(alone, locale), locale);
    }

    /** A part that a plan may be silent about, {@code principles.hold}, as people call it. */
    String point(String part, Locale locale) {
        return word("planpoint." + part, place(part, locale), locale);
    }

    /** A kind of units by its name; some kinds are called like other things that a plan says. */
    String kind(String kind, Locale locale) {
        return word("planvalue.kind." + kind, value(kind, locale), locale);
    }

    /** What a plan says itself is no pattern of messages, so that it is never given as one. */
    private String word(String key, String otherwise, Locale locale) {
        String word = messages.getMessage(key, null, null, locale);
        return word == null ? otherwise : word;
    }

    String schema(PlanPart part, List<String> openable, Locale locale) {
        return PartSchema.of(part, key -> field(key, locale), choice -> choice(choice, openable, locale), openable);
    }

    /** A place of the file, {@code quota.lines[COMMUNE].limits[0].max}, as people call it. */
    String place(String path, Locale locale) {
        List<String> words = new ArrayList<>();
        for (String step : path.split("\\.(?![^\\[]*])")) {
            int bracket = step.indexOf('[');
            words.add(field(bracket < 0 ? step : step.substring(0, bracket), locale)
                    + (bracket < 0 ? "" : " " + step.substring(bracket + 1, step.length() - 1)));
        }
        return String.join(" › ", words);
    }

    List<Problem> problems(List<DraftProblem> problems, Locale locale) {
        return problems.stream()
                .map(one -> new Problem(
                        place(one.path(), locale),
                        named(one.expected().in(locale), locale),
                        one.open(),
                        one.open() == null ? null : point(one.open(), locale)))
                .toList();
    }

    /** Keys that a sentence quotes, by their names. */
    private String named(String sentence, Locale locale) {
        return QUOTED_KEY
                .matcher(sentence)
                .replaceAll(key -> Matcher.quoteReplacement("“" + called(key.group(1), locale) + "”"));
    }

    private String called(String key, Locale locale) {
        String point = word("planpoint." + key, null, locale);
        String value = word("planvalue." + key, null, locale);
        return point != null
                ? point
                : value != null ? value : key.contains(".") ? place(key, locale) : field(key, locale);
    }

    /**
     * A problem with its place in words.
     *
     * @param open the silent part that may be left open instead; null if it may not
     * @param point that part in words
     */
    record Problem(String place, String expected, String open, String point) {}

    String place(PlanDifference difference, Locale locale) {
        List<String> words = new ArrayList<>();
        difference.keys().forEach(key -> words.add(field(key, locale)));
        return String.join(" › ", words) + entry(difference, 0, locale);
    }

    /** Which value of a quota line differs: {@code Số lượng tối đa (Cá nhân)}. */
    String valueOfLine(PlanDifference difference, Locale locale) {
        List<String> keys = difference.keys();
        List<String> words = new ArrayList<>();
        keys.subList(Math.min(2, keys.size() - 1), keys.size()).stream()
                .filter(key -> !key.equals("max"))
                .forEach(key -> words.add(field(key, locale)));
        return String.join(" › ", words) + entry(difference, 1, locale);
    }

    /** A value as people say it; null stays null. */
    String said(String value, Locale locale) {
        return value == null ? null : value(value, locale);
    }

    /** What a limit counts is a word of ours, all other entries are called by their keys. */
    private String entry(PlanDifference difference, int from, Locale locale) {
        List<String> entries = difference.entry();
        if (entries.size() <= from) {
            return "";
        }
        List<String> words = new ArrayList<>();
        for (int i = from; i < entries.size(); i++) {
            words.add(i > 0 && difference.keys().contains("limits") ? value(entries.get(i), locale) : entries.get(i));
        }
        return " (" + String.join(", ", words) + ")";
    }
}
