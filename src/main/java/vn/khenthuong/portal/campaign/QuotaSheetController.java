package vn.khenthuong.portal.campaign;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.khenthuong.campaign.CampaignDrafts;
import vn.khenthuong.campaign.LineChange;
import vn.khenthuong.portal.FindingList;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.workbook.QuotaPreview;
import vn.khenthuong.workbook.QuotaSheets;

/**
 * Quota lines of a draft from Excel: the workbook and the preview of what came back. Between preview and taking the lines travel
 * with the page as the part's content; taking them is saving that part.
 */
@Controller
class QuotaSheetController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** The workbook is in Vietnamese, whatever the reader's language. */
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final QuotaSheets sheets;
    private final CampaignDrafts drafts;
    private final PlanPhrases phrases;

    QuotaSheetController(QuotaSheets sheets, CampaignDrafts drafts, PlanPhrases phrases) {
        this.sheets = sheets;
        this.drafts = drafts;
        this.phrases = phrases;
    }

    /** What happens to a line, with each value in words. */
    record ChangeRow(LineChange change, List<ValueRow> values) {}

    /** A value that differs. */
    record ValueRow(String name, String before, String after) {}

    @GetMapping("/campaign-drafts/{draft}/quota-sheet")
    ModelAndView page(Actor actor, @PathVariable String draft) {
        return start(actor, draft, FindingList.none());
    }

    @GetMapping("/campaign-drafts/{draft}/quota-sheet/workbook")
    void workbook(Actor actor, @PathVariable String draft, HttpServletResponse response) throws IOException {
        ByteArrayOutputStream book = new ByteArrayOutputStream();
        sheets.write(actor, draft, words(), book);
        response.setContentType(XLSX);
        response.setContentLength(book.size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("Chỉ tiêu " + draft + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        book.writeTo(response.getOutputStream());
    }

    /** Shows what the file would change; nothing is stored. */
    @PostMapping("/campaign-drafts/{draft}/quota-sheet")
    ModelAndView preview(
            Actor actor, @PathVariable String draft, @RequestParam(required = false) MultipartFile file, Locale locale)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return unprocessable(start(actor, draft, FindingList.none()).addObject("missing", true));
        }
        try (InputStream content = file.getInputStream()) {
            QuotaPreview preview = sheets.preview(actor, draft, words(), content);
            ModelAndView page = start(actor, draft, FindingList.none()).addObject("preview", preview);
            if (preview.outcome() == null) {
                return unprocessable(page);
            }
            return page.addObject(
                            "changes",
                            preview.outcome().changes().stream()
                                    .map(change -> row(change, locale))
                                    .toList())
                    .addObject("problems", phrases.problems(preview.outcome().problems(), locale));
        } catch (RefusedException refused) {
            return unprocessable(start(actor, draft, new FindingList(refused.findings())));
        }
    }

    private ChangeRow row(LineChange change, Locale locale) {
        return new ChangeRow(
                change,
                change.what().stream()
                        .map(one -> new ValueRow(
                                phrases.valueOfLine(one, locale),
                                phrases.said(one.before(), locale),
                                phrases.said(one.after(), locale)))
                        .toList());
    }

    private ModelAndView start(Actor actor, String draft, FindingList found) {
        return new ModelAndView("campaign/quota-sheet")
                .addObject("draft", drafts.view(actor, draft))
                .addObject("found", found);
    }

    private UnaryOperator<String> words() {
        return kind -> phrases.kind(kind, VIETNAMESE);
    }

    private static ModelAndView unprocessable(ModelAndView view) {
        view.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return view;
    }
}
