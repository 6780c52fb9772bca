package vn.khenthuong.portal.campaign;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.khenthuong.document.PrintFormat;
import vn.khenthuong.print.SummaryPrints;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Text;
import vn.khenthuong.summary.CampaignSummaries;
import vn.khenthuong.summary.CampaignSummary;
import vn.khenthuong.summary.CampaignSummary.UnitNumbers;
import vn.khenthuong.summary.SummaryWorkbook;

/** A campaign in numbers: as a page with charts, as the report to complete and sign, and as a workbook. */
@Controller
class SummaryPageController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Of the units only those with the most awards are drawn; the table has all. */
    private static final int DRAWN = 10;

    private final CampaignFrames frames;
    private final CampaignSummaries summaries;
    private final SummaryPrints prints;

    SummaryPageController(CampaignFrames frames, CampaignSummaries summaries, SummaryPrints prints) {
        this.frames = frames;
        this.summaries = summaries;
        this.prints = prints;
    }

    @GetMapping("/campaigns/{campaign}/summary")
    ModelAndView page(Actor actor, @PathVariable String campaign, Locale locale) {
        CampaignSummary summary = summaries.of(actor, campaign);
        return frames.of(actor, campaign, locale)
                .view("campaign/summary")
                .addObject("summary", summary)
                .addObject("formBars", forms(summary, locale))
                .addObject("sexBars", sexes(summary, locale))
                .addObject("postBars", posts(summary, locale))
                .addObject("quotaBars", quota(summary, locale))
                .addObject("unitBars", units(summary, locale))
                .addObject("timeBars", times(summary, locale));
    }

    @GetMapping("/campaigns/{campaign}/summary/report")
    ResponseEntity<Resource> report(
            Actor actor, @PathVariable String campaign, @RequestParam(defaultValue = "PDF") PrintFormat format) {
        return prints.report(actor, campaign, format).asDownload();
    }

    @GetMapping("/campaigns/{campaign}/summary/workbook")
    void workbook(Actor actor, @PathVariable String campaign, HttpServletResponse response) throws IOException {
        ByteArrayOutputStream book = new ByteArrayOutputStream();
        SummaryWorkbook.write(summaries.of(actor, campaign), book);
        response.setContentType(XLSX);
        response.setContentLength(book.size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("Số liệu tổng kết " + campaign + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        book.writeTo(response.getOutputStream());
    }

    private List<Bar> forms(CampaignSummary summary, Locale locale) {
        return Bar.longest(
                summary.forms(),
                form -> form.name().in(locale),
                CampaignSummary.FormNumbers::awarded,
                form -> number(form.awarded(), locale));
    }

    private List<Bar> sexes(CampaignSummary summary, Locale locale) {
        CampaignSummary.People people = summary.people();
        return List.of(
                part(new Text("Nữ", "Women"), people.women(), people.all(), locale),
                part(new Text("Nam", "Men"), people.men(), people.all(), locale),
                part(new Text("Không ghi", "Not said"), people.unknown(), people.all(), locale));
    }

    private List<Bar> posts(CampaignSummary summary, Locale locale) {
        CampaignSummary.People people = summary.people();
        return List.of(
                part(new Text("Trực tiếp làm nhiệm vụ", "Direct workers"), people.direct(), people.all(), locale),
                part(new Text("Lãnh đạo, quản lý", "Leaders"), people.leaders(), people.all(), locale));
    }

    private Bar part(Text label, int part, int whole, Locale locale) {
        long percent = Bar.share(part, whole);
        return new Bar(label.in(locale), percent, number(part, locale) + " (" + percent + " %)");
    }

    private List<Bar> quota(CampaignSummary summary, Locale locale) {
        return summary.quota().stream()
                .map(use -> new Bar(
                        use.line().in(locale),
                        Bar.share(use.used(), use.limit()),
                        number(use.used(), locale) + " / " + number(use.limit(), locale)))
                .toList();
    }

    private List<Bar> units(CampaignSummary summary, Locale locale) {
        return Bar.longest(
                summary.units().stream()
                        .filter(unit -> unit.awarded() > 0)
                        .sorted(Comparator.comparing(UnitNumbers::awarded).reversed())
                        .limit(DRAWN)
                        .toList(),
                UnitNumbers::name,
                UnitNumbers::awarded,
                unit -> number(unit.awarded(), locale));
    }

    private List<Bar> times(CampaignSummary summary, Locale locale) {
        return Bar.longest(
                summary.leadTimes(),
                time -> time.stage().text().in(locale),
                time -> Math.round(time.medianDays() * 10) / 10.0,
                time -> String.format(locale, "%,.1f", time.medianDays()));
    }

    private static String number(int number, Locale locale) {
        return String.format(locale, "%,d", number);
    }
}
