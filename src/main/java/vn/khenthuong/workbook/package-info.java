/**
 * Nominees by spreadsheet: makes the campaign's workbook for a dossier, reads it back or what was pasted from it, shows every
 * row with its errors, and takes all rows or none. Earlier awards the same way, of any length. Knows no rule; it reads cells and
 * asks {@code proposal} and {@code register}.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "organization", "campaign", "register", "proposal", "eligibility"})
package vn.khenthuong.workbook;
