package vn.khenthuong.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.khenthuong.document.PrintFormat;
import vn.khenthuong.print.SummaryPrints;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.summary.CampaignSummaries;
import vn.khenthuong.summary.CampaignSummary;
import vn.khenthuong.summary.SummaryWorkbook;

/** A campaign in numbers; for the appraising office, administrator and inspector. */
@RestController
@RequestMapping("/api/campaigns/{campaign}/summary")
@Tag(name = "Campaigns", description = "Phong trào thi đua")
class SummaryController {

    private final CampaignSummaries summaries;
    private final SummaryPrints prints;

    SummaryController(CampaignSummaries summaries, SummaryPrints prints) {
        this.summaries = summaries;
        this.prints = prints;
    }

    /** The numbers as they are now. */
    @GetMapping
    CampaignSummary summary(Actor actor, @PathVariable String campaign) {
        return summaries.of(actor, campaign);
    }

    /** The report that the office completes and signs. */
    @GetMapping("/report")
    ResponseEntity<Resource> report(
            Actor actor, @PathVariable String campaign, @RequestParam(defaultValue = "PDF") PrintFormat format) {
        return prints.report(actor, campaign, format).asDownload();
    }

    /** The same tables as a workbook, .xlsx. */
    @GetMapping("/workbook")
    void workbook(Actor actor, @PathVariable String campaign, HttpServletResponse response) throws IOException {
        ByteArrayOutputStream book = new ByteArrayOutputStream();
        SummaryWorkbook.write(summaries.of(actor, campaign), book);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setContentLength(book.size());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"summary.xlsx\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        book.writeTo(response.getOutputStream());
    }
}
