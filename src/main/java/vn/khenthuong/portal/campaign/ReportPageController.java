package vn.khenthuong.portal.campaign;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.khenthuong.emulation.ReportDueInput;
import vn.khenthuong.emulation.ReportDues;
import vn.khenthuong.emulation.ReportStanding;
import vn.khenthuong.emulation.ReportState;
import vn.khenthuong.emulation.ResultReportInput;
import vn.khenthuong.emulation.ResultReports;
import vn.khenthuong.portal.FindingList;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.FormReader;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;
import vn.khenthuong.shared.UnitCode;

/** Reports on a campaign's results: a unit's own with its receipt, every unit's for who leads, and by when they are due. */
@Controller
class ReportPageController {

    private static final Subject SUBJECT = new Subject(Subject.Kind.PROPOSAL, "report", "", "");

    private final CampaignFrames frames;
    private final ResultReports reports;
    private final ReportDues dues;
    private final FormUploads uploads;

    ReportPageController(CampaignFrames frames, ResultReports reports, ReportDues dues, FormUploads uploads) {
        this.frames = frames;
        this.reports = reports;
        this.dues = dues;
        this.uploads = uploads;
    }

    @GetMapping("/campaigns/{campaign}/reports")
    ModelAndView page(
            Actor actor,
            @PathVariable String campaign,
            @RequestParam(required = false) ReportState state,
            Locale locale) {
        return show(actor, campaign, state, locale, Map.of(), FindingList.none());
    }

    @PostMapping("/campaigns/{campaign}/reports")
    Object send(
            Actor actor,
            @PathVariable String campaign,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "file", required = false) MultipartFile file,
            Locale locale,
            RedirectAttributes next)
            throws IOException {
        CampaignFrames.Framed framed = frames.of(actor, campaign, locale);
        UnitCode unit = framed.writer(actor, typed.get("unit"));
        if (!framed.may().mayWriteFor(unit)) {
            throw framed.may().sees(unit)
                    ? NotPermittedException.act("send report", unit.value())
                    : NotPermittedException.unknown(unit.value());
        }
        FileId stored = null;
        try {
            FormReader reader = new FormReader(SUBJECT);
            var date = reader.day("date", "Ngày báo cáo", typed.get("date"));
            reader.refuseIfAny();
            stored = uploads.store(actor, unit, file, "campaign-report");
            reports.send(actor, campaign, unit, new ResultReportInput(typed.get("number"), date, stored));
        } catch (RefusedException refused) {
            uploads.drop(stored);
            return refused(show(actor, campaign, null, locale, typed, new FindingList(refused.findings())));
        }
        next.addFlashAttribute("done", "done.reportSent");
        return "redirect:/campaigns/" + campaign + "/reports";
    }

    @PostMapping("/campaigns/{campaign}/reports/due")
    Object due(
            Actor actor,
            @PathVariable String campaign,
            @RequestParam Map<String, String> typed,
            Locale locale,
            RedirectAttributes next) {
        try {
            FormReader reader = new FormReader(SUBJECT);
            var day = reader.day("lastDay", "Hạn báo cáo", typed.get("lastDay"));
            reader.refuseIfAny();
            dues.set(actor, campaign, new ReportDueInput(day, typed.get("ground")));
        } catch (RefusedException refused) {
            return refused(show(actor, campaign, null, locale, typed, new FindingList(refused.findings())));
        }
        next.addFlashAttribute("done", "done.reportDue");
        return "redirect:/campaigns/" + campaign + "/reports";
    }

    private static ModelAndView refused(ModelAndView view) {
        view.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return view;
    }

    private ModelAndView show(
            Actor actor,
            String campaign,
            ReportState state,
            Locale locale,
            Map<String, String> typed,
            FindingList found) {
        CampaignFrames.Framed framed = frames.of(actor, campaign, locale);
        List<ReportStanding> all = reports.standings(actor, campaign);
        Map<ReportState, Integer> counts = new EnumMap<>(ReportState.class);
        all.forEach(each -> counts.merge(each.state(), 1, Integer::sum));
        var due = dues.all(framed.campaign());
        return framed.view("campaign/reports")
                .addObject("due", due.isEmpty() ? null : due.get(0))
                .addObject("earlierDue", due.stream().skip(1).toList())
                .addObject(
                        "mine",
                        all.stream()
                                .filter(each ->
                                        actor.units().contains(each.unit().code()))
                                .toList())
                .addObject(
                        "rows",
                        framed.may().seesAll()
                                ? all.stream()
                                        .filter(each -> state == null || each.state() == state)
                                        .toList()
                                : List.of())
                .addObject("counts", counts)
                .addObject("state", state)
                .addObject("writing", framed.writable(actor))
                .addObject("people", frames.people(actor))
                .addObject("typed", typed)
                .addObject("found", found);
    }
}
