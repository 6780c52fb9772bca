package vn.khenthuong.emulation;

import vn.khenthuong.organization.Unit;

/**
 * A unit and its report.
 *
 * @param report null while none was sent
 */
public record ReportStanding(Unit unit, ResultReport report, ReportState state) {}
