package vn.khenthuong.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.FileTemplateResolver;

/**
 * The masters of the printed documents, filled with data. A file in the administrator's folder stands for the product's of
 * the same name; what the folder does not hold is the product's. Each is read once.
 */
@Component
class Templates {

    static final String PRODUCT = "classpath:/documents/";
    private static final String ENDING = ".html";
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final Path folder;
    private final SpringTemplateEngine engine;

    /** @param location a folder, with or without {@code file:}; {@value #PRODUCT} for the product's own */
    Templates(@Value("${khenthuong.documents.location:" + PRODUCT + "}") String location) {
        this.folder = location.startsWith("classpath:") ? null : Path.of(location.replaceFirst("^file:(//)?", ""));
        // An engine of our own and no bean: the pages' engine must not find these templates, nor these the pages.
        this.engine = new SpringTemplateEngine();
        if (folder != null) {
            FileTemplateResolver replaced = new FileTemplateResolver();
            replaced.setPrefix(folder.toAbsolutePath() + "/");
            replaced.setCheckExistence(true);
            engine.addTemplateResolver(html(replaced, 1));
        }
        ClassLoaderTemplateResolver product = new ClassLoaderTemplateResolver();
        product.setPrefix("documents/");
        engine.addTemplateResolver(html(product, 2));
    }

    private static AbstractConfigurableTemplateResolver html(AbstractConfigurableTemplateResolver resolver, int order) {
        resolver.setSuffix(ENDING);
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setOrder(order);
        return resolver;
    }

    /**
     * @param data what the template calls {@code data}; its texts are escaped
     * @return well-formed HTML in composed letters, as Decree 30/2020/NĐ-CP asks
     */
    String fill(String template, Object data) {
        return clean(engine.process(template, new Context(VIETNAMESE, Map.of("data", data))));
    }

    /** Composed letters only, and no control character that no XML may hold. */
    static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
    }

    /** The administrator's folder; empty if the product's own templates are used. */
    Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }

    /** Where a template lies, for people. */
    String address(String template) {
        return replaced(template).map(Path::toString).orElse(PRODUCT + template + ENDING);
    }

    InputStream open(String template) throws IOException {
        Optional<Path> replaced = replaced(template);
        return replaced.isPresent()
                ? Files.newInputStream(replaced.get())
                : Templates.class.getResourceAsStream("/documents/" + template + ENDING);
    }

    private Optional<Path> replaced(String template) {
        return folder().map(where -> where.resolve(template + ENDING)).filter(Files::isRegularFile);
    }
}
