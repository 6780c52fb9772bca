package vn.khenthuong.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.khenthuong.support.IntegrationTest;

/** What the compose file's health check asks: open to everyone, and telling no more than up or down. */
@IntegrationTest
class HealthIT {

    @Autowired
    private TestRestTemplate http;

    @Test
    void saysThatItIsUpAndNothingElse() {
        ResponseEntity<String> answer = http.getForEntity("/actuator/health", String.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getBody()).contains("\"status\":\"UP\"").doesNotContain("PostgreSQL", "components");
    }

    /** Whoever is not signed in may be led to the login page, which is no answer either. */
    @Test
    void opensNoOtherDoorOfTheActuator() {
        assertThat(String.valueOf(http.getForObject("/actuator/env", String.class)))
                .doesNotContain("propertySources");
    }
}
