package vn.khenthuong.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.khenthuong.support.IntegrationTest;

/** Flyway on a real, empty PostgreSQL, then Hibernate's own look at the tables; and what every table of ours has. */
@IntegrationTest
class MigrationIT {

    /** Of the program itself, not of an organisation. */
    private static final String NOT_OURS = "table_name not like 'act\\_%'"
            + " and table_name not in ('flyway_schema_history', 'stored_zone', 'rehearsal_clock')";

    @Autowired
    private Flyway flyway;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Environment environment;

    @Autowired
    private EntityManagerFactory entities;

    @Autowired
    private List<DataSource> dataSources;

    private List<String> names(String query) {
        return jdbc.sql(query).query(String.class).list();
    }

    @Test
    void everyMigrationIsAppliedOnceAndInOrder() {
        assertThat(flyway.info().pending()).isEmpty();
        assertThat(Arrays.stream(flyway.info().applied())
                        .filter(info -> info.getState().isFailed()))
                .isEmpty();
        assertThat(flyway.info().applied()).hasSizeGreaterThan(1);
    }

    /** This context would not have started had a mapping not fitted its table. */
    @Test
    void hibernateFindsItsTables() {
        assertThat(environment.getProperty("spring.jpa.hibernate.ddl-auto")).isEqualTo("validate");
        assertThat(entities.isOpen()).isTrue();
    }

    @Test
    void oneDataSourceServesDomainAndEngine() {
        assertThat(dataSources).hasSize(1);
    }

    @Test
    void everyTableBelongsToAnOrganisation() {
        assertThat(names("select table_name from information_schema.tables t where table_schema = 'public' and "
                        + NOT_OURS
                        + " and not exists (select 1 from information_schema.columns c where c.table_schema = 'public'"
                        + " and c.table_name = t.table_name and c.column_name = 'organisation'"
                        + " and c.is_nullable = 'NO')"))
                .isEmpty();
    }

    @Test
    void everyInstantCarriesItsZone() {
        assertThat(names("select table_name || '.' || column_name from information_schema.columns"
                        + " where table_schema = 'public' and data_type = 'timestamp without time zone' and "
                        + NOT_OURS + " and table_name <> 'flyway_schema_history'"))
                .isEmpty();
    }

    /** A value that the database invents is an instant of another clock. */
    @Test
    void noColumnFillsInTheTime() {
        assertThat(names("select table_name || '.' || column_name from information_schema.columns"
                        + " where table_schema = 'public' and " + NOT_OURS
                        + " and column_default ~* 'now\\(|current_|clock_timestamp'"))
                .isEmpty();
    }
}
