package vn.khenthuong.emulation;

import java.time.Instant;
import vn.khenthuong.shared.OrganisationCode;

/** A campaign was announced to all units; published in the same transaction, so that its process starts with it or not at all. */
public record CampaignLaunched(OrganisationCode organisation, String campaign, Instant at) {}
