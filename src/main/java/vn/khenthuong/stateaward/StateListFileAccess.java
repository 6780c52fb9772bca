package vn.khenthuong.stateaward;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.document.FileAccess;
import vn.khenthuong.document.StoredFile;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;

/** The papers of a list may be read by whoever may see it. */
@Component
@Transactional(readOnly = true)
class StateListFileAccess implements FileAccess {

    private final StateListTable table;
    private final StateListAccess access;

    StateListFileAccess(StateListTable table, StateListAccess access) {
        this.table = table;
        this.access = access;
    }

    @Override
    public boolean mayRead(Actor actor, StoredFile file) {
        return table.withFile(actor.organisation(), file.id())
                .flatMap(code -> table.find(actor.organisation(), code))
                .map(list -> access.permissions(actor, list).mayView())
                .orElse(false);
    }

    @Override
    public boolean refersTo(FileId file) {
        return table.refersTo(file);
    }
}
