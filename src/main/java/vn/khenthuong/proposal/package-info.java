/** The dossier of a unit: nominees, documents, and its way from the draft to the decision. */
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
            "eligibility"
        })
package vn.khenthuong.proposal;
