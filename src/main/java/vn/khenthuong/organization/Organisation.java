package vn.khenthuong.organization;

import vn.khenthuong.shared.OrganisationCode;

/** Who runs campaigns here: a province. */
public record Organisation(OrganisationCode code, String name) {}
