/** The decision round: one list of appraised nominees, signed, checked, decided line by line, issued as one legal act. */
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
            "eligibility"
        })
package vn.khenthuong.decision;
