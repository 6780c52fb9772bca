/**
 * Documents made from the data: the unit's letter, list, minutes and reports, the receipt of a sending, the papers of a round.
 * Asks the use cases that the pages ask, so nobody prints what they may not see; the layout belongs to {@code document}.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "organization",
            "document",
            "campaign",
            "register",
            "proposal",
            "council",
            "appraisal",
            "decision",
            "commendation",
            "amendment",
            "stateaward",
            "emulation",
            "summary",
            "eligibility",
            "workflow"
        })
package vn.khenthuong.print;
