package vn.khenthuong.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.khenthuong.shared.OrganisationCode;

/** The tables {@code audit_event} (append-only) and {@code audit_personal} (erasable). */
@Component
class AuditTable {

    private static final String COLUMNS =
            """
            select e.id, e.at, e.actor, e.on_behalf, e.act, e.subject_kind, e.subject, e.ground, e.personal_hash, p.personal
            from audit_event e left join audit_personal p on p.event = e.id
            where e.organisation = :organisation
            """;

    private final JdbcClient jdbc;
    private final PersonalSeal seal;

    AuditTable(JdbcClient jdbc, PersonalSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    void insert(OrganisationCode organisation, AuditEvent event) {
        long id = jdbc.sql(
                        """
                        insert into audit_event
                            (organisation, at, actor, on_behalf, act, subject_kind, subject, ground, personal_hash)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        organisation.value(),
                        event.at().atOffset(ZoneOffset.UTC),
                        event.actor(),
                        event.onBehalfOf(),
                        event.act(),
                        event.subject().kind(),
                        event.subject().id(),
                        event.ground(),
                        event.personalHash())
                .query(Long.class)
                .single();
        if (!event.personal().isEmpty()) {
            jdbc.sql("insert into audit_personal (event, organisation, personal) values (?, ?, ?)")
                    .params(id, organisation.value(), seal.write(event.personal()))
                    .update();
        }
    }

    List<AuditEvent> of(OrganisationCode organisation, AuditSubject subject) {
        return jdbc.sql(COLUMNS + " and e.subject_kind = :kind and e.subject = :subject order by e.id")
                .param("organisation", organisation.value())
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .query(this::event)
                .list();
    }

    List<AuditEvent> page(OrganisationCode organisation, AuditFilter filter, int page, int size) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                 and (cast(:actor as varchar) is null or e.actor = :actor)
                                 and (cast(:act as varchar) is null or e.act = :act or starts_with(e.act, :act || '.'))
                                 and (cast(:kind as varchar) is null or e.subject_kind = :kind)
                                 and (cast(:subject as varchar) is null or e.subject = :subject)
                                 and (cast(:from as timestamptz) is null or e.at >= :from)
                                 and (cast(:until as timestamptz) is null or e.at < :until)
                                 order by e.id desc limit :size offset :skip
                                """)
                .param("organisation", organisation.value())
                .param("actor", filter.actor())
                .param("act", filter.act())
                .param("kind", filter.subjectKind())
                .param("subject", filter.subject())
                .param("from", at(filter.from()))
                .param("until", at(filter.until()))
                .param("size", size)
                .param("skip", (long) page * size)
                .query(this::event)
                .list();
    }

    int erase(OrganisationCode organisation, AuditSubject subject) {
        return jdbc.sql(
                        """
                        delete from audit_personal where event in (
                            select id from audit_event
                            where organisation = ? and subject_kind = ? and subject = ?)
                        """)
                .params(organisation.value(), subject.kind(), subject.id())
                .update();
    }

    private AuditEvent event(ResultSet row, int number) throws SQLException {
        return new AuditEvent(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("on_behalf"),
                row.getString("act"),
                new AuditSubject(row.getString("subject_kind"), row.getString("subject")),
                row.getString("ground"),
                row.getString("personal_hash"),
                seal.read(row.getString("personal")));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
