package vn.khenthuong.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.UnitCode;

/** The table {@code campaign_tie}. */
@Repository
class TieTable {

    private final JdbcClient jdbc;

    TieTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CampaignTie> of(OrganisationCode below, String campaign) {
        return jdbc.sql("select * from campaign_tie where organisation = ? and campaign = ?")
                .params(below.value(), campaign)
                .query(TieTable::tie)
                .optional();
    }

    List<CampaignTie> below(OrganisationCode organisation) {
        return jdbc.sql("select * from campaign_tie where organisation = ? order by campaign")
                .param(organisation.value())
                .query(TieTable::tie)
                .list();
    }

    /** Of two who agree at once the later one's unit stands. */
    void put(CampaignTie tie) {
        jdbc.sql(
                        """
                        insert into campaign_tie
                          (organisation, campaign, above_organisation, above_campaign, unit, agreed_by, agreed_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (organisation, campaign) do update set above_organisation = excluded.above_organisation,
                          above_campaign = excluded.above_campaign, unit = excluded.unit, agreed_by = excluded.agreed_by,
                          agreed_at = excluded.agreed_at
                        """)
                .params(
                        tie.organisation().value(),
                        tie.campaign(),
                        tie.aboveOrganisation().value(),
                        tie.aboveCampaign(),
                        tie.unit().value(),
                        tie.agreedBy(),
                        tie.agreedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(CampaignTie tie) {
        jdbc.sql("delete from campaign_tie where organisation = ? and campaign = ?")
                .params(tie.organisation().value(), tie.campaign())
                .update();
    }

    private static CampaignTie tie(ResultSet row, int number) throws SQLException {
        return new CampaignTie(
                new OrganisationCode(row.getString("organisation")),
                row.getString("campaign"),
                new OrganisationCode(row.getString("above_organisation")),
                row.getString("above_campaign"),
                new UnitCode(row.getString("unit")),
                row.getString("agreed_by"),
                row.getObject("agreed_at", OffsetDateTime.class).toInstant());
    }
}
