/** Awards granted or recorded, holds on nominees, and verdicts on who is the same. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "organization", "audit", "document", "campaign", "eligibility"})
package vn.khenthuong.register;
