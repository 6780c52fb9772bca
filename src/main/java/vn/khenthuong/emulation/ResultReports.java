package vn.khenthuong.emulation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.database.RivalWrite;
import vn.khenthuong.document.Files;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.Units;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Arrival;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.InputCheck;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.UnitCode;

/**
 * Reports of units on a campaign's results ("báo cáo kết quả thực hiện phong trào"). A late one is taken; that it is late is
 * seen. A unit may replace its report while the campaign runs: then the newer one stands, with its own instant of arrival,
 * because the unit itself took the earlier one back.
 */
@Service
@Transactional
public class ResultReports {

    private static final int LONGEST_NUMBER = 60;

    private final RunningCampaigns campaigns;
    private final ReportTable table;
    private final ReportDues dues;
    private final Units units;
    private final Files files;
    private final Arrival arrival;
    private final RivalWrite rivals;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ResultReports(
            RunningCampaigns campaigns,
            ReportTable table,
            ReportDues dues,
            Units units,
            Files files,
            Arrival arrival,
            RivalWrite rivals,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.campaigns = campaigns;
        this.table = table;
        this.dues = dues;
        this.units = units;
        this.files = files;
        this.arrival = arrival;
        this.rivals = rivals;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Sends a unit's report; its file can be changed by nobody any more.
     *
     * @throws NotPermittedException if the actor may not write for the unit; as unknown if there is no such campaign or unit
     * @throws RefusedException with everything that is missing, or if the campaign is closed
     */
    public ResultReport send(Actor actor, String campaign, UnitCode unit, ResultReportInput input) {
        // Before any lock is waited for: what follows takes no time of the unit's.
        Instant arrived = arrival.instant().truncatedTo(ChronoUnit.MILLIS);
        campaigns.known(actor, campaign);
        Unit whose = campaigns.participant(actor, unit);
        new EmulationPermissions(actor).requireWritingFor(unit, "send report");
        campaigns.running(actor, campaign);
        check(input, arrived.atZone(CampaignZone.ZONE).toLocalDate()).refuseIfAny();
        campaigns.ownUpload(actor, input.file());
        ResultReport report = new ResultReport(
                UUID.randomUUID(),
                campaign,
                whose.code(),
                input.number().strip(),
                input.date(),
                input.file(),
                actor.userId(),
                arrived);
        rivals.run(
                () -> table.insert(actor.organisation(), report),
                taken -> new RefusedException(Finding.invalid(
                        "report-rival",
                        RunningCampaigns.subject("report", ""),
                        "",
                        "",
                        "Người khác của đơn vị vừa gửi báo cáo cùng lúc. Hãy mở lại trang để xem báo cáo đã nhận.",
                        "Somebody else of the unit has just sent a report; open the page again to see it.")));
        files.seal(List.of(input.file()));
        audit.record(
                actor,
                unit.value(),
                "report.sent",
                AuditSubject.campaign(campaign),
                report.number() + ", " + report.date(),
                Map.of());
        events.publishEvent(new ResultReportReceived(actor.organisation(), report));
        return report;
    }

    private static InputCheck check(ResultReportInput input, LocalDate today) {
        return new InputCheck(RunningCampaigns.subject("report", ""))
                .required("number", "Số, ký hiệu báo cáo", input.number(), LONGEST_NUMBER)
                .that(
                        input.date() != null && !input.date().isAfter(today),
                        "report-date",
                        "date",
                        String.valueOf(input.date()),
                        "hôm nay hoặc trước đó",
                        "Ngày báo cáo còn thiếu hoặc sau hôm nay.",
                        "The report's day is missing or in the future.")
                .that(
                        input.file() != null,
                        "input-required",
                        "file",
                        "",
                        "",
                        "Chưa tải lên báo cáo đã ký, đóng dấu (PDF).",
                        "The signed and sealed report (PDF) is missing.");
    }

    /**
     * How units stand, by name: every unit for who sees all, else the actor's own.
     *
     * @throws NotPermittedException as unknown if there is no such campaign
     */
    @Transactional(readOnly = true)
    public List<ReportStanding> standings(Actor actor, String campaign) {
        Campaign known = campaigns.known(actor, campaign);
        EmulationPermissions may = new EmulationPermissions(actor);
        return standings(known).stream()
                .filter(standing -> may.sees(standing.unit().code()))
                .toList();
    }

    /** Every report that the unit ever sent, newest first. @throws NotPermittedException as unknown if it is another's */
    @Transactional(readOnly = true)
    public List<ResultReport> sent(Actor actor, String campaign, UnitCode unit) {
        campaigns.known(actor, campaign);
        if (!new EmulationPermissions(actor).sees(unit)) {
            throw NotPermittedException.unknown(unit.value());
        }
        return table.all(actor.organisation(), campaign, unit);
    }

    /**
     * When the unit's report that stands had arrived; empty while none was sent. Asks nobody: for the ranking of units that
     * reported sooner than others.
     */
    @Transactional(readOnly = true)
    public Optional<Instant> receivedAt(OrganisationCode organisation, String campaign, UnitCode unit) {
        return table.standing(organisation, campaign, unit).map(ResultReport::receivedAt);
    }

    /** As {@link #receivedAt}, of every unit that has sent one. */
    @Transactional(readOnly = true)
    public Map<UnitCode, Instant> receivedAt(OrganisationCode organisation, String campaign) {
        return table.standing(organisation, campaign).stream()
                .collect(Collectors.toMap(ResultReport::unit, ResultReport::receivedAt));
    }

    /** Units whose report is overdue. Asks nobody: for the program's own reminders. */
    @Transactional(readOnly = true)
    public List<Unit> overdue(Campaign campaign) {
        return standings(campaign).stream()
                .filter(standing -> standing.state() == ReportState.OVERDUE)
                .map(ReportStanding::unit)
                .toList();
    }

    /** How every unit stands, by name. Asks nobody: for callers that have asked. */
    @Transactional(readOnly = true)
    public List<ReportStanding> standings(Campaign campaign) {
        Optional<ReportDue> due = dues.of(campaign);
        Instant now = clock.instant();
        Map<UnitCode, ResultReport> reports = table.standing(campaign.organisation(), campaign.code()).stream()
                .collect(Collectors.toMap(ResultReport::unit, Function.identity()));
        return units.submitting(campaign.organisation()).stream()
                .map(unit -> {
                    ResultReport report = reports.get(unit.code());
                    return new ReportStanding(
                            unit, report, ReportState.of(report == null ? null : report.receivedAt(), due, now));
                })
                .toList();
    }
}
