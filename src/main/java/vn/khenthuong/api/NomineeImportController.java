package vn.khenthuong.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.khenthuong.api.DossierChange.Changed;
import vn.khenthuong.api.problem.FindingView;
import vn.khenthuong.api.problem.Language;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.workbook.ImportPreview;
import vn.khenthuong.workbook.NomineeSheets;

/** Nominees of a draft by Excel workbook. */
@RestController
@RequestMapping("/api/dossiers/{code}/nominees")
@Tag(name = "Nominees", description = "Cá nhân, tập thể được đề nghị")
class NomineeImportController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final NomineeSheets sheets;
    private final DossierChange change;

    NomineeImportController(NomineeSheets sheets, DossierChange change) {
        this.sheets = sheets;
        this.change = change;
    }

    /** The workbook to fill for this dossier, with its lists and the plan's clauses. */
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/workbook")
    void workbook(Actor actor, @PathVariable ProposalCode code, HttpServletResponse response) throws IOException {
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + code + ".xlsx\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        sheets.write(actor, code, response.getOutputStream());
    }

    /**
     * Takes every row of a filled workbook, or none and says why. With {@code dryRun} it only answers what is said of each
     * row; without it the draft's version is asked for as {@code If-Match}.
     *
     * @param dryRun nothing is stored
     * @param file the workbook, .xlsx, at most 5 MB and 1,000 rows
     */
    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Imported> take(
            Actor actor,
            @PathVariable ProposalCode code,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestPart MultipartFile file,
            Language language)
            throws IOException {
        if (dryRun) {
            try (InputStream content = file.getInputStream()) {
                return ResponseEntity.ok(Imported.of(sheets.preview(actor, code, content), language));
            }
        }
        int[] taken = new int[1];
        ResponseEntity<Changed> answer = change.at(actor, code, ifMatch, HttpStatus.CREATED, version -> {
            try (InputStream content = file.getInputStream()) {
                taken[0] = sheets.take(actor, code, version, content);
                return null;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
        return ResponseEntity.status(answer.getStatusCode())
                .eTag(answer.getHeaders().getETag())
                .body(new Imported(answer.getBody().version(), taken[0], true, List.of(), List.of()));
    }

    /**
     * What became, or would become, of a list.
     *
     * @param version the dossier's version
     * @param taken how many nominees were added; 0 in a dry run
     * @param takeable whether all rows can be taken
     * @param rows what is said of each row, in a dry run
     * @param findings what is said of a sheet or the dossier as a whole, in a dry run
     */
    record Imported(int version, int taken, boolean takeable, List<Row> rows, List<FindingView> findings) {

        static Imported of(ImportPreview preview, Language language) {
            return new Imported(
                    preview.version(),
                    0,
                    preview.takeable(),
                    preview.rows().stream()
                            .map(row -> new Row(
                                    row.kind(),
                                    row.number(),
                                    row.name(),
                                    row.blocked(),
                                    row.cells().stream()
                                            .map(cell -> FindingView.of(cell.finding(), language))
                                            .toList()))
                            .toList(),
                    FindingView.of(preview.problems(), language));
        }
    }

    /**
     * A row of the workbook.
     *
     * @param kind on whose sheet it stands
     * @param number beside the row in Excel
     * @param name as typed
     * @param blocked it cannot be taken as it is
     * @param findings what is said of it; {@code field} names the cell as the nominee's input is named
     */
    record Row(NomineeKind kind, int number, String name, boolean blocked, List<FindingView> findings) {}
}
