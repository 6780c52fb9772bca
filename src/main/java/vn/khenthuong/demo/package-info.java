/** The demo: accounts that everybody may use and a province at work, made by the program's own use cases. Never in production. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "organization",
            "audit",
            "document",
            "campaign",
            "register",
            "quota",
            "eligibility",
            "proposal",
            "council",
            "appraisal",
            "decision",
            "commendation",
            "print",
            "notification",
            "security",
            "workflow"
        })
package vn.khenthuong.demo;
