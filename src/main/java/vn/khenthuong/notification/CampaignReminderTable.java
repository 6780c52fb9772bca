package vn.khenthuong.notification;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.UnitCode;

/** The table {@code campaign_reminder}: of what a unit was reminded in a campaign's life, each once. */
@Component
class CampaignReminderTable {

    private final JdbcClient jdbc;

    CampaignReminderTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether the unit was not yet reminded of it; another program that is about to is waited for */
    boolean take(
            OrganisationCode organisation,
            String campaign,
            UnitCode unit,
            CampaignReminders.Reason reason,
            String about,
            Instant now) {
        return jdbc.sql(
                                "insert into campaign_reminder (organisation, campaign, unit, reason, about, reminded_at, mails)"
                                        + " values (?, ?, ?, ?, ?, ?, 0) on conflict do nothing")
                        .params(
                                organisation.value(),
                                campaign,
                                unit.value(),
                                reason.name(),
                                about,
                                now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void mails(
            OrganisationCode organisation,
            String campaign,
            UnitCode unit,
            CampaignReminders.Reason reason,
            String about,
            int mails) {
        jdbc.sql("update campaign_reminder set mails = ?"
                        + " where organisation = ? and campaign = ? and unit = ? and reason = ? and about = ?")
                .params(mails, organisation.value(), campaign, unit.value(), reason.name(), about)
                .update();
    }

    Map<UnitCode, List<CampaignReminders.Told>> told(OrganisationCode organisation, String campaign) {
        Map<UnitCode, List<CampaignReminders.Told>> told = new HashMap<>();
        jdbc.sql("select unit, reason, max(reminded_at) as last, count(*) as times,"
                        + " sum(mails) as mails from campaign_reminder where organisation = ? and campaign = ?"
                        + " group by unit, reason order by unit, reason")
                .params(organisation.value(), campaign)
                .query((row, number) -> told.computeIfAbsent(
                                new UnitCode(row.getString("unit")), none -> new ArrayList<>())
                        .add(new CampaignReminders.Told(
                                CampaignReminders.Reason.valueOf(row.getString("reason")),
                                row.getInt("times"),
                                row.getObject("last", OffsetDateTime.class).toInstant(),
                                row.getInt("mails"))))
                .list();
        return told;
    }
}
