package vn.khenthuong.organization;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.khenthuong.shared.OrganisationCode;

/** The table {@code person}. */
@Component
class PersonTable {

    private static final String COLUMNS = "select organisation, user_id, full_name, position_title, email from person ";

    private final JdbcClient jdbc;
    private final TransactionMemo<String, Optional<Person>> known = new TransactionMemo<>();

    PersonTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Person> find(String userId) {
        return known.get(userId, () -> jdbc.sql(COLUMNS + "where user_id = ?")
                .param(userId)
                .query(PersonTable::person)
                .optional());
    }

    /** The person with the row locked, so that two administrators do not change the same person's roles at once. */
    Optional<Person> lock(String userId) {
        known.forget();
        return jdbc.sql(COLUMNS + "where user_id = ? for update")
                .param(userId)
                .query(PersonTable::person)
                .optional();
    }

    List<Person> all(OrganisationCode organisation) {
        return jdbc.sql(COLUMNS + "where organisation = ? order by full_name collate \"vi-x-icu\", user_id")
                .param(organisation.value())
                .query(PersonTable::person)
                .list();
    }

    boolean insert(Person person) {
        known.forget();
        return jdbc.sql(
                                "insert into person (organisation, user_id, full_name, position_title, email) values (?, ?, ?, ?, ?)"
                                        + " on conflict (user_id) do nothing")
                        .params(
                                person.organisation().value(),
                                person.userId(),
                                person.fullName(),
                                person.positionTitle(),
                                person.email())
                        .update()
                == 1;
    }

    void update(Person person) {
        known.forget();
        jdbc.sql("update person set full_name = ?, position_title = ?, email = ? where user_id = ?")
                .params(person.fullName(), person.positionTitle(), person.email(), person.userId())
                .update();
    }

    private static Person person(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Person(
                new OrganisationCode(row.getString("organisation")),
                row.getString("user_id"),
                row.getString("full_name"),
                row.getString("position_title"),
                row.getString("email"));
    }
}
