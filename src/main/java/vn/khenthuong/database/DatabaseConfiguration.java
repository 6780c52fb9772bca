package vn.khenthuong.database;

import java.nio.file.Path;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells Spring Boot where the database is: its pool logs in as the app role, its Flyway as the owner. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

    @Bean
    @ConditionalOnExpression("'${khenthuong.database.url:}'.isBlank()")
    EmbeddedServer embeddedServer(
            @Value("${khenthuong.data-dir}") Path dataDirectory,
            @Value("${khenthuong.binaries-dir:#{null}}") Path binaries) {
        return EmbeddedServer.start(DataDirectory.of(dataDirectory, binaries));
    }

    @Bean
    DatabaseAccess databaseAccess(DatabaseProperties properties, ObjectProvider<EmbeddedServer> embedded) {
        EmbeddedServer server = embedded.getIfAvailable();
        return server == null ? DatabaseAccess.external(properties) : server.access();
    }

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(DatabaseAccess access) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return access.app().user();
            }

            @Override
            public String getPassword() {
                return access.app().password();
            }

            @Override
            public String getJdbcUrl() {
                return access.url();
            }
        };
    }

    @Bean
    FlywayConnectionDetails flywayConnectionDetails(DatabaseAccess access) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return access.owner().user();
            }

            @Override
            public String getPassword() {
                return access.owner().password();
            }

            @Override
            public String getJdbcUrl() {
                return access.url();
            }
        };
    }

    /** Migrations name the app role as {@code ${appRole}} where they grant or revoke. */
    @Bean
    FlywayConfigurationCustomizer appRolePlaceholder(DatabaseAccess access) {
        return configuration -> configuration.placeholders(
                java.util.Map.of("appRole", access.app().user()));
    }

    @Bean
    DatabasePreparation databasePreparation(DatabaseAccess access) {
        return new DatabasePreparation(access);
    }

    @Bean
    EngineSchema engineSchema() {
        return new EngineSchema();
    }
}
