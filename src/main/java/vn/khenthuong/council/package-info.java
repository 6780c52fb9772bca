/** The meeting of a unit's council: who was there, how they voted, whom they selected within the quota, the minutes. */
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
            "eligibility"
        })
package vn.khenthuong.council;
