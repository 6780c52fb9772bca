package vn.khenthuong.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which PostgreSQL to use. Without a {@code url} the program starts its own.
 *
 * @param url JDBC address of an external PostgreSQL, or empty
 * @param user role that runs the program on the external PostgreSQL
 * @param password its password
 * @param ownerUser role that owns the tables and migrates; empty: the same as {@code user}
 * @param ownerPassword its password
 */
@ConfigurationProperties("khenthuong.database")
record DatabaseProperties(
        @DefaultValue("") String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String ownerUser,
        @DefaultValue("") String ownerPassword) {

    boolean external() {
        return !url.isBlank();
    }
}
