package vn.khenthuong.campaign;

import java.time.Instant;
import vn.khenthuong.shared.OrganisationCode;

/** A campaign was closed; published in the same transaction. Its unsent dossiers end now (stand A22). */
public record CampaignClosed(OrganisationCode organisation, String campaign, Instant at) {}
