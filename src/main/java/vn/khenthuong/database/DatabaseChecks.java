package vn.khenthuong.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import vn.khenthuong.shared.StartRefusedException;
import vn.khenthuong.shared.Text;

/**
 * What a PostgreSQL must be able to do before anything is written to it. A database in locale C looks healthy but does
 * not find "Đắk Lắk" when asked for "đắk lắk", and holds every Hùng for a Hưng.
 */
final class DatabaseChecks {

    private static final int VERSION_WANTED = 150_000;

    private DatabaseChecks() {}

    /** Version, encoding, letters, collation and durability. */
    static void textAndDurability(Connection connection) throws SQLException {
        if (Integer.parseInt(ask(connection, "show server_version_num")) < VERSION_WANTED) {
            throw refuse("phiên bản PostgreSQL thấp hơn 15", "PostgreSQL is older than 15", "PostgreSQL 17");
        }
        if (!"UTF8".equals(ask(connection, "show server_encoding"))) {
            throw refuse("bảng mã không phải UTF8", "its encoding is not UTF8", "encoding 'UTF8'");
        }
        if (!"đắk".equals(ask(connection, "select lower('ĐẮK')"))) {
            throw refuse("lower('ĐẮK') không cho 'đắk'", "lower('ĐẮK') is not 'đắk'", "locale 'C.UTF-8'");
        }
        if ("0".equals(ask(connection, "select count(*) from pg_collation where collname = 'vi-x-icu'"))) {
            throw refuse("thiếu collation vi-x-icu", "the collation vi-x-icu is missing", "PostgreSQL --with-icu");
        }
        for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
            if ("off".equals(ask(connection, "show " + setting))) {
                throw refuse(
                        setting + " đang tắt: mất điện là mất hồ sơ đã nhận",
                        setting + " is off: a power cut would lose accepted dossiers",
                        setting + " = on");
            }
        }
    }

    /** The extensions, once the migrations have made them. */
    static void vietnamese(Connection connection) throws SQLException {
        if (Double.parseDouble(ask(connection, "select similarity('Hùng', 'Hưng')")) >= 1) {
            throw refuse("similarity('Hùng', 'Hưng') bằng 1", "similarity('Hùng', 'Hưng') is 1", "locale 'C.UTF-8'");
        }
        if (!"Dak Lak".equals(ask(connection, "select unaccent('Đắk Lắk')"))) {
            throw refuse("unaccent('Đắk Lắk') sai", "unaccent('Đắk Lắk') is wrong", "extension unaccent");
        }
    }

    private static String ask(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static StartRefusedException refuse(String vi, String en, String wanted) {
        return new StartRefusedException(
                new Text("Cơ sở dữ liệu không phù hợp: " + vi + ".", "The database is not fit: " + en + "."),
                new Text("Cần có: " + wanted + ".", "Wanted: " + wanted + "."));
    }
}
