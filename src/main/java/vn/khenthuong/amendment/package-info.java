/**
 * What comes after a decision: a slip is corrected (đính chính), an award revoked (hủy bỏ), a certificate exchanged or made again
 * (cấp đổi, cấp lại). Each is opened by Home Affairs, approved by its director, decided by the Chairman and numbered; the first
 * decision stays as it is, and the register keeps the later one beside it.
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
            "decision",
            "eligibility"
        })
package vn.khenthuong.amendment;
