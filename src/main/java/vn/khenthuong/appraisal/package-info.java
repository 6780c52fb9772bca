/** Home Affairs: reception, return for completion, appraisal of each nominee, opinions of other bodies, approval. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "organization",
            "audit",
            "document",
            "campaign",
            "register",
            "quota",
            "proposal",
            "council",
            "eligibility"
        })
package vn.khenthuong.appraisal;
