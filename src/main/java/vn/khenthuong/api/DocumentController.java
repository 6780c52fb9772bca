package vn.khenthuong.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.khenthuong.api.DossierChange.Changed;
import vn.khenthuong.proposal.Drafting;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;

/** Uploaded files as documents of a dossier. */
@RestController
@RequestMapping("/api/dossiers/{code}/documents")
@Tag(name = "Documents", description = "Thành phần hồ sơ")
class DocumentController {

    private final Drafting drafting;
    private final DossierChange change;

    DocumentController(Drafting drafting, DossierChange change) {
        this.drafting = drafting;
        this.change = change;
    }

    /** Puts an uploaded file into the dossier. */
    @PostMapping
    ResponseEntity<Changed> attach(Actor actor, @PathVariable ProposalCode code, @RequestBody NewDocument document) {
        UUID id = drafting.attach(
                actor,
                code,
                document.nominee(),
                Given.value(document.item(), "item"),
                Given.file(document.file(), "file"));
        return change.answer(actor, code, HttpStatus.CREATED, id.toString());
    }

    /** Takes a document out of a draft, or out of a returned dossier where a point concerns it. */
    @DeleteMapping("/{document}")
    ResponseEntity<Changed> detach(
            Actor actor, @PathVariable ProposalCode code, @PathVariable("document") UUID document) {
        drafting.detach(actor, code, document);
        return change.answer(actor, code, HttpStatus.OK, null);
    }

    /**
     * A document.
     *
     * @param nominee whose document it is; null for one of the whole dossier
     * @param item key of the plan's dossier item, for example {@code report}
     * @param file an uploaded file
     */
    record NewDocument(NomineeId nominee, String item, FileId file) {}
}
