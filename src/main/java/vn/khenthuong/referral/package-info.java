/** Sending nominees up to a campaign of the organisation above, once both have agreed, and what came of it. */
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
            "eligibility",
            "proposal"
        })
package vn.khenthuong.referral;
