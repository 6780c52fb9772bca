package vn.khenthuong.summary;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.campaign.QuotaLine;
import vn.khenthuong.emulation.EmulationPermissions;
import vn.khenthuong.emulation.ReportStanding;
import vn.khenthuong.emulation.ReportState;
import vn.khenthuong.emulation.ResultReports;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.Units;
import vn.khenthuong.register.AwardForms;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.Text;

/** A campaign in numbers, for whoever may see what every unit did. */
@Service
@Transactional(readOnly = true)
public class CampaignSummaries {

    private final Campaigns campaigns;
    private final Units units;
    private final AwardForms forms;
    private final ResultReports reports;
    private final SummaryTable table;
    private final Clock clock;

    CampaignSummaries(
            Campaigns campaigns,
            Units units,
            AwardForms forms,
            ResultReports reports,
            SummaryTable table,
            Clock clock) {
        this.campaigns = campaigns;
        this.units = units;
        this.forms = forms;
        this.reports = reports;
        this.table = table;
        this.clock = clock;
    }

    /**
     * Counts a campaign, running or closed.
     *
     * @throws NotPermittedException unless the actor leads campaigns or inspects; as unknown if there is no such campaign
     */
    public CampaignSummary of(Actor actor, String code) {
        OrganisationCode organisation = actor.organisation();
        Campaign campaign = campaigns.byCode(organisation, code).orElseThrow(() -> NotPermittedException.unknown(code));
        if (!new EmulationPermissions(actor).seesAll()) {
            throw NotPermittedException.act("sum up", code);
        }
        Map<String, Text> names = forms.names(organisation);
        Map<String, Unit> known = units.all(organisation).stream()
                .collect(Collectors.toMap(unit -> unit.code().value(), unit -> unit));
        List<SummaryTable.Group> groups = table.groups(organisation, code);
        return new CampaignSummary(
                code,
                campaign.plan().title(),
                clock.instant(),
                units(organisation, code, known),
                forms(groups, names),
                people(groups),
                quota(campaign, table.quota(organisation, code)),
                table.leadTimes(organisation, code).stream()
                        .sorted(Comparator.comparing(CampaignSummary.LeadTime::stage))
                        .toList(),
                activity(table.done(organisation, code), reports.standings(actor, code)),
                table.awarded(organisation, code).stream()
                        .map(each -> new CampaignSummary.Awarded(
                                name(names, each.form()),
                                each.name(),
                                each.individual(),
                                known.get(each.unit()).name(),
                                each.decisionNumber(),
                                each.decisionDate()))
                        .toList());
    }

    private List<CampaignSummary.UnitNumbers> units(
            OrganisationCode organisation, String code, Map<String, Unit> known) {
        Map<String, SummaryTable.OfUnit> counted = table.units(organisation, code);
        Set<String> declared = Set.copyOf(table.declared(organisation, code));
        // Who may propose today, and who has proposed and may no more.
        Set<Unit> all = new LinkedHashSet<>(units.submitting(organisation));
        counted.keySet().stream().sorted().map(known::get).forEach(all::add);
        return all.stream()
                .map(unit -> unit(
                        unit,
                        counted.get(unit.code().value()),
                        declared.contains(unit.code().value())))
                .toList();
    }

    private static CampaignSummary.UnitNumbers unit(Unit unit, SummaryTable.OfUnit of, boolean declared) {
        return of == null
                ? new CampaignSummary.UnitNumbers(unit.code(), unit.name(), 0, declared, 0, 0, 0)
                : new CampaignSummary.UnitNumbers(
                        unit.code(),
                        unit.name(),
                        of.dossiers(),
                        declared,
                        of.proposed(),
                        of.individuals(),
                        of.collectives());
    }

    private static List<CampaignSummary.FormNumbers> forms(List<SummaryTable.Group> groups, Map<String, Text> names) {
        Map<String, List<SummaryTable.Group>> byForm = groups.stream()
                .filter(group -> group.proposed() > 0)
                .collect(Collectors.groupingBy(SummaryTable.Group::form));
        Map<String, Text> ordered = new LinkedHashMap<>(names);
        byForm.keySet().stream().sorted().forEach(form -> ordered.putIfAbsent(form, new Text(form, form)));
        return ordered.entrySet().stream()
                .filter(form -> byForm.containsKey(form.getKey()))
                .map(form -> form(form.getKey(), form.getValue(), byForm.get(form.getKey())))
                .toList();
    }

    private static CampaignSummary.FormNumbers form(String key, Text name, List<SummaryTable.Group> groups) {
        return new CampaignSummary.FormNumbers(
                key,
                name,
                proposed(groups, true),
                proposed(groups, false),
                awarded(groups, SummaryTable.Group::individual),
                awarded(groups, group -> !group.individual()));
    }

    private static int proposed(List<SummaryTable.Group> groups, boolean individual) {
        return groups.stream()
                .filter(group -> group.individual() == individual)
                .mapToInt(SummaryTable.Group::proposed)
                .sum();
    }

    private static int awarded(List<SummaryTable.Group> groups, Predicate<SummaryTable.Group> which) {
        return groups.stream()
                .filter(which)
                .mapToInt(SummaryTable.Group::awarded)
                .sum();
    }

    private static CampaignSummary.People people(List<SummaryTable.Group> groups) {
        List<SummaryTable.Group> individuals =
                groups.stream().filter(SummaryTable.Group::individual).toList();
        return new CampaignSummary.People(
                awarded(individuals, group -> Boolean.TRUE.equals(group.female())),
                awarded(individuals, group -> Boolean.FALSE.equals(group.female())),
                awarded(individuals, group -> group.female() == null),
                awarded(individuals, SummaryTable.Group::direct),
                awarded(individuals, group -> !group.direct()));
    }

    private static List<CampaignSummary.QuotaUse> quota(Campaign campaign, List<SummaryTable.OfLine> used) {
        Map<String, SummaryTable.OfLine> byLine =
                used.stream().collect(Collectors.toMap(SummaryTable.OfLine::line, line -> line));
        return campaign.lines().stream()
                .filter(line -> byLine.containsKey(line.key()))
                .map(line -> use(line, byLine.get(line.key())))
                .toList();
    }

    private static CampaignSummary.QuotaUse use(QuotaLine line, SummaryTable.OfLine of) {
        return new CampaignSummary.QuotaUse(line.key(), line.text(), of.bodies(), of.limit(), of.used());
    }

    private static CampaignSummary.Activity activity(SummaryTable.Done done, List<ReportStanding> reports) {
        return new CampaignSummary.Activity(
                done.read(),
                done.works(),
                done.worksDone(),
                done.told(),
                (int) reports.stream().filter(each -> each.state().received()).count(),
                count(reports, ReportState.LATE),
                count(reports, ReportState.OVERDUE));
    }

    private static int count(List<ReportStanding> reports, ReportState state) {
        return (int) reports.stream().filter(each -> each.state() == state).count();
    }

    private static Text name(Map<String, Text> names, String form) {
        return names.getOrDefault(form, new Text(form, form));
    }
}
