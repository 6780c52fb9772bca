package vn.khenthuong.summary;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.khenthuong.shared.OrganisationCode;

/** The numbers of a campaign, counted by the database: as many statements for one dossier as for ten thousand. */
@Component
class SummaryTable {

    /** Sent or decided on, and neither withdrawn nor left out by the council. */
    private static final String PROPOSED =
            "n.state in ('SUSPENDED', 'SENT', 'RETURNED', 'RECOMMENDED', 'LISTED', 'CLARIFYING', 'REFERRED', 'AWARDED', 'AWARDED_ABOVE', 'REFUSED',"
                    + " 'INSUFFICIENT')";

    private static final String AWARDED =
            """
            n.state = 'AWARDED' and not exists (
              select 1 from award_entry e join award_change x on x.award = e.id and x.kind = 'REVOCATION'
              where e.organisation = n.organisation and e.nominee = n.id)
            """;

    private static final String GROUPS =
            """
            select n.award_form, n.kind = 'INDIVIDUAL' as individual, n.female, n.direct_worker,
              count(*) filter (where %s) as proposed, count(*) filter (where %s) as awarded
            from nominee n where n.organisation = :organisation and n.campaign = :campaign
            group by n.award_form, n.kind, n.female, n.direct_worker
            """
                    .formatted(PROPOSED, AWARDED);

    private static final String UNITS =
            """
            select p.unit,
              count(distinct p.id) filter (where %1$s) as dossiers,
              count(*) filter (where %1$s) as proposed,
              count(*) filter (where %2$s and n.kind = 'INDIVIDUAL') as individuals,
              count(*) filter (where %2$s and n.kind = 'COLLECTIVE') as collectives
            from proposal p join nominee n on n.proposal_id = p.id
            where p.organisation = :organisation and p.campaign = :campaign
            group by p.unit
            """
                    .formatted(PROPOSED, AWARDED);

    private static final String QUOTA =
            """
            select l.line, count(distinct l.body) as bodies, sum(l.max) as may, sum(u.used) as used
            from quota_limit l cross join lateral (
              select count(*) as used from quota_slot s where s.organisation = l.organisation and s.campaign = l.campaign
                and s.body = l.body and s.counting = l.counting) u
            where l.organisation = :organisation and l.campaign = :campaign
            group by l.line order by l.line
            """;

    private static final String LEAD_TIMES =
            """
            with took as (
              select 'UNIT' as stage, p.created_at as begun, p.sent_at as done from proposal p
              where p.organisation = :organisation and p.campaign = :campaign and p.sent_at is not null
              union all
              select distinct on (p.id) 'PROVINCE', p.sent_at, r.issued_at
              from proposal p join round_line l on l.organisation = p.organisation and l.dossier = p.code
                join decision_round r on r.id = l.round_id
              where p.organisation = :organisation and p.campaign = :campaign and r.issued_at is not null
                and p.sent_at is not null
              union all
              select 'DECISION', r.signed_at, r.issued_at from decision_round r
              where r.organisation = :organisation and r.campaign = :campaign and r.issued_at is not null
                and r.signed_at is not null
              union all
              select 'OWN', p.created_at, c.issued_at
              from proposal p join commendation c on c.organisation = p.organisation and c.dossier = p.code
              where p.organisation = :organisation and p.campaign = :campaign and c.issued_at is not null
            ), days as (select stage, extract(epoch from done - begun) / 86400.0 as days from took)
            select stage, count(*) as dossiers, percentile_cont(0.5) within group (order by days) as median,
              max(days) as longest
            from days group by stage
            """;

    private static final String ACTIVITY =
            """
            select
              (select count(*) from campaign_reading where organisation = :organisation and campaign = :campaign) as read,
              (select count(*) from campaign_work where organisation = :organisation and campaign = :campaign) as works,
              (select count(*) from campaign_work
               where organisation = :organisation and campaign = :campaign and state = 'DONE') as done,
              (select count(*) from campaign_propaganda where organisation = :organisation and campaign = :campaign) as told
            """;

