package vn.khenthuong.document;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DocumentSettings.class, SignatureSettings.class, ClamdSettings.class})
class DocumentConfiguration {

    @Bean
    Spool documentSpool(@Value("${khenthuong.data-dir}") Path dataDirectory) {
        return new Spool(dataDirectory.resolve("spool"));
    }

    @Bean
    TrustAnchors trustAnchors(SignatureSettings settings, ObjectProvider<TrialKeys> trial) {
        TrustAnchors configured = TrustAnchors.in(settings.trust());
        TrialKeys keys = trial.getIfAvailable();
        return keys == null ? configured : configured.and(keys);
    }

    @Bean
    VirusScan virusScan(ClamdSettings settings) {
        return new VirusScan(settings, Duration.ofSeconds(60));
    }

    @Bean
    SpoolCleaning documentSpoolCleaning(Spool spool) {
        return new SpoolCleaning(spool);
    }

    /**
     * Clears what a crash left behind. Not before the program is up: by then it owns the data directory, so no file of
     * another running program can be meant.
     */
    record SpoolCleaning(Spool spool) {

        @EventListener(ApplicationReadyEvent.class)
        void clear() {
            spool.clearLeftovers();
        }
    }
}
