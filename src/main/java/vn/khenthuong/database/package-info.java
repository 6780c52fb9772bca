/**
 * The database: starts the program's own PostgreSQL or uses the one named by the environment, checks that it can carry
 * Vietnamese text durably, lets Flyway build the schema as owner, and hands out the one {@code DataSource} of the lesser
 * role.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "shared")
package vn.khenthuong.database;
