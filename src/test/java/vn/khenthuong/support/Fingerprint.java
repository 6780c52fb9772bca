package vn.khenthuong.support;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What every table holds, each as one hash: two equal fingerprints mean that nothing was added, changed or removed, neither
 * in our tables nor in the running part of the engine's. People's own drafts of a task are left out, because a refusal
 * keeps them on purpose.
 *
 * @param tables hash of all rows by table
 */
public record Fingerprint(Map<String, String> tables) {

    /** The clock's row follows the time by itself. */
    private static final Set<String> LEFT_OUT = Set.of("task_draft", "rehearsal_clock");

    public static Fingerprint of(JdbcClient jdbc) {
        Map<String, String> tables = new TreeMap<>();
        jdbc
                .sql("select table_name from information_schema.tables where table_schema = 'public'"
                        + " and table_type = 'BASE TABLE' and (table_name not like 'act\\_%'"
                        + " or table_name like 'act\\_ru\\_%')")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !LEFT_OUT.contains(table))
                .forEach(table -> tables.put(
                        table,
                        jdbc.sql("select coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') from "
                                        + table + " t")
                                .query(String.class)
                                .single()));
        return new Fingerprint(tables);
    }
}
