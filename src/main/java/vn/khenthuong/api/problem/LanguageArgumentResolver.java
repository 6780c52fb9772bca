package vn.khenthuong.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.khenthuong.security.ReaderWords;

/** Hands the request's {@link Language} to a controller method that has such a parameter. */
@Component
class LanguageArgumentResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final ReaderWords reader;

    LanguageArgumentResolver(ReaderWords reader) {
        this.reader = reader;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Language.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest request,
            WebDataBinderFactory binders) {
        return Language.of(request.getNativeRequest(HttpServletRequest.class), reader.current());
    }
}
