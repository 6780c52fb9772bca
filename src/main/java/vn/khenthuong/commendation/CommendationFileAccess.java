package vn.khenthuong.commendation;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.document.FileAccess;
import vn.khenthuong.document.StoredFile;
import vn.khenthuong.proposal.Dossiers;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;

/** An issued decision may be read by whoever may see its dossier. */
@Component
@Transactional(readOnly = true)
class CommendationFileAccess implements FileAccess {

    private final CommendationTable table;
    private final Dossiers dossiers;

    CommendationFileAccess(CommendationTable table, Dossiers dossiers) {
        this.table = table;
        this.dossiers = dossiers;
    }

    @Override
    public boolean mayRead(Actor actor, StoredFile file) {
        return table.decidedIn(actor.organisation(), file.id())
                .flatMap(dossier -> dossiers.permissionsIfVisible(actor, dossier))
                .isPresent();
    }

    @Override
    public boolean refersTo(FileId file) {
        return table.refersTo(file);
    }
}
