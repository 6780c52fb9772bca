package vn.khenthuong.register;

import org.springframework.stereotype.Component;
import vn.khenthuong.document.FileAccess;
import vn.khenthuong.document.StoredFile;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;

/** The document of a hold may be read by whoever may see why somebody is on hold. */
@Component
class HoldFileAccess implements FileAccess {

    private final SubjectHolds holds;

    HoldFileAccess(SubjectHolds holds) {
        this.holds = holds;
    }

    @Override
    public boolean mayRead(Actor actor, StoredFile file) {
        return actor.organisation().equals(file.organisation())
                && new HoldPermissions(actor).mayReadDetails()
                && holds.refersTo(file.id());
    }

    @Override
    public boolean refersTo(FileId file) {
        return holds.refersTo(file);
    }
}
