package vn.khenthuong.proposal;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.document.FileAccess;
import vn.khenthuong.document.StoredFile;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;

/** A file in a dossier may be read by whoever may see the dossier. */
@Component
@Transactional(readOnly = true)
class DossierFileAccess implements FileAccess {

    private final DossierDocuments documents;
    private final Proposals proposals;
    private final DossierAccess access;

    DossierFileAccess(DossierDocuments documents, Proposals proposals, DossierAccess access) {
        this.documents = documents;
        this.proposals = proposals;
        this.access = access;
    }

    @Override
    public boolean mayRead(Actor actor, StoredFile file) {
        return documents
                .holderOf(file.id())
                .flatMap(proposals::findById)
                .map(proposal -> access.permissions(proposal, actor).mayView())
                .orElse(false);
    }

    @Override
    public boolean refersTo(FileId file) {
        return documents.holderOf(file).isPresent();
    }
}
