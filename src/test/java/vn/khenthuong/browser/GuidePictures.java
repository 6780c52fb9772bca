package vn.khenthuong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/**
 * The pictures of the administrators' guide in one language. Beside each picture lie the words that it shows; a picture is stale once
 * the page shows other words, numbers apart. {@code -Dguide.pictures=write} takes them anew.
 */
final class GuidePictures {

    private static final Path GUIDE = Path.of("src", "docs", "guide");
    private static final Pattern PICTURE = Pattern.compile("]\\(img/([a-z-]+)\\.(vi|en)\\.png\\)");

    private static final double TALLEST = 720;

    private final String language;
    private final boolean write = "write".equals(System.getProperty("guide.pictures"));
    private final Set<String> taken = new TreeSet<>();

    GuidePictures(String language) {
        this.language = language;
    }

    void take(String name, Locator what) throws IOException {
        Path picture = GUIDE.resolve("img").resolve(name + "." + language + ".png");
        Path words = GUIDE.resolve("img").resolve(name + "." + language + ".txt");
        String shown = what.innerText()
                        .replaceAll("[0-9]+", "#")
                        .replaceAll("[\\h\\s]+", " ")
                        .strip()
                + "\n";
        if (write) {
            shoot(what, picture);
            Files.writeString(words, shown);
        }
        taken.add(name);
        assertThat(picture).isNotEmptyFile();
        assertThat(Files.readString(words))
                .as("The picture %s of the guide is stale; take it anew with -Dguide.pictures=write", picture)
                .isEqualTo(shown);
    }

    /** Of what is long only the beginning: the text is about how it looks, not about every line. */
    private static void shoot(Locator what, Path picture) throws IOException {
        BoundingBox box = what.boundingBox();
        Number scrolled = (Number) what.page().evaluate("window.scrollY");
        byte[] shown = what.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setClip(box.x, box.y + scrolled.doubleValue(), box.width, Math.min(box.height, TALLEST)));
        ImageIO.write(PaletteImage.of(ImageIO.read(new ByteArrayInputStream(shown))), "png", picture.toFile());
    }

    int count() {
        return taken.size();
    }

    /** Every picture that the text shows was taken, in its own language, and none in vain. */
    void areThoseOfTheText() throws IOException {
        Matcher shown = PICTURE.matcher(Files.readString(GUIDE.resolve("administrator." + language + ".md")));
        Set<String> named = shown.results()
                .map(found -> found.group(1) + "." + found.group(2))
                .collect(Collectors.toSet());
        assertThat(named)
                .isEqualTo(taken.stream().map(name -> name + "." + language).collect(Collectors.toSet()));
    }
}
