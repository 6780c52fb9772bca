package vn.khenthuong.emulation;

import vn.khenthuong.shared.OrganisationCode;

/** A unit's report arrived; published in the same transaction. */
public record ResultReportReceived(OrganisationCode organisation, ResultReport report) {}
