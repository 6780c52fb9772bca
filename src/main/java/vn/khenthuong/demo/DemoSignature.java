package vn.khenthuong.demo;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.khenthuong.document.TrialKeys;

/** The keys with which decisions are signed to be looked at: those that the operator names, or made-up ones kept beside the data. */
@Configuration(proxyBeanMethods = false)
@OnlyInDemo
class DemoSignature {

    /** As public as the password of the demo's accounts: what these keys sign is worth nothing. */
    private static final String PASSWORD = "demo";

    @Bean
    TrialKeys trialKeys(
            @Value("${khenthuong.data-dir}") Path dataDirectory,
            @Value("${" + DemoSignatureGuard.KEYS + "}") String keys,
            @Value("${" + DemoSignatureGuard.PASSWORD + "}") String password) {
        return keys.isBlank()
                ? TrialKeys.madeUp(dataDirectory.resolve("demo").resolve("signatures.p12"), PASSWORD)
                : TrialKeys.in(Path.of(keys.strip()), password);
    }
}
