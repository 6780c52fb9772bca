package vn.khenthuong.shared;

import java.time.ZoneId;

/** The zone in which people read days and hours; instants themselves have none. */
public final class CampaignZone {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private CampaignZone() {}
}