    private static final String LIST =
            """
            select n.award_form, coalesce(e.name, n.name) as name, n.kind = 'INDIVIDUAL' as individual, p.unit,
              e.decision_number, e.decision_date
            from nominee n join proposal p on p.id = n.proposal_id
              left join award_entry e on e.organisation = n.organisation and e.nominee = n.id
            where n.organisation = :organisation and n.campaign = :campaign and %s
            order by n.award_form, e.decision_date, e.decision_number, e.ordinal, n.name_folded, n.id
            """
                    .formatted(AWARDED);

    private final JdbcClient jdbc;

    SummaryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param female null if the dossier does not say */
    record Group(String form, boolean individual, Boolean female, boolean direct, int proposed, int awarded) {}

    record OfUnit(String unit, int dossiers, int proposed, int individuals, int collectives) {}

    record OfLine(String line, int bodies, int limit, int used) {}

    record Done(int read, int works, int worksDone, int told) {}

    record Listed(
            String form, String name, boolean individual, String unit, String decisionNumber, LocalDate decisionDate) {}

    List<Group> groups(OrganisationCode organisation, String campaign) {
        return of(GROUPS, organisation, campaign)
                .query((row, number) -> new Group(
                        row.getString("award_form"),
                        row.getBoolean("individual"),
                        row.getObject("female", Boolean.class),
                        row.getBoolean("direct_worker"),
                        row.getInt("proposed"),
                        row.getInt("awarded")))
                .list();
    }

    Map<String, OfUnit> units(OrganisationCode organisation, String campaign) {
        return of(UNITS, organisation, campaign)
                .query((row, number) -> new OfUnit(
                        row.getString("unit"),
                        row.getInt("dossiers"),
                        row.getInt("proposed"),
                        row.getInt("individuals"),
                        row.getInt("collectives")))
                .stream()
                .collect(Collectors.toMap(OfUnit::unit, each -> each));
    }

    /** Codes of units that said that they propose nobody. */
    List<String> declared(OrganisationCode organisation, String campaign) {
        return of(
                        "select unit from nil_return where organisation = :organisation and campaign = :campaign",
                        organisation,
                        campaign)
                .query(String.class)
                .list();
    }

    List<OfLine> quota(OrganisationCode organisation, String campaign) {
        return of(QUOTA, organisation, campaign)
                .query((row, number) ->
                        new OfLine(row.getString("line"), row.getInt("bodies"), row.getInt("may"), row.getInt("used")))
                .list();
    }

    List<CampaignSummary.LeadTime> leadTimes(OrganisationCode organisation, String campaign) {
        return of(LEAD_TIMES, organisation, campaign)
                .query((row, number) -> new CampaignSummary.LeadTime(
                        CampaignSummary.Stage.valueOf(row.getString("stage")),
                        row.getInt("dossiers"),
                        row.getDouble("median"),
                        row.getDouble("longest")))
                .list();
    }

    Done done(OrganisationCode organisation, String campaign) {
        return of(ACTIVITY, organisation, campaign)
                .query((row, number) ->
                        new Done(row.getInt("read"), row.getInt("works"), row.getInt("done"), row.getInt("told")))
                .single();
    }

    List<Listed> awarded(OrganisationCode organisation, String campaign) {
        return of(LIST, organisation, campaign)
                .query((row, number) -> new Listed(
                        row.getString("award_form"),
                        row.getString("name"),
                        row.getBoolean("individual"),
                        row.getString("unit"),
                        row.getString("decision_number"),
                        row.getObject("decision_date", LocalDate.class)))
                .list();
    }

    private JdbcClient.StatementSpec of(String sql, OrganisationCode organisation, String campaign) {
        return jdbc.sql(sql).param("organisation", organisation.value()).param("campaign", campaign);
    }
}
