package vn.khenthuong.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.UnitCode;

/** The table {@code mail}. */
@Component
class MailTable {

    private static final int LONGEST_ERROR = 500;

    private final JdbcClient jdbc;

    MailTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A mail with everything that sending it needs; its row is locked. */
    record Claimed(
            long id,
            OrganisationCode organisation,
            String occasion,
            Mail.Kind kind,
            String campaign,
            UnitCode unit,
            String recipient,
            String subject,
            String body,
            String messageId,
            int attempts,
            Instant uselessAt) {}

    /** @return whether it is new: the same occasion is told to the same person once */
    boolean insert(OrganisationCode organisation, Letter letter, String recipient, String messageId, Instant now) {
        return jdbc.sql(
                                """
                                insert into mail (organisation, occasion, kind, campaign, unit, recipient, subject, body,
                                                  message_id, state, created_at, next_try_at, useless_at)
                                values (:organisation, :occasion, :kind, :campaign, :unit, :recipient, :subject, :body,
                                        :messageId, 'WAITING', :now, :now, :uselessAt)
                                on conflict (organisation, occasion, recipient) do nothing
                                """)
                        .param("organisation", organisation.value())
                        .param("occasion", letter.occasion())
                        .param("kind", letter.kind().name())
                        .param("campaign", letter.campaign())
                        .param("unit", letter.unit().code().value())
                        .param("recipient", recipient)
                        .param("subject", letter.subject())
                        .param("body", letter.body())
                        .param("messageId", messageId)
                        .param("now", at(now))
                        .param("uselessAt", at(letter.uselessAt()))
                        .update()
                == 1;
    }

    void withdraw(OrganisationCode organisation, String occasion) {
        jdbc.sql("update mail set state = 'USELESS' where organisation = ? and occasion = ? and state = 'WAITING'")
                .params(organisation.value(), occasion)
                .update();
    }

    /** Takes the mail that has waited longest; one that another program is sending at this moment is passed over. */
    Optional<Claimed> claim(Instant now) {
        return jdbc.sql(
                        """
                        select id, organisation, occasion, kind, campaign, unit, recipient, subject, body, message_id, attempts,
                               useless_at
                        from mail where state = 'WAITING' and next_try_at <= ?
                        order by next_try_at, id limit 1 for update skip locked
                        """)
                .param(at(now))
                .query((row, number) -> new Claimed(
                        row.getLong("id"),
                        new OrganisationCode(row.getString("organisation")),
                        row.getString("occasion"),
                        Mail.Kind.valueOf(row.getString("kind")),
                        row.getString("campaign"),
                        new UnitCode(row.getString("unit")),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getString("message_id"),
                        row.getInt("attempts"),
                        instant(row, "useless_at")))
                .optional();
    }

    void sent(long id, Instant now) {
        jdbc.sql("update mail set state = 'SENT', sent_at = ?, attempts = attempts + 1, error = '' where id = ?")
                .params(at(now), id)
                .update();
    }

    /** It may go better later. */
    void later(long id, Instant nextTry, String error) {
        jdbc.sql("update mail set attempts = attempts + 1, next_try_at = ?, error = ? where id = ?")
                .params(at(nextTry), cut(error), id)
                .update();
    }

    /** It is over. @param tried whether the server was asked */
    void end(long id, Mail.State state, boolean tried, String error) {
        jdbc.sql("update mail set state = ?, attempts = attempts + ?, error = ? where id = ?")
                .params(state.name(), tried ? 1 : 0, cut(error), id)
                .update();
    }

    /** @return whether there was a refused mail of this number */
    boolean again(OrganisationCode organisation, long id, Instant now) {
        return jdbc.sql("update mail set state = 'WAITING', next_try_at = ?, error = ''"
                                + " where organisation = ? and id = ? and state = 'REFUSED'")
                        .params(at(now), organisation.value(), id)
                        .update()
                == 1;
    }

    List<Mail> newest(OrganisationCode organisation, Mail.State state, int page, int size) {
        return jdbc.sql(
                        """
                        select id, kind, unit, recipient, subject, state, attempts, created_at, next_try_at, sent_at, error
                        from mail where organisation = :organisation
                        and (cast(:state as varchar) is null or state = :state)
                        order by id desc limit :size offset :first
                        """)
                .param("organisation", organisation.value())
                .param("state", state == null ? null : state.name())
                .param("size", size)
                .param("first", (long) page * size)
                .query(MailTable::mail)
                .list();
    }

    Map<Mail.State, Integer> counts(OrganisationCode organisation) {
        Map<Mail.State, Integer> counts = new EnumMap<>(Mail.State.class);
        for (Mail.State state : Mail.State.values()) {
            counts.put(state, 0);
        }
        jdbc.sql("select state, count(*) as mails from mail where organisation = ? group by state")
                .param(organisation.value())
                .query((row, number) -> counts.put(Mail.State.valueOf(row.getString("state")), row.getInt("mails")))
                .list();
        return counts;
    }

    private static Mail mail(ResultSet row, int number) throws SQLException {
        return new Mail(
                row.getLong("id"),
                Mail.Kind.valueOf(row.getString("kind")),
                new UnitCode(row.getString("unit")),
                row.getString("recipient"),
                row.getString("subject"),
                Mail.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                instant(row, "created_at"),
                instant(row, "next_try_at"),
                instant(row, "sent_at"),
                row.getString("error"));
    }

    private static String cut(String error) {
        return error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
