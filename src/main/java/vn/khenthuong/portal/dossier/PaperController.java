package vn.khenthuong.portal.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.khenthuong.document.Files;
import vn.khenthuong.document.RefusedUpload;
import vn.khenthuong.document.StoredFile;
import vn.khenthuong.proposal.DossierView;
import vn.khenthuong.proposal.Dossiers;
import vn.khenthuong.proposal.Drafting;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;

/** Puts PDFs into a dossier and takes them out. */
@Controller
class PaperController {

    private final Dossiers dossiers;
    private final Drafting drafting;
    private final Files files;
    private final DossierPages pages;

    PaperController(Dossiers dossiers, Drafting drafting, Files files, DossierPages pages) {
        this.dossiers = dossiers;
        this.drafting = drafting;
        this.files = files;
        this.pages = pages;
    }

    /** Good files are kept even if others of the same upload are not. */
    @PostMapping("/dossiers/{code}/documents")
    Object upload(
            Actor actor,
            @PathVariable ProposalCode code,
            @RequestParam(required = false) NomineeId nominee,
            @RequestParam String item,
            @RequestParam(name = "file", required = false) List<MultipartFile> uploads,
            RedirectAttributes next)
            throws IOException {
        DossierView dossier = dossiers.view(actor, code);
        List<MultipartFile> chosen = uploads == null
                ? List.of()
                : uploads.stream()
                        .filter(upload -> !upload.isEmpty() || hasName(upload))
                        .toList();
        List<Finding> refusal = new ArrayList<>();
        if (chosen.isEmpty()) {
            refusal.add(Finding.invalid(
                    "file-missing",
                    Subject.file(""),
                    "",
                    "PDF",
                    "Chưa chọn tệp nào. Hãy chọn tệp PDF rồi bấm tải lên.",
                    "No file was chosen."));
        }
        for (MultipartFile upload : chosen) {
            try (InputStream content = upload.getInputStream()) {
                attach(actor, dossier, nominee, item, upload.getOriginalFilename(), content);
            } catch (RefusedException refused) {
                refusal.addAll(refused.findings());
            }
        }
        if (!refusal.isEmpty()) {
            ModelAndView page = pages.refused(actor, code, refusal);
            if (RefusedUpload.mayPass(refusal)) {
                page.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
            }
            return page;
        }
        next.addFlashAttribute("done", "done.uploaded");
        next.addFlashAttribute("doneWith", chosen.size());
        return "redirect:/dossiers/" + code + "#papers-" + (nominee == null ? "dossier" : nominee);
    }

    @PostMapping("/dossiers/{code}/documents/{id}/remove")
    Object remove(Actor actor, @PathVariable ProposalCode code, @PathVariable UUID id, RedirectAttributes next) {
        try {
            drafting.detach(actor, code, id);
        } catch (RefusedException refused) {
            return pages.refused(actor, code, refused.findings());
        }
        next.addFlashAttribute("done", "done.documentRemoved");
        return "redirect:/dossiers/" + code + "#papers-dossier";
    }

    private void attach(
            Actor actor, DossierView dossier, NomineeId nominee, String item, String name, InputStream content) {
        StoredFile stored = files.store(actor, dossier.unit().code(), name, content, item);
        try {
            drafting.attach(actor, dossier.code(), nominee, item, stored.id());
        } catch (RuntimeException refused) {
            // Belongs to nothing; nobody could ever reach it.
            files.removeUnsealed(List.of(stored.id()));
            throw refused;
        }
    }

    private static boolean hasName(MultipartFile upload) {
        return upload.getOriginalFilename() != null
                && !upload.getOriginalFilename().isBlank();
    }
}
