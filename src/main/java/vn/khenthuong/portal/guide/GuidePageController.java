package vn.khenthuong.portal.guide;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.khenthuong.shared.NotPermittedException;

/** The administrators' guide and its pictures; it tells nothing of anybody, so whoever is signed in may read it. */
@Controller
class GuidePageController {

    private final Map<String, Guide> read = new ConcurrentHashMap<>();

    @GetMapping("/guide")
    ModelAndView guide(Locale locale) {
        String language = locale.getLanguage().equals("en") ? "en" : "vi";
        return new ModelAndView("guide/page").addObject("guide", read.computeIfAbsent(language, Guide::read));
    }

    @GetMapping("/guide/img/{name:[a-z-]+\\.(?:vi|en)\\.png}")
    ResponseEntity<Resource> picture(@PathVariable String name) {
        Resource picture = new ClassPathResource(Guide.FOLDER + "img/" + name);
        if (!picture.exists()) {
            throw NotPermittedException.unknown(name);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .body(picture);
    }
}
