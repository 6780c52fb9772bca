/**
 * State awards: appraised nominees are gathered onto a list, which passes publication, the Party's opinion where it is asked,
 * the provincial council's vote, the selection and the signature, goes to the Ministry, and gets an answer for each.
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
            "proposal",
            "council",
            "appraisal",
            "decision",
            "eligibility"
        })
package vn.khenthuong.stateaward;
