package vn.khenthuong.shared;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How an organisation calls whoever appraises, checks and decides, by the word that stands for it in a text:
 * {@code [appraiser]} is Sở Nội vụ in one place and Phòng Nội vụ in another. Message files, findings, states, mails and printed
 * documents all say it so; {@code [Appraiser]} begins a sentence.
 *
 * @param words by name, one for each of {@link #NAMES}
 */
public record Words(Map<String, Text> words) {

    /** Every word that a text may use. */
    public static final Set<String> NAMES = Set.of(
            // Sở Nội vụ, and with the place: Sở Nội vụ tỉnh Đắk Lắk.
            "appraiser",
            "appraiser-in-full",
            "division",
            "division-head",
            // Giám đốc Sở Nội vụ; Giám đốc Sở; Giám đốc.
            "director",
            "the-director",
            "director-title",
            "deputy-director",
            // Chủ tịch Ủy ban nhân dân tỉnh; the same shortened; Chủ tịch; Chủ tịch Ủy ban nhân dân tỉnh Đắk Lắk.
            "decider",
            "decider-brief",
            "the-decider",
            "decider-in-full",
            "deputy-decider",
            "deputy-decider-brief",
            "the-deputy",
            "deputy-title",
            "decision-clerk",
            "decision-clerk-brief",
            "checker",
            "checker-brief",
            "checker-head",
            // Bằng khen of a province, Giấy khen of everybody else.
            "own-form",
            // Tỉnh, huyện, sở, trường.
            "here");

    /** For readers who belong to no organisation, as before signing in. */
    public static final Words NEUTRAL = new Words(Map.ofEntries(
            word("appraiser", "cơ quan thẩm định", "the appraising office"),
            word("appraiser-in-full", "cơ quan thẩm định", "the appraising office"),
            word("division", "bộ phận thi đua, khen thưởng", "award desk"),
            word("division-head", "phụ trách thi đua, khen thưởng", "head of the award desk"),
            word("director", "người đứng đầu cơ quan thẩm định", "head of the appraising office"),
            word("the-director", "người đứng đầu cơ quan thẩm định", "the head of the appraising office"),
            word("director-title", "người đứng đầu cơ quan thẩm định", "the head of the appraising office"),
            word("deputy-director", "cấp phó cơ quan thẩm định", "deputy head of the appraising office"),
            word("decider", "người có thẩm quyền khen thưởng", "authority that grants the award"),
            word("decider-brief", "người có thẩm quyền khen thưởng", "authority that grants the award"),
            word("the-decider", "người có thẩm quyền", "the deciding authority"),
            word("decider-in-full", "người có thẩm quyền khen thưởng", "authority that grants the award"),
            word("deputy-decider", "cấp phó của người có thẩm quyền", "deputy of the deciding authority"),
            word("deputy-decider-brief", "cấp phó của người có thẩm quyền", "deputy of the deciding authority"),
            word("the-deputy", "cấp phó", "the deputy"),
            word("deputy-title", "cấp phó", "deputy"),
            word("decision-clerk", "văn thư nơi ban hành quyết định", "clerk of the deciding authority"),
            word("decision-clerk-brief", "văn thư nơi ban hành quyết định", "clerk of the deciding authority"),
            word("checker", "bộ phận kiểm tra hồ sơ trình", "the checking office"),
            word("checker-brief", "bộ phận kiểm tra hồ sơ trình", "the checking office"),
            word("checker-head", "thủ trưởng bộ phận kiểm tra hồ sơ trình", "head of the checking office"),
            word("own-form", "Giấy khen", "certificate of commendation"),
            word("here", "tổ chức", "organisation")));

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Pattern WORD = Pattern.compile("\\[([A-Za-z][a-z]*(?:-[a-z]+)*)]");

    public Words {
        words = Map.copyOf(words);
        if (!words.keySet().equals(NAMES)) {
            throw new IllegalArgumentException("Words wanted: " + NAMES + "; given: " + words.keySet());
        }
    }

    /** The text with its words put in; what stands in brackets and is no word stays as it is. */
    public String in(String text, Locale locale) {
        return in(text, locale, UnaryOperator.identity());
    }

    /** @param written how a word is written where the text is more than plain text */
    public String in(String text, Locale locale, UnaryOperator<String> written) {
        if (text == null || text.indexOf('[') < 0) {
            return text;
        }
        return WORD.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(word(found.group(1), found.group(), locale, written)));
    }

    private String word(String name, String otherwise, Locale locale, UnaryOperator<String> written) {
        Text word = words.get(name.toLowerCase(Locale.ROOT));
        if (word == null) {
            return otherwise;
        }
        String spoken = written.apply(word.in(locale));
        return Character.isUpperCase(name.charAt(0))
                ? spoken.substring(0, 1).toUpperCase(locale) + spoken.substring(1)
                : spoken;
    }

    /** Both languages with their words put in. */
    public Text in(Text text) {
        return new Text(in(text.vi(), VIETNAMESE), in(text.en(), Locale.ENGLISH));
    }

    /** A text of both languages, its words put in. */
    public Text text(String vi, String en) {
        return in(new Text(vi, en));
    }

    /** The Vietnamese text, as documents are written. */
    public String vi(String text) {
        return in(text, VIETNAMESE);
    }

    /** The finding with the words of its sentence and of its values put in. */
    public Finding in(Finding finding) {
        return new Finding(
                finding.rule(),
                finding.severity(),
                finding.subject(),
                vi(finding.found()),
                vi(finding.wanted()),
                finding.clause(),
                in(finding.message()));
    }

    private static Map.Entry<String, Text> word(String name, String vi, String en) {
        return Map.entry(name, new Text(vi, en));
    }
}
