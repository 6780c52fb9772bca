package vn.khenthuong.proposal;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.document.Files;
import vn.khenthuong.document.StoredFile;
import vn.khenthuong.document.Upload;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;

/**
 * Puts uploads into a dossier, each once: a browser whose connection broke cannot know whether its file arrived, so it
 * gives every upload a key and may send it again.
 */
@Service
@Transactional
public class DossierUploads {

    private final DossierAccess access;
    private final DossierDocuments documents;
    private final Drafting drafting;
    private final Proposals proposals;
    private final Files files;

    DossierUploads(
            DossierAccess access, DossierDocuments documents, Drafting drafting, Proposals proposals, Files files) {
        this.access = access;
        this.documents = documents;
        this.drafting = drafting;
        this.proposals = proposals;
        this.files = files;
    }

    /**
     * A document that an upload made.
     *
     * @param version the dossier's version after it; 0 if the upload had arrived before
     */
    public record Attached(DossierDocument document, StoredFile file, int version) {}

    /**
     * What the upload with this key made; empty if it never arrived whole.
     *
     * @throws NotPermittedException as unknown if the actor may not see the dossier
     */
    @Transactional(readOnly = true)
    public Optional<Attached> known(Actor actor, ProposalCode code, String key) {
        return documents.byKey(access.open(actor, code).proposal(), key).map(this::again);
    }

    /**
     * Stores and attaches in one transaction; an upload whose key is known changes nothing.
     *
     * @param nominee whose document it is; null for one of the whole dossier
     * @param key 8 to 64 letters, digits and hyphens, made by the browser for this upload
     * @throws RefusedException if it may not be attached so; then nothing is kept
     */
    public Attached attach(Actor actor, ProposalCode code, NomineeId nominee, String item, Upload upload, String key) {
        if (key == null || !key.matches("[A-Za-z0-9-]{8,64}")) {
            throw new RefusedException(Finding.invalid(
                    "upload-key-invalid",
                    Subject.file(upload.originalName()),
                    "",
                    "",
                    "Lần tải lên này không có mã hợp lệ. Hãy tải lại trang rồi chọn lại tệp.",
                    "This upload has no valid key. Reload the page and choose the file again."));
        }
        // Two attempts of one upload wait here for each other.
        Proposal proposal = access.lock(actor, code).proposal();
        Optional<DossierDocument> before = documents.byKey(proposal, key);
        if (before.isPresent()) {
            return again(before.get());
        }
        StoredFile file = files.store(actor, proposal.unit(), upload, item);
        DossierDocument document = documents.of(proposal, drafting.attach(actor, code, nominee, item, file.id()));
        documents.mark(document.id(), key);
        proposals.flush();
        return new Attached(document, file, proposal.version());
    }

    private Attached again(DossierDocument document) {
        return new Attached(document, files.info(document.file()), 0);
    }
}
