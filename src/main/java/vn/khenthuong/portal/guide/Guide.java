package vn.khenthuong.portal.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * The administrators' guide in one language, as the page shows it.
 *
 * @param title its first heading
 * @param sections its headings of the second level, in order
 * @param html what stands below the title; raw HTML of the text is shown as text
 */
record Guide(String title, List<Section> sections, String html) {

    /** Where the guide's files lie inside the program; they are {@code src/docs/guide} of the sources. */
    static final String FOLDER = "/guide/";

    /** @param id the heading's id on the page */
    record Section(String id, String title) {}

    /** @param language {@code vi} or {@code en} */
    static Guide read(String language) {
        try (InputStream in = Guide.class.getResourceAsStream(FOLDER + "administrator." + language + ".md")) {
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Guide of(String markdown) {
        Node document = Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(markdown);
        Outline outline = new Outline();
        document.accept(outline);
        outline.title.unlink();
        String html = HtmlRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(context -> (node, tag, attributes) -> decorate(outline, node, attributes))
                .build()
                .render(document);
        return new Guide(text(outline.title), List.copyOf(outline.sections), html);
    }

    private static void decorate(Outline outline, Node node, Map<String, String> attributes) {
        if (node instanceof Heading heading && heading.getLevel() == 2) {
            attributes.put("id", outline.id(heading));
        } else if (node instanceof Image) {
            // Pictures lie beside the text in the sources and behind one address on the page.
            attributes.computeIfPresent("src", (name, path) -> path.replaceFirst("^img/", FOLDER + "img/"));
            attributes.put("loading", "lazy");
        }
    }

    private static String text(Node node) {
        return TextContentRenderer.builder().build().render(node).strip();
    }

    private static final class Outline extends AbstractVisitor {

        private final List<Heading> headings = new ArrayList<>();
        private final List<Section> sections = new ArrayList<>();
        private Heading title;

        @Override
        public void visit(Heading heading) {
            if (heading.getLevel() == 1) {
                title = heading;
            } else if (heading.getLevel() == 2) {
                headings.add(heading);
                sections.add(new Section(id(heading), text(heading)));
            }
        }

        private String id(Heading heading) {
            return "section-" + (headings.indexOf(heading) + 1);
        }
    }
}
