package vn.khenthuong.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The files of this project as text, for the guards that look at more than classes. */
final class SourceFiles {

    static final Path ROOT = Path.of("").toAbsolutePath();

    private static final Set<String> TEXT = Set.of(
            "java",
            "sql",
            "html",
            "js",
            "css",
            "xml",
            "yaml",
            "yml",
            "json",
            "properties",
            "bpmn",
            "dmn",
            "md",
            "txt",
            "factories",
            "sh",
            "csv");

    /** Block comments of Java, SQL, CSS and XML, and line comments that do not sit in an address. */
    private static final Pattern COMMENT =
            Pattern.compile("/\\*.*?\\*/|<!--.*?-->|(?m)(?<![:\"'])//[^\\n]*|(?m)(^|\\s)--\\s[^\\n]*", Pattern.DOTALL);

    private SourceFiles() {}

    /** Everything that ships: Java, migrations, templates, scripts, diagrams and forms, without their comments. */
    static Stream<Arguments> withoutComments() {
        return Stream.of("src/main", "bpmn")
                .map(ROOT::resolve)
                .filter(Files::isDirectory)
                .flatMap(SourceFiles::under)
                .filter(SourceFiles::isText)
                .map(file ->
                        Arguments.of(name(file), COMMENT.matcher(read(file)).replaceAll(" ")));
    }

    /** The program's Java files. */
    static List<Path> java() {
        return under(ROOT.resolve("src/main/java"))
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
    }

    /** Every text file that belongs to the project, top-level and dot files included. */
    static List<Path> all() {
        Set<String> notOurs = Set.of(".git", "target", "var", ".idea", ".vscode", ".settings", ".jqwik-database");
        try (Stream<Path> top = Files.list(ROOT)) {
            return top.filter(entry -> !notOurs.contains(entry.getFileName().toString()))
                    .flatMap(entry -> Files.isDirectory(entry) ? under(entry) : Stream.of(entry))
                    .filter(SourceFiles::isText)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(Path file) {
        return ROOT.relativize(file).toString();
    }

    static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static boolean isText(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot <= 0 || TEXT.contains(name.substring(dot + 1));
    }

    private static Stream<Path> under(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
