package vn.khenthuong.emulation;

import vn.khenthuong.shared.OrganisationCode;

/** A closed campaign's summing-up report was issued; published in the same transaction. */
public record CampaignSummedUp(OrganisationCode organisation, String campaign) {}
