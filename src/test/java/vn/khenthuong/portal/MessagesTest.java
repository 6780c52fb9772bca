package vn.khenthuong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.khenthuong.proposal.ProposalState;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.Severity;
import vn.khenthuong.shared.Words;

/** Every word on a page stands in the message files, in both languages, once, and is used. */
class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path SOURCES = Path.of("src/main/java/vn/khenthuong");

    private static final Pattern REPLACED_TAG =
            Pattern.compile("<[a-z:]+\\s[^<>]*?th:(?:replace|insert)=\"[^\"]*\"[^<]*?>");
    private static final Pattern CONDITION = Pattern.compile("\\sth:(?:if|unless|each|switch|case)=");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern TAG_AND_TEXT =
            Pattern.compile("<(/?)([a-zA-Z][\\w:-]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>([^<]*)");
    private static final Pattern SPOKEN_ATTRIBUTE =
            Pattern.compile("\\s(?:placeholder|title|aria-label|alt)=\"[^\"]*\\p{L}[^\"]*\"");
    private static final Pattern KEY_IN_TEMPLATE =
            Pattern.compile("#\\{([a-z][\\w-]*(?:\\.[\\w-]+)+)|#messages\\.msg\\('([a-z][\\w.-]*\\w)'[,)]");
    private static final Pattern BEGINNING_OF_KEY = Pattern.compile("'([a-z][\\w]*(?:\\.[\\w]+)*\\.)'");
    /** A fragment that is told a key, or all of it but the last word. */
    private static final Pattern QUOTED = Pattern.compile("'([a-z]+\\.[a-z]+)'");

    private static final Pattern KEY_IN_SOURCE = Pattern.compile("\"([a-z][\\w-]*(?:\\.[\\w-]+)+)\"");
    private static final Pattern AUDITED_ACT = Pattern.compile("\"([a-z]+(?:-[a-z]+)*\\.[a-z]+(?:-[a-z]+)*)\"");

    /** The pages', and those of the forms beside a dossier. */
    private static final List<String> BUNDLES = List.of("messages", "messages-task");

    private final Properties vietnamese = properties("");
    private final Properties english = properties("_en");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(english.stringPropertyNames()).isEqualTo(vietnamese.stringPropertyNames());
        assertThat(vietnamese.values()).noneMatch(text -> text.toString().isBlank());
        assertThat(english.values()).noneMatch(text -> text.toString().isBlank());
    }

    @Test
    void valuesToFillInAreTheSameInBothLanguages() {
        assertThat(vietnamese.stringPropertyNames()).allSatisfy(key -> assertThat(places(english.getProperty(key)))
                .as(key)
                .isEqualTo(places(vietnamese.getProperty(key))));
    }

    /** So that two people who add keys rarely touch the same line, and nobody adds one twice. */
    @Test
    void keysAreSortedAndStandOnce() throws IOException {
        for (String language : List.of("", "_en")) {
            List<String> all = new ArrayList<>();
            for (String bundle : BUNDLES) {
                List<String> keys = Files.readAllLines(RESOURCES.resolve(bundle + language + ".properties")).stream()
                        .filter(line -> line.contains("="))
                        .map(line -> line.substring(0, line.indexOf('=')).strip())
                        .toList();
                assertThat(keys).as(bundle + language).isSorted();
                all.addAll(keys);
            }
            assertThat(all).doesNotHaveDuplicates();
        }
    }

    @Test
    void templatesHoldNoWordsOfTheirOwn() {
        assertThat(templates().stream().flatMap(template -> literals(template).stream()))
                .isEmpty();
    }

    /** What an element is replaced by comes before any other of its attributes is looked at: a condition beside it never holds. */
    @Test
    void noConditionStandsBesideAReplacement() {
        assertThat(templates()).allSatisfy(template -> assertThat(REPLACED_TAG
                        .matcher(read(template))
                        .results()
                        .map(tag -> tag.group())
                        .filter(tag -> CONDITION.matcher(tag).find()))
                .as(template.toString())
                .isEmpty());
    }

    @Test
    void everyKeyOfATemplateExists() {
        assertThat(templates().stream().flatMap(template -> keys(template).stream()))
                .isNotEmpty()
                .allMatch(vietnamese::containsKey);
    }

    @Test
    void everyKeyIsUsed() {
        Set<String> used = new TreeSet<>();
        Set<String> beginnings = new TreeSet<>();
        Set<String> quoted = new TreeSet<>();
        for (Path template : templates()) {
            used.addAll(keys(template));
            BEGINNING_OF_KEY.matcher(read(template)).results().forEach(m -> beginnings.add(m.group(1)));
            QUOTED.matcher(read(template)).results().forEach(m -> quoted.add(m.group(1)));
        }
        for (Path source : files(SOURCES, ".java")) {
            KEY_IN_SOURCE.matcher(read(source)).results().forEach(m -> used.add(m.group(1)));
            Pattern.compile("\"([a-z][\\w]*(?:\\.[\\w]+)*\\.)\"")
                    .matcher(read(source))
                    .results()
                    .forEach(m -> beginnings.add(m.group(1)));
        }
        assertThat(vietnamese.stringPropertyNames())
                .filteredOn(key ->
                        !key.endsWith(".unchecked") || !vietnamese.containsKey(key.replaceFirst("\\.unchecked$", "")))
                .filteredOn(key -> !used.contains(key))
                .filteredOn(key -> beginnings.stream().noneMatch(key::startsWith))
                .filteredOn(key -> !quoted.contains(key) && !quoted.contains(key.substring(0, key.lastIndexOf('.'))))
                .isEmpty();
    }

    /** Screens of every organisation are made of these files: no office of one of them stands in them by its name. */
    @Test
    void officesAreNamedByTheReadersOrganisation() {
        for (Properties language : List.of(vietnamese, english)) {
            language.forEach((key, text) -> {
                assertThat(text.toString())
                        .as(key.toString())
                        .doesNotContainPattern(
                                "Sở Nội vụ|Bằng khen|UBND tỉnh|nhân dân tỉnh|Chủ tịch(?! Hội đồng)|Giám đốc|Đắk Lắk"
                                        + "|Home Affairs|Chairman|the director|Government-Building");
                assertThat(Pattern.compile("\\[([A-Za-z-]+)]")
                                .matcher(text.toString())
                                .results())
                        .as(key.toString())
                        .allMatch(word -> Words.NAMES.contains(word.group(1).toLowerCase(Locale.ROOT)));
            });
        }
    }

    @Test
    void everyValueThatAPageNamesHasAWord() {
        Stream<String> keys = Stream.of(
                        Arrays.stream(Role.values()).map(role -> "role." + role.name()),
                        Arrays.stream(ProposalState.values()).map(state -> "next." + state.name()),
                        Arrays.stream(Severity.values()).map(severity -> "severity." + severity.name()),
                        Arrays.stream(NomineeInputs.names()).map(name -> "nominee." + name))
                .flatMap(each -> each);
        assertThat(keys).allMatch(vietnamese::containsKey);
    }

    /** The history of a dossier and the audit name acts in words. */
    @Test
    void everyAuditedActHasAWord() {
        Set<String> acts = files(SOURCES, ".java").stream()
                .map(MessagesTest::read)
                .filter(source -> source.contains("AuditTrail") || source.contains("OrganisationChanged."))
                .filter(source -> !source.contains("package vn.khenthuong.portal"))
                .flatMap(source -> AUDITED_ACT.matcher(source).results().map(m -> m.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(acts)
                .contains("dossier.sent", "unit.renamed")
                .allMatch(act -> vietnamese.containsKey("event." + act));
    }

    private static List<String> literals(Path template) {
        String text = COMMENT.matcher(read(template)).replaceAll("");
        List<String> found = new ArrayList<>();
        Matcher tags = TAG_AND_TEXT.matcher(text);
        while (tags.find()) {
            boolean filled = tags.group(1).isEmpty()
                    && (tags.group(3).contains("th:text=") || tags.group(3).contains("th:replace="));
            if (!filled && tags.group(4).codePoints().anyMatch(Character::isLetter)) {
                found.add(template + ": " + tags.group(4).strip());
            }
        }
        SPOKEN_ATTRIBUTE.matcher(text).results().forEach(m -> found.add(template + ": " + m.group()));
        return found;
    }

    private static Set<String> keys(Path template) {
        Set<String> keys = new TreeSet<>();
        KEY_IN_TEMPLATE
                .matcher(read(template))
                .results()
                .forEach(m -> keys.add(m.group(1) != null ? m.group(1) : m.group(2)));
        return keys;
    }

    private static Set<String> places(String text) {
        return Pattern.compile("\\{\\d")
                .matcher(text)
                .results()
                .map(m -> m.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> templates() {
        return files(RESOURCES.resolve("templates"), ".html");
    }

    private static List<Path> files(Path root, String ending) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties properties(String language) {
        Properties properties = new Properties();
        for (String bundle : BUNDLES) {
            Path file = RESOURCES.resolve(bundle + language + ".properties");
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return properties;
    }

    /** Inputs that the page of a version conflict names. */
    private static final class NomineeInputs {

        static String[] names() {
            try {
                return Arrays.stream(Class.forName("vn.khenthuong.portal.dossier.NomineeForm")
                                .getRecordComponents())
                        .map(component -> component.getName())
                        .filter(name -> !name.equals("version"))
                        .toArray(String[]::new);
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
