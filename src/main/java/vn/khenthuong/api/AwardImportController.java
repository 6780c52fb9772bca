package vn.khenthuong.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.khenthuong.api.problem.FindingView;
import vn.khenthuong.api.problem.Language;
import vn.khenthuong.register.AwardImportRemark;
import vn.khenthuong.register.AwardImportView;
import vn.khenthuong.register.AwardImports;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.workbook.AwardSheets;

/** Earlier awards by Excel workbook: read and judged, looked over, then entered as a whole. */
@RestController("apiAwardImportController")
@RequestMapping("/api/awards/import")
@Tag(name = "Awards", description = "Sổ khen thưởng")
class AwardImportController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int MOST = 200;

    private final AwardSheets sheets;
    private final AwardImports imports;

    AwardImportController(AwardSheets sheets, AwardImports imports) {
        this.sheets = sheets;
        this.imports = imports;
    }

    /** The workbook to fill, with an example and how to fill each column. */
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/workbook")
    void workbook(Actor actor, HttpServletResponse response) throws IOException {
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"awards.xlsx\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        sheets.write(actor, response.getOutputStream());
    }

    /**
     * Reads and judges every row of a workbook; the register stays as it is. The preview waits a day for its taking.
     *
     * @param file the workbook, .xlsx, at most 40 MB and 100,000 rows
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ImportResponse preview(Actor actor, @RequestPart MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return ImportResponse.of(sheets.preview(actor, file.getOriginalFilename(), content));
        }
    }

    /** A preview, or what became of it. */
    @GetMapping("/{id}")
    ImportResponse view(Actor actor, @PathVariable UUID id) {
        return ImportResponse.of(imports.view(actor, id));
    }

    /**
     * What is said of rows, a page at a time: first what must be corrected, then the rows that are left out because the register
     * holds them.
     *
     * @param page from 0
     * @param size 1 to 200
     */
    @GetMapping("/{id}/remarks")
    List<Remark> remarks(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Language language) {
        return imports.remarks(actor, id, Math.max(0, page), Math.min(MOST, Math.max(1, size))).stream()
                .map(remark -> Remark.of(remark, language))
                .toList();
    }

    /** Enters every row that is new, or none and says why. Taken once more it answers the same and adds nothing. */
    @PostMapping("/{id}/take")
    Taken take(Actor actor, @PathVariable UUID id) {
        AwardImports.Taken taken = imports.take(actor, id);
        return new Taken(taken.entered(), taken.known());
    }

    /** Drops a preview that was not taken. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(Actor actor, @PathVariable UUID id) {
        imports.discard(actor, id);
    }

    /**
     * A list of earlier awards.
     *
     * @param id identifies it
     * @param startedAt when it was uploaded
     * @param rows how many rows it has
     * @param fresh rows that would be entered
     * @param known rows that the register holds already
     * @param wrong rows that must be corrected; nothing is entered while there is one
     * @param takeable whether taking it would enter anything
     * @param entered entries that it became; null as long as it is not taken
     * @param first the first rows that can be entered
     * @param forms forms that it names, the most frequent first
     * @param places units that have no code here, the most frequent first
     */
    record ImportResponse(
            UUID id,
            Instant startedAt,
            int rows,
            int fresh,
            int known,
            int wrong,
            boolean takeable,
            Integer entered,
            List<AwardImportView.Row> first,
            List<AwardImportView.Named> forms,
            List<AwardImportView.Named> places) {

        static ImportResponse of(AwardImportView view) {
            return new ImportResponse(
                    view.id(),
                    view.startedAt(),
                    view.rows(),
                    view.fresh(),
                    view.known(),
                    view.wrong(),
                    view.takeable(),
                    view.entered(),
                    view.first(),
                    view.forms(),
                    view.places());
        }
    }

    /**
     * What is said of a cell.
     *
     * @param row beside it in Excel
     * @param column as it is headed; empty if it is about the row
     * @param finding what is wrong and what to do; it blocks unless the row is only left out
     */
    record Remark(int row, String column, FindingView finding) {

        static Remark of(AwardImportRemark remark, Language language) {
            return new Remark(
                    remark.number(),
                    remark.field() == null ? "" : remark.field().label(),
                    FindingView.of(remark.finding(), language));
        }
    }

    /**
     * What a taking did.
     *
     * @param entered entries that were made
     * @param known rows that the register held already
     */
    record Taken(int entered, int known) {}
}
