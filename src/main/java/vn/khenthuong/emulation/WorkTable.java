package vn.khenthuong.emulation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.UnitCode;

/** The tables {@code campaign_work}, {@code campaign_work_progress} and {@code campaign_work_file}. */
@Component
class WorkTable {

    private static final String SELECT =
            """
            select id, campaign, unit, title, description, measure, due, responsible, state, percent, note, version,
                   registered_by, registered_at, changed_by, changed_at, ended_at
            from campaign_work where organisation = :organisation
            """;

    private static final String OPEN = " and state in ('REGISTERED', 'UNDER_WAY')";

    private static final String FILTER =
            """
             and campaign = :campaign and (:everybody or unit in (:units))
             and (cast(:state as varchar) is null or state = :state)
             and (not :late or (due < :today and state in ('REGISTERED', 'UNDER_WAY')))
            """;

    private final JdbcClient jdbc;

    WorkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(OrganisationCode organisation, Work work) {
        jdbc.sql(
                        """
                        insert into campaign_work (id, organisation, campaign, unit, title, description, measure, due,
                          responsible, state, percent, note, version, registered_by, registered_at, changed_by, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?)
                        """)
                .params(
                        work.id(),
                        organisation.value(),
                        work.campaign(),
                        work.unit().value(),
                        work.title(),
                        work.description(),
                        work.measure(),
                        work.due(),
                        work.responsible(),
                        work.state().name(),
                        work.percent(),
                        work.note(),
                        work.registeredBy(),
                        at(work.registeredAt()),
                        work.changedBy(),
                        at(work.changedAt()))
                .update();
    }

    Optional<Work> find(OrganisationCode organisation, UUID id) {
        return one(organisation, id, "");
    }

    /** Whoever changes the same work waits until this transaction ends. */
    Optional<Work> lock(OrganisationCode organisation, UUID id) {
        return one(organisation, id, " for update");
    }

    private Optional<Work> one(OrganisationCode organisation, UUID id, String lock) {
        return jdbc.sql(SELECT + " and id = :id" + lock)
                .param("organisation", organisation.value())
                .param("id", id)
                .query(WorkTable::work)
                .optional();
    }

    /** Writes what can change of a work, as it is now. */
    void update(Work work) {
        jdbc.sql(
                        """
                        update campaign_work set title = ?, description = ?, measure = ?, due = ?, responsible = ?, state = ?,
                          percent = ?, note = ?, version = version + 1, changed_by = ?, changed_at = ?, ended_at = ?
                        where id = ?
                        """)
                .params(
                        work.title(),
                        work.description(),
                        work.measure(),
                        work.due(),
                        work.responsible(),
                        work.state().name(),
                        work.percent(),
                        work.note(),
                        work.changedBy(),
                        at(work.changedAt()),
                        work.endedAt() == null ? null : at(work.endedAt()),
                        work.id())
                .update();
    }

    void report(OrganisationCode organisation, UUID work, WorkProgress progress) {
        jdbc.sql(
                        "insert into campaign_work_progress (work, organisation, reported_at, reported_by, state, percent, note)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        work,
                        organisation.value(),
                        at(progress.at()),
                        progress.by(),
                        progress.state().name(),
                        progress.percent(),
                        progress.note())
                .update();
    }

    List<WorkProgress> progress(UUID work) {
        return jdbc.sql("select reported_at, reported_by, state, percent, note from campaign_work_progress"
                        + " where work = ? order by id desc")
                .param(work)
                .query((row, number) -> new WorkProgress(
                        instant(row, "reported_at"),
                        row.getString("reported_by"),
                        WorkState.valueOf(row.getString("state")),
                        row.getInt("percent"),
                        row.getString("note")))
                .list();
    }

    /** @param units whose; null for every unit's */
    List<Work> page(
            OrganisationCode organisation,
            String campaign,
            Collection<UnitCode> units,
            WorkFilter filter,
            LocalDate today,
            int page,
            int size) {
        return filtered(
                        SELECT + FILTER + " order by due, title, id limit :size offset :first",
                        organisation,
                        campaign,
                        units,
                        filter,
                        today)
                .param("size", size)
                .param("first", (long) page * size)
                .query(WorkTable::work)
                .list();
    }

    long count(
            OrganisationCode organisation,
            String campaign,
            Collection<UnitCode> units,
            WorkFilter filter,
            LocalDate today) {
        return filtered(
                        "select count(*) from campaign_work where organisation = :organisation" + FILTER,
                        organisation,
                        campaign,
                        units,
                        filter,
                        today)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(
            String sql,
            OrganisationCode organisation,
            String campaign,
            Collection<UnitCode> units,
            WorkFilter filter,
            LocalDate today) {
        // An empty list is no SQL; no unit has the empty code.
        List<String> codes = units == null || units.isEmpty()
                ? List.of("")
                : units.stream().map(UnitCode::value).toList();
        return jdbc.sql(sql)
                .param("organisation", organisation.value())
                .param("campaign", campaign)
                .param("everybody", units == null)
                .param("units", codes)
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("late", filter.late())
                .param("today", today);
    }

    /** Open works whose last day lies before this one, of every unit. */
    List<Work> late(OrganisationCode organisation, String campaign, LocalDate today) {
        return jdbc.sql(SELECT + " and campaign = :campaign and due < :today" + OPEN + " order by unit, due, title, id")
                .param("organisation", organisation.value())
                .param("campaign", campaign)
                .param("today", today)
                .query(WorkTable::work)
                .list();
    }

    void attach(OrganisationCode organisation, UUID work, FileId file, String by, Instant at) {
        jdbc.sql("insert into campaign_work_file (work, organisation, file, added_by, added_at) values (?, ?, ?, ?, ?)")
                .params(work, organisation.value(), file.value(), by, at(at))
                .update();
    }

    /** @return whether the work had this file */
    boolean detach(UUID work, FileId file) {
        return jdbc.sql("delete from campaign_work_file where work = ? and file = ?")
                        .params(work, file.value())
                        .update()
                == 1;
    }

    List<FileId> files(UUID work) {
        return jdbc
                .sql("select file from campaign_work_file where work = ? order by added_at, file")
                .param(work)
                .query(UUID.class)
                .list()
                .stream()
                .map(FileId::new)
                .toList();
    }

    /** Every file of every work of the campaign. */
    List<FileId> files(OrganisationCode organisation, String campaign) {
        return jdbc
                .sql("select f.file from campaign_work_file f join campaign_work w on w.id = f.work"
                        + " where w.organisation = ? and w.campaign = ?")
                .params(organisation.value(), campaign)
                .query(UUID.class)
                .list()
                .stream()
                .map(FileId::new)
                .toList();
    }

    private static Work work(ResultSet row, int number) throws SQLException {
        return new Work(
                row.getObject("id", UUID.class),
                row.getString("campaign"),
                new UnitCode(row.getString("unit")),
                row.getString("title"),
                row.getString("description"),
                row.getString("measure"),
                row.getObject("due", LocalDate.class),
                row.getString("responsible"),
                WorkState.valueOf(row.getString("state")),
                row.getInt("percent"),
                row.getString("note"),
                row.getInt("version"),
                row.getString("registered_by"),
                instant(row, "registered_at"),
                row.getString("changed_by"),
                instant(row, "changed_at"),
                instant(row, "ended_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
