package vn.khenthuong.workflow.engine;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.khenthuong.organization.Actors;
import vn.khenthuong.security.CurrentActor;

/** These filters stand behind Spring Security, which knows who asks. */
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

    @Bean
    FilterRegistrationBean<PagedQueryFilter> pagedQueryFilter(
            @Value("${camunda.bpm.generic-properties.properties.query-max-results-limit}") int largestPage) {
        FilterRegistrationBean<PagedQueryFilter> registration =
                new FilterRegistrationBean<>(new PagedQueryFilter(largestPage));
        registration.addUrlPatterns("/camunda/api/engine/engine/default/process-definition");
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setOrder(BEHIND_SECURITY + 1);
        return registration;
    }
}
