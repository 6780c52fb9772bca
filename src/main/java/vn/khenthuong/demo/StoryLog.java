package vn.khenthuong.demo;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khenthuong.shared.OrganisationCode;

/**
 * How far the story has been played. A line is written in the transaction of its act, so that a program that was killed
 * goes on with the first act that did not happen.
 */
@Repository
@OnlyInDemo
class StoryLog {

    /** The subject whose line says that the story has come to its end. */
    private static final String END = "end";

    private final JdbcClient jdbc;

    StoryLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean begun(OrganisationCode organisation) {
        return jdbc.sql("select exists (select 1 from demo_act where organisation = ?)")
                .param(organisation.value())
                .query(Boolean.class)
                .single();
    }

    boolean ended(OrganisationCode organisation) {
        return played(organisation, END, 0);
    }

    void end(OrganisationCode organisation, Instant at) {
        write(organisation, END, 0, END, null, at);
    }

    boolean played(OrganisationCode organisation, String subject, int number) {
        return jdbc.sql("select exists (select 1 from demo_act where organisation = ? and subject = ? and number = ?)")
                .params(organisation.value(), subject, number)
                .query(Boolean.class)
                .single();
    }

    /** @param code of the dossier or round that the act began, null if it began none */
    void write(OrganisationCode organisation, String subject, int number, String verb, String code, Instant at) {
        jdbc.sql(
                        "insert into demo_act (organisation, subject, number, verb, code, played_at) values (?, ?, ?, ?, ?, ?)")
                .param(organisation.value())
                .param(subject)
                .param(number)
                .param(verb)
                .param(code)
                .param(Timestamp.from(at))
                .update();
    }

    /** Code of the dossier or round that the story knows by this name. */
    Optional<String> code(OrganisationCode organisation, String subject) {
        return jdbc.sql("select code from demo_act where organisation = ? and subject = ? and code is not null")
                .params(organisation.value(), subject)
                .query(String.class)
                .optional();
    }
}
