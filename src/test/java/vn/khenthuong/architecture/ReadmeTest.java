package vn.khenthuong.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.FileSystemResource;

/** The README tells the truth: every property of ours is there and no other, and what it links to exists. */
class ReadmeTest {

    private static final Path README = SourceFiles.ROOT.resolve("README.md");
    private static final Pattern ASKED_FOR = Pattern.compile("\\$\\{(khenthuong\\.[a-z.-]+)");
    private static final Pattern IN_TABLE = Pattern.compile("(?m)^\\| `(khenthuong\\.[a-z.-]+)` \\|");
    private static final Pattern LINK = Pattern.compile("\\]\\(((?!https?:)[^)#]+)\\)");

    @Test
    void everyPropertyIsExplainedAndNoneIsInvented() throws IOException {
        Set<String> known = new TreeSet<>(inConfiguration());
        for (Path file : SourceFiles.java()) {
            ASKED_FOR.matcher(SourceFiles.read(file)).results().forEach(match -> known.add(match.group(1)));
        }
        assertThat(matches(IN_TABLE, README)).isEqualTo(known);
    }

    @Test
    void everyLinkLeadsToAFile() {
        for (Path page : pages()) {
            for (String link : matches(LINK, page)) {
                assertThat(page.getParent().resolve(link))
                        .as("%s in %s", link, page)
                        .exists();
            }
        }
    }

    /** Modules that the architecture page leaves out would be forgotten elsewhere too. */
    @Test
    void everyModuleIsExplained() throws IOException {
        String page = SourceFiles.read(SourceFiles.ROOT.resolve("src/docs/architecture.md"));
        try (Stream<Path> modules = Files.list(SourceFiles.ROOT.resolve("src/main/java/vn/khenthuong"))) {
            assertThat(modules.filter(Files::isDirectory)
                            .map(module -> module.getFileName().toString()))
                    .allSatisfy(module -> assertThat(page).contains("| `" + module + "` |"));
        }
    }

    private static List<Path> pages() {
        try (Stream<Path> docs = Files.walk(SourceFiles.ROOT.resolve("src/docs"))) {
            return Stream.concat(Stream.of(README), docs.filter(file -> file.toString()
                            .endsWith(".md")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> inConfiguration() throws IOException {
        Path yaml = SourceFiles.ROOT.resolve("src/main/resources/application.yaml");
        return new YamlPropertySourceLoader()
                .load("application", new FileSystemResource(yaml)).stream()
                        .map(source -> (EnumerablePropertySource<?>) source)
                        .flatMap(source -> Arrays.stream(source.getPropertyNames()))
                        .filter(name -> name.startsWith("khenthuong."))
                        .collect(Collectors.toSet());
    }

    private static Set<String> matches(Pattern pattern, Path file) {
        return pattern.matcher(SourceFiles.read(file))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
