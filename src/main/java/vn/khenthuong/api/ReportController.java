package vn.khenthuong.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.khenthuong.campaign.Campaign;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.emulation.ReportDue;
import vn.khenthuong.emulation.ReportDueInput;
import vn.khenthuong.emulation.ReportDues;
import vn.khenthuong.emulation.ReportStanding;
import vn.khenthuong.emulation.ReportState;
import vn.khenthuong.emulation.ResultReport;
import vn.khenthuong.emulation.ResultReportInput;
import vn.khenthuong.emulation.ResultReports;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.UnitCode;

/** Reports of units on a campaign's results, and by when they are due. */
@RestController
@RequestMapping("/api/campaigns/{campaign}")
@Tag(name = "Reports", description = "Báo cáo kết quả phong trào")
class ReportController {

    private final ResultReports reports;
    private final ReportDues dues;
    private final Campaigns campaigns;

    ReportController(ResultReports reports, ReportDues dues, Campaigns campaigns) {
        this.reports = reports;
        this.dues = dues;
        this.campaigns = campaigns;
    }

    /** How units stand: every unit for the appraising office, administrator and inspector, else the caller's own. */
    @GetMapping("/reports")
    List<Standing> standings(Actor actor, @PathVariable String campaign) {
        return reports.standings(actor, campaign).stream().map(Standing::of).toList();
    }

    /** Every report that one unit ever sent, newest first; the first one stands. */
    @GetMapping("/reports/{unit}")
    List<ResultReport> sent(Actor actor, @PathVariable String campaign, @PathVariable UnitCode unit) {
        return reports.sent(actor, campaign, unit);
    }

    /** Sends the unit's report, in place of an earlier one if there is one; answers the receipt. */
    @PutMapping("/reports/{unit}")
    ResultReport send(
            Actor actor,
            @PathVariable String campaign,
            @PathVariable UnitCode unit,
            @RequestBody ResultReportInput report) {
        return reports.send(actor, campaign, unit, report);
    }

    /** Every day that was ever set for reports, newest first; the first one holds. */
    @GetMapping("/report-due")
    List<ReportDue> due(Actor actor, @PathVariable String campaign) {
        Campaign known = campaigns
                .byCode(actor.organisation(), campaign)
                .orElseThrow(() -> NotPermittedException.unknown(campaign));
        return dues.all(known);
    }

    /** Sets by when units report; for the administrator and the office's director. */
    @PutMapping("/report-due")
    ReportDue set(Actor actor, @PathVariable String campaign, @RequestBody ReportDueInput due) {
        return dues.set(actor, campaign, due);
    }

    /**
     * A unit and its report.
     *
     * @param unit its code
     * @param name its name
     * @param state how it stands
     * @param report null while none was sent
     */
    record Standing(UnitCode unit, String name, ReportState state, ResultReport report) {

        static Standing of(ReportStanding standing) {
            return new Standing(standing.unit().code(), standing.unit().name(), standing.state(), standing.report());
        }
    }
}
