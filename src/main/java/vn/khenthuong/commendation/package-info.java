/** What a head of unit grants alone after the unit's council (Giấy khen): the decision, its number, the register. */
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
            "decision",
            "eligibility"
        })
package vn.khenthuong.commendation;
