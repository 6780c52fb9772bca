package vn.khenthuong.shared;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides the one clock that everything injects. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClockProperties.class)
class ClockConfiguration {

    @Bean
    RehearsalClock clock(ClockProperties properties) {
        return properties.rehearsal()
                ? RehearsalClock.startingAt(properties.start().toInstant())
                : RehearsalClock.real();
    }
}
