package vn.khenthuong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.webjars.WebJarVersionLocator;

/** Only the files that pages load are taken out of the libraries for browsers; none of them may be forgotten. */
class BrowserLibrariesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern LOADED = Pattern.compile("/webjars/([\\w.-]+)/([\\w./-]+\\.\\w+)");
    private static final Pattern FOLDER = Pattern.compile("new URL\\('([\\w/]+/)', lib\\)");

    private final WebJarVersionLocator locator = new WebJarVersionLocator();

    @Test
    void everyFileOfALibraryThatAPageLoadsIsThere() throws IOException {
        Set<String> missing = new TreeSet<>();
        Set<String> libraries = new TreeSet<>();
        for (Path page : pages()) {
            LOADED.matcher(Files.readString(page)).results().forEach(link -> {
                libraries.add(link.group(1));
                String path = locator.fullPath(link.group(1), link.group(2));
                if (path == null || getClass().getResource("/" + path) == null) {
                    missing.add(page.getFileName() + ": " + link.group());
                }
            });
        }
        assertThat(missing).isEmpty();
        assertThat(libraries).contains("bootstrap", "bootstrap-icons", "htmx.org", "bpmn-js", "pdfjs-dist");
    }

    @Test
    void everyFolderThatTheViewerReadsFromIsThere() throws IOException {
        String viewer = Files.readString(RESOURCES.resolve("static/js/pdf-viewer.js"));
        String library = locator.fullPath("pdfjs-dist", "");
        for (String folder :
                FOLDER.matcher(viewer).results().map(found -> found.group(1)).toList()) {
            assertThat(new PathMatchingResourcePatternResolver().getResources("classpath:" + library + folder + "*"))
                    .as(folder)
                    .isNotEmpty();
        }
        assertThat(FOLDER.matcher(viewer).results()).hasSize(4);
    }

    private static Iterable<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.toString().matches(".*\\.(html|m?js)"))
                    .toList();
        }
    }
}
