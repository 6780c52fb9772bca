package vn.khenthuong.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Where the database is and who logs in: the owner migrates, the app role runs.
 *
 * @param url JDBC address without user or password
 */
record DatabaseAccess(String url, Login owner, Login app) {

    /** A role and its password; the password never reaches a log. */
    record Login(String user, String password) {

        @Override
        public String toString() {
            return user;
        }
    }

    static DatabaseAccess external(DatabaseProperties properties) {
        Login app = new Login(properties.user(), properties.password());
        Login owner =
                properties.ownerUser().isBlank() ? app : new Login(properties.ownerUser(), properties.ownerPassword());
        return new DatabaseAccess(properties.url(), owner, app);
    }

    /** Whether the running program has fewer rights than the owner of the tables. */
    boolean separateRoles() {
        return !owner.user().equals(app.user());
    }

    Connection connectAsOwner() throws SQLException {
        return DriverManager.getConnection(url, owner.user(), owner.password());
    }
}
