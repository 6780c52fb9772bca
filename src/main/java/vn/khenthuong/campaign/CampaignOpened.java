package vn.khenthuong.campaign;

import vn.khenthuong.shared.OrganisationCode;

/** A campaign was opened while the program runs; published inside the transaction that opens it. */
public record CampaignOpened(OrganisationCode organisation, String campaign) {}
