/**
 * The pages: what each person sees, how they enter it, and what they are told. No rules; every act is a use case of another
 * module, and every page shows what that answered.
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
            "commendation",
            "amendment",
            "stateaward",
            "emulation",
            "referral",
            "summary",
            "notification",
            "eligibility",
            "security",
            "workflow",
            "workbook",
            "print",
            "rehearsal"
        })
package vn.khenthuong.portal;
