package vn.khenthuong.register;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Text;

/** The tables of a list of earlier awards that waits to be taken. */
@Component
class AwardImportTable {

    /** Rows of one statement: as many as the database enters well within the patience of a connection. */
    private static final int AT_ONCE = 20_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    AwardImportTable(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** @param rows counted while the list was read */
    record Stored(
            UUID id,
            String fileName,
            String sha256,
            Instant startedAt,
            int rows,
            int wrong,
            int known,
            String ignored,
            Integer entered) {}

    void begin(Actor actor, UUID id, String fileName, String sha256, Instant at) {
        jdbc.sql("insert into award_import (id, organisation, file_name, sha256, started_by, started_at, rows, wrong,"
                        + " known, ignored) values (?, ?, ?, ?, ?, ?, 0, 0, 0, '')")
                .params(id, actor.organisation().value(), fileName, sha256, actor.userId(), Timestamp.from(at))
                .update();
    }

    void stage(Actor actor, UUID id, List<StagedAward> awards) {
        batches.batchUpdate(
                "insert into award_import_row (import, number, kind, name, name_folded, name_key, birth_date, citizen_hash,"
                        + " unit, place, place_folded, campaign, achievement, award_form, form_name, decision_number,"
                        + " decision_date, granted_by, organisation) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                awards,
                awards.size(),
                (row, award) -> {
                    FoldedName folded = FoldedName.of(award.name());
                    row.setObject(1, id);
                    row.setInt(2, award.number());
                    row.setString(3, award.kind().name());
                    row.setString(4, award.name());
                    row.setString(5, folded.value());
                    row.setString(6, folded.key());
                    row.setObject(7, award.birthDate(), Types.DATE);
                    row.setString(8, award.citizenHash());
                    row.setString(9, award.unit());
                    row.setString(10, award.place());
                    row.setString(
                            11,
                            award.place() == null
                                    ? null
                                    : FoldedName.of(award.place()).value());
                    row.setString(12, award.campaign());
                    row.setString(13, award.achievement());
                    row.setString(14, award.awardForm());
                    row.setString(15, award.formName());
                    row.setString(16, award.decisionNumber());
                    row.setObject(17, award.decisionDate(), Types.DATE);
                    row.setString(18, award.grantedBy());
                    row.setString(19, actor.organisation().value());
                });
    }

    /** Keeps what is said of rows; those of one row stand together. */
    void remark(Actor actor, UUID id, List<AwardImportRemark> remarks) {
        int[] position = {0, 0};
        batches.batchUpdate(
                "insert into award_import_remark (import, number, position, field, found, rule, blocks, vi, en,"
                        + " organisation) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                remarks,
                Math.max(1, remarks.size()),
                (row, remark) -> {
                    position[1] = remark.number() == position[0] ? position[1] + 1 : 1;
                    position[0] = remark.number();
                    row.setObject(1, id);
                    row.setInt(2, remark.number());
                    row.setInt(3, position[1]);
                    row.setString(
                            4, remark.field() == null ? "" : remark.field().name());
                    row.setString(5, remark.found());
                    row.setString(6, remark.rule());
                    row.setBoolean(7, remark.blocks());
                    row.setString(8, remark.message().vi());
                    row.setString(9, remark.message().en());
                    row.setString(10, actor.organisation().value());
                });
    }

    /**
     * Of rows that were just written the planner knows nothing, and of few rows it would ask for each by itself; a list is held
     * against the register as a whole, for the rest of the transaction.
     */
    private void asAWhole() {
        jdbc.sql("select set_config('enable_nestloop', 'off', true)")
                .query(String.class)
                .single();
    }

    /** Says of every row that stands in the list before, and of every one that stands in the register. */
    void remarkSame(Actor actor, UUID id) {
        asAWhole();
        jdbc.sql(
                        """
                        insert into award_import_remark (import, organisation, number, position, field, found, rule, blocks, vi, en)
                        select import, organisation, number, 1, '', '', 'award-import-twice', true,
                          'Trùng với dòng ' || first || ': cùng tên, ngày sinh, đơn vị, hình thức, số và ngày quyết định. Hãy xóa một'
                            || ' trong hai dòng; nếu là hai người thì điền ngày sinh hoặc số định danh của mỗi người.',
                          'The same as row ' || first || ': name, birth date, unit, form, number and day of the decision. Delete one of'
                            || ' them, or fill in what tells the two people apart.'
                        from (select import, organisation, number, min(number) over (partition by entry_key) as first
                              from award_import_row where import = ?) twice
                        where number > first
                        """)
                .param(id)
                .update();
        jdbc.sql(
                        """
                        insert into award_import_remark (import, organisation, number, position, field, found, rule, blocks, vi, en)
                        select import, organisation, number, 2, 'DECISION_NUMBER', decision_number, 'award-import-known', false,
                          'Đã có trong sổ khen thưởng (cùng tên, ngày sinh, đơn vị, hình thức, số và ngày quyết định). Dòng này'
                            || ' được bỏ qua, không ghi lần nữa.',
                          'Stands in the register already (name, birth date, unit, form, number and day of the decision). The row'
                            || ' is left out.'
                        from award_import_row staged
                        where import = ? and exists (select from award_entry entry
                          where entry.organisation = ? and entry.entry_key = staged.entry_key)
                        """)
                .params(id, actor.organisation().value())
                .update();
    }

    void count(UUID id, int rows, String ignored) {
        jdbc.sql(
                        """
                        update award_import set rows = ?, ignored = ?,
                          wrong = (select count(distinct number) from award_import_remark where import = id and blocks),
                          known = (select count(*) from award_import_remark known where import = id and not blocks
                            and not exists (select from award_import_remark wrong
                              where wrong.import = id and wrong.number = known.number and wrong.blocks))
                        where id = ?
                        """)
                .params(rows, ignored, id)
                .update();
    }

    Optional<Stored> find(Actor actor, UUID id, boolean lock) {
        return jdbc.sql(
                        "select id, file_name, sha256, started_at, rows, wrong, known, ignored, entered from award_import"
                                + " where id = ? and organisation = ? and started_by = ?" + (lock ? " for update" : ""))
                .params(id, actor.organisation().value(), actor.userId())
                .query((row, number) -> new Stored(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant(),
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7),
                        row.getString(8),
                        row.getObject(9, Integer.class)))
                .optional();
    }

