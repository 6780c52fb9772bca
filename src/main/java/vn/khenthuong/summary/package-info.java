/**
 * The numbers of a campaign for its summing-up: who took part, who was proposed and awarded, how the quota was used, how long it
 * took. Counts with SQL over what the modules behind it keep; changes nothing.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "organization", "campaign", "register", "emulation"})
package vn.khenthuong.summary;
