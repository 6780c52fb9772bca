package vn.khenthuong.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.khenthuong.proposal.DossierPackage;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.ProposalCode;

/** All files of a dossier at once. */
@RestController
@RequestMapping("/api/dossiers/{code}/package")
@Tag(name = "Documents", description = "Thành phần hồ sơ")
class PackageController {

    private final DossierPackage packages;

    PackageController(DossierPackage packages) {
        this.packages = packages;
    }

    /** All files of a dossier as a ZIP with ASCII names, and a list of their names, sizes and SHA-256 (manifest.txt). */
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    @GetMapping
    void zip(Actor actor, @PathVariable ProposalCode code, HttpServletResponse response) throws IOException {
        List<DossierPackage.Entry> entries = packages.entries(actor, code);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + code + ".zip\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        packages.write(code, entries, response.getOutputStream());
    }
}
