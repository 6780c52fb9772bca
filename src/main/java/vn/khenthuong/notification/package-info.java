/**
 * What people must learn without asking: notices to a unit, mails, and reminders to units that are late.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "organization",
            "audit",
            "document",
            "campaign",
            "register",
            "quota",
            "proposal",
            "council",
            "appraisal",
            "decision",
            "emulation",
            "eligibility"
        })
package vn.khenthuong.notification;
