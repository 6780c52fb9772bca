package vn.khenthuong.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.khenthuong.support.IntegrationTest;

/** The server itself keeps the running program from rewriting what was done. */
@IntegrationTest
class AppendOnlyAuditIT {

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_event set act = 'nothing'",
                "delete from audit_event",
                "truncate audit_event",
                "drop table audit_event",
                "alter table audit_event disable trigger all"
            })
    void auditCannotBeRewrittenByTheRunningProgram(String statement) {
        assertThatThrownBy(() -> jdbc.sql(statement).update())
                .rootCause()
                .message()
                .containsAnyOf("permission denied for table audit_event", "must be owner of table audit_event");
    }
}