    Optional<UUID> waiting(Actor actor) {
        return jdbc.sql("select id from award_import where organisation = ? and started_by = ? and taken_at is null"
                        + " order by started_at desc limit 1")
                .params(actor.organisation().value(), actor.userId())
                .query(UUID.class)
                .optional();
    }

    List<AwardImportRemark> remarks(UUID id, int offset, int limit) {
        return jdbc.sql("select number, field, found, rule, blocks, vi, en from award_import_remark where import = ?"
                        + " order by blocks desc, number, position offset ? limit ?")
                .params(id, offset, limit)
                .query((row, at) -> new AwardImportRemark(
                        row.getInt(1),
                        row.getString(2).isEmpty() ? null : AwardField.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getBoolean(5),
                        new Text(row.getString(6), row.getString(7))))
                .list();
    }

    /** Enters every row that is not there yet, in statements of {@value #AT_ONCE}. */
    int enter(Actor actor, UUID id, Instant at) {
        asAWhole();
        int last = jdbc.sql("select coalesce(max(number), 0) from award_import_row where import = ?")
                .param(id)
                .query(Integer.class)
                .single();
        int entered = 0;
        for (int from = 0; from < last; from += AT_ONCE) {
            entered += jdbc.sql(
                            """
                            insert into award_entry (id, organisation, campaign, award_form, source, unit, place, form_name,
                              achievement, granted_by, import, kind, name, name_folded, name_key, birth_date, citizen_hash,
                              decision_number, decision_date, recorded_by, recorded_at)
                            select gen_random_uuid(), :organisation, campaign, award_form, 'IMPORTED', unit, place, form_name,
                              achievement, granted_by, import, kind, name, name_folded, name_key, birth_date, citizen_hash,
                              decision_number, decision_date, :actor, :at
                            from award_import_row staged
                            where import = :import and number > :from and number <= :to
                              and not exists (select from award_entry entry
                                where entry.organisation = :organisation and entry.entry_key = staged.entry_key)
                            order by number
                            on conflict (organisation, entry_key) where source = 'IMPORTED' do nothing
                            """)
                    .param("organisation", actor.organisation().value())
                    .param("actor", actor.userId())
                    .param("at", Timestamp.from(at))
                    .param("import", id)
                    .param("from", from)
                    .param("to", from + AT_ONCE)
                    .update();
        }
        return entered;
    }

    /** One taking at a time: two lists with the same rows would otherwise wait for each other. */
    void lock(Actor actor) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('award import of ' || ?))")
                .param(actor.organisation().value())
                .query((row, number) -> true)
                .single();
    }

    /** Lets every search find what was entered. */
    void learnNames(Actor actor, UUID id) {
        for (String learned : List.of(
                "insert into register_name (organisation, kind, name_key) select distinct ?, kind, name_key"
                        + " from award_import_row where import = ? on conflict do nothing",
                "insert into register_place (organisation, place, folded) select distinct ?, place, place_folded"
                        + " from award_import_row where import = ? and place is not null on conflict do nothing",
                "insert into register_form (organisation, award_form, name) select distinct ?, award_form, form_name"
                        + " from award_import_row where import = ? and form_name is not null on conflict do nothing")) {
            jdbc.sql(learned).params(actor.organisation().value(), id).update();
        }
    }

    void taken(UUID id, int entered, int known, Instant at) {
        jdbc.sql("update award_import set entered = ?, known = ?, taken_at = ? where id = ?")
                .params(entered, known, Timestamp.from(at), id)
                .update();
        for (String rows : List.of("award_import_row", "award_import_remark")) {
            jdbc.sql("delete from " + rows + " where import = ?").param(id).update();
        }
    }

    void delete(UUID id) {
        jdbc.sql("delete from award_import where id = ? and taken_at is null")
                .param(id)
                .update();
    }

    /** Removes what a person left, before the same person brings another list. */
    void deleteWaiting(Actor actor) {
        jdbc.sql("delete from award_import where organisation = ? and started_by = ? and taken_at is null")
                .params(actor.organisation().value(), actor.userId())
                .update();
    }

    /** @return how many lists nobody took in time */
    int deleteBefore(Instant before) {
        return jdbc.sql("delete from award_import where started_at < ? and taken_at is null")
                .param(Timestamp.from(before))
                .update();
    }
}
