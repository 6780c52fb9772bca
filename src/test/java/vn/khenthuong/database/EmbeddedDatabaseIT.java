package vn.khenthuong.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.khenthuong.shared.RehearsalClock;
import vn.khenthuong.support.IntegrationTest;

/** What the running program's connection may and may not do, asked of the server itself. */
@IntegrationTest
class EmbeddedDatabaseIT {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private String ask(String query) {
        return jdbc.sql(query).query(String.class).single();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "full_page_writes", "synchronous_commit"})
    void losesNothingInAPowerCut(String setting) {
        assertThat(ask("show " + setting)).isEqualTo("on");
    }

    @Test
    void runsAsTheLesserRoleWithPasswords() {
        assertThat(ask("select current_user")).isEqualTo(EmbeddedServer.APP);
        assertThat(ask("show password_encryption")).isEqualTo("scram-sha-256");
        assertThatThrownBy(() -> jdbc.sql("create table intruder (id int)").update())
                .isInstanceOf(BadSqlGrammarException.class)
                .rootCause()
                .hasMessageContaining("permission denied for schema public");
        assertThatThrownBy(() -> jdbc.sql("update stored_zone set zone = 'Asia/Ho_Chi_Minh'")
                        .update())
                .rootCause()
                .hasMessageContaining("permission denied for table stored_zone");
    }

    @Test
    void sortsAndFoldsVietnamese() {
        assertThat(jdbc.sql(
                                "select n from (values ('Đạt'), ('Dũng'), ('Ân'), ('An')) v(n) order by n collate \"vi-x-icu\"")
                        .query(String.class)
                        .list())
                .containsExactly("An", "Ân", "Dũng", "Đạt");
        assertThat(ask("select lower('ĐẮK LẮK')")).isEqualTo("đắk lắk");
    }

    @Test
    void holdsTheEnginesTablesAndTheZone() {
        assertThat(ask("select version_ from act_ge_schema_log order by timestamp_ desc limit 1"))
                .startsWith("7.24");
        assertThat(ask("select zone from stored_zone")).isEqualTo("UTC");
        assertThat(TimeZone.getDefault().getID()).isEqualTo("UTC");
    }

    @Test
    void clockOfTheTestsCanBeMoved() {
        assertThat(clock).isInstanceOfSatisfying(RehearsalClock.class, rehearsal -> assertThat(rehearsal.movable())
                .isTrue());
    }
}
