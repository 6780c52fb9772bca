/**
 * The plans as data: one file a campaign, every entry with its clause, kept in the database version by version; deadlines
 * and the notices that change them.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "organization", "audit", "eligibility"})
package vn.khenthuong.campaign;
