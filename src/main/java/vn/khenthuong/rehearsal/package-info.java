/**
 * Rehearsals (diễn tập): plays a campaign in a second process of this program, with a database, a clock and people of its own,
 * and throws it away. Holds both sides: who starts and watches that process, and what happens in it.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "database", "organization", "audit", "campaign", "appraisal", "demo"})
package vn.khenthuong.rehearsal;
