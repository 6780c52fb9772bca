/**
 * The life of a campaign among the units that take part: its launch and who has read it, the works that units register, their
 * result reports, and what was told to the public. Awards are none of its business.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "database", "organization", "audit", "document", "campaign"})
package vn.khenthuong.emulation;
