package vn.khenthuong.workflow.engine;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.khenthuong.organization.Actors;
import vn.khenthuong.security.CurrentActor;

/** Both filters stand behind Spring Security, which knows who asks. */
@Configuration(proxyBeanMethods = false)
class EngineWebConfiguration {

    private static final int BEHIND_SECURITY = SecurityProperties.DEFAULT_FILTER_ORDER + 10;

    @Bean
    FilterRegistrationBean<EngineUserFilter> engineUserFilter(CurrentActor currentActor, EngineUser engineUser) {
        FilterRegistrationBean<EngineUserFilter> registration =
                new FilterRegistrationBean<>(new EngineUserFilter(currentActor, engineUser));
        registration.setOrder(BEHIND_SECURITY);
        return registration;
    }

    @Bean
    FilterRegistrationBean<SignedInFilter> signedInFilter(Actors actors) {
        FilterRegistrationBean<SignedInFilter> registration = new FilterRegistrationBean<>(new SignedInFilter(actors));
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setOrder(BEHIND_SECURITY);
        return registration;
    }
}
