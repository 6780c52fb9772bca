/** Counts the slots of a body's quota line and gives them out under a lock. The limits come from the campaign. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "organization", "audit", "document", "campaign", "register", "eligibility"})
package vn.khenthuong.quota;
