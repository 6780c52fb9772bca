/**
 * Nominees by spreadsheet: makes the campaign's workbook for a dossier, reads it back or what was pasted from it, shows every
 * row with its errors, and takes all rows or none. Knows no rule; it reads cells and asks {@code proposal}.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "organization", "campaign", "register", "proposal", "eligibility"})
package vn.khenthuong.workbook;
