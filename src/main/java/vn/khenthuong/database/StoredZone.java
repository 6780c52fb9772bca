package vn.khenthuong.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.TimeZone;
import vn.khenthuong.shared.StartRefusedException;
import vn.khenthuong.shared.Text;

/**
 * The zone of the Java process that first wrote to this database. The engine's columns carry no zone: what was written
 * under one zone is read shifted by hours under another.
 */
final class StoredZone {

    private StoredZone() {}

    /**
     * Keeps the zone of this process at the first start.
     *
     * @throws StartRefusedException if it is not UTC, or not the one kept
     */
    static void keepOrRefuse(Connection connection) throws SQLException {
        String zone = TimeZone.getDefault().getID();
        if (!ZoneId.of(zone).getRules().equals(ZoneId.of("UTC").getRules())) {
            throw refuse(zone, "UTC");
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into stored_zone (zone) select 'UTC' where not exists" + " (select 1 from stored_zone)")) {
            insert.executeUpdate();
        }
        try (PreparedStatement query = connection.prepareStatement("select zone from stored_zone");
                ResultSet kept = query.executeQuery()) {
            kept.next();
            if (!"UTC".equals(kept.getString(1))) {
                throw refuse("UTC", kept.getString(1));
            }
        }
    }

    private static StartRefusedException refuse(String found, String wanted) {
        return new StartRefusedException(
                new Text(
                        "Múi giờ của chương trình là " + found + " nhưng dữ liệu được ghi theo " + wanted + ".",
                        "The program's time zone is " + found + ", but the data is kept in " + wanted + "."),
                new Text(
                        "Hãy chạy lớp vn.khenthuong.KhenThuongApplication, hoặc thêm -Duser.timezone=" + wanted + ".",
                        "Run the class vn.khenthuong.KhenThuongApplication, or add -Duser.timezone=" + wanted + "."));
    }
}
