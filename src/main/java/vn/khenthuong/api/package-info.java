/**
 * The door for programs: JSON for everything that the pages do, by the same use cases, described at {@code /v3/api-docs}.
 * Holds no rule of its own.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
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
            "amendment",
            "stateaward",
            "emulation",
            "summary",
            "notification",
            "eligibility",
            "security",
            "workflow",
            "workbook",
            "print"
        })
package vn.khenthuong.api;
