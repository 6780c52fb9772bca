package vn.khenthuong.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What keeps the project readable and buildable anywhere. */
class ProjectHygieneTest {

    private static final Set<String> TOP_LEVEL =
            Set.of("pom.xml", "src", "bpmn", "docker-compose.yml", "README.md", "LICENSE");

    /** Made by running and building; ignored by git. */
    private static final Set<String> MADE = Set.of("target", "var");

    private static final int LONGEST_CLASS = 300;

    /** What only hands out a field is no logic: an entity may have as many columns as its table. */
    private static final Pattern ACCESSOR =
            Pattern.compile("\n {4}(?:public )?[\\w<>]+ \\w+\\(\\) \\{\n {8}return \\w+;\n {4}\\}\n");

    /** Where artifacts come from is the builder's affair (settings.xml), never this project's. */
    private static final Pattern REGISTRY = Pattern.compile(
            "<(plugin)?repositor(y|ies)>|<mirror>|<distributionManagement>"
                    + "|repo1?\\.maven\\b|maven\\.aliyun|central\\.sonatype|oss\\.sonatype|jcenter|jitpack\\.io"
                    + "|registry\\.npmjs|registry\\.yarnpkg|/nexus/|artifactory",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "(?m)^public (?:(?:abstract|final|sealed|non-sealed|static) )*(?:class|record|interface|enum|@interface) (\\w+)");

    private static final Pattern TOP_LEVEL_TYPE =
            Pattern.compile("(?m)^(?:\\w+ )*(?:class|record|interface|enum) (\\w+)");

    private static final Pattern POOR_NAME = Pattern.compile("\\w+(Impl|Utils?|Helper|Helpers|Manager)");

    @Test
    void topLevelStaysClean() throws IOException {
        try (Stream<Path> entries = Files.list(SourceFiles.ROOT)) {
            assertThat(entries.map(entry -> entry.getFileName().toString())
                            .filter(name -> !name.startsWith(".") && !name.endsWith(".iml"))
                            .filter(name -> !TOP_LEVEL.contains(name) && !MADE.contains(name)))
                    .isEmpty();
        }
    }

    @Test
    void noFileNamesAnArtifactRegistry() {
        assertThat(filesWith(REGISTRY)).isEmpty();
    }

    /** A clean checkout stands alone: nothing outside it is read, and no machine's folders are named. */
    @Test
    void noFileReadsOutsideTheProject() {
        assertThat(filesWith(Pattern.compile("\\.\\./shared/|(?<![\\w.])/(work|home|root)/\\w")))
                .isEmpty();
    }

    private static List<String> filesWith(Pattern pattern) {
        String self = ProjectHygieneTest.class.getSimpleName() + ".java";
        return SourceFiles.all().stream()
                .filter(file -> !file.getFileName().toString().equals(self))
                .filter(file -> pattern.matcher(SourceFiles.read(file)).find())
                .map(SourceFiles::name)
                .toList();
    }

    @Test
    void classesStayShort() {
        assertThat(SourceFiles.java())
                .filteredOn(file -> ACCESSOR.matcher(SourceFiles.read(file))
                                .replaceAll("")
                                .lines()
                                .count()
                        > LONGEST_CLASS)
                .isEmpty();
    }

    @Test
    void namesSayWhatAThingIs() {
        assertThat(SourceFiles.java().stream()
                        .flatMap(file ->
                                TOP_LEVEL_TYPE.matcher(SourceFiles.read(file)).results())
                        .map(type -> type.group(1))
                        .filter(name -> POOR_NAME.matcher(name).matches()))
                .isEmpty();
    }

    @Test
    void publicTypesAreExplained() {
        assertThat(SourceFiles.java().stream()
                        .filter(file -> {
                            String text = SourceFiles.read(file);
                            var type = PUBLIC_TYPE.matcher(text);
                            return type.find()
                                    && !text.substring(0, type.start()).contains("/**");
                        })
                        .map(SourceFiles::name))
                .isEmpty();
    }

    @Test
    void modulesSayWhatTheyAreFor() throws IOException {
        try (Stream<Path> modules = Files.list(SourceFiles.ROOT.resolve("src/main/java/vn/khenthuong"))) {
            assertThat(modules.filter(Files::isDirectory).filter(module -> {
                        Path info = module.resolve("package-info.java");
                        return !Files.exists(info)
                                || !SourceFiles.read(info).startsWith("/**")
                                || !SourceFiles.read(info).contains("ApplicationModule(");
                    }))
                    .isEmpty();
        }
    }
}
