package vn.khenthuong.emulation;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.document.FileAccess;
import vn.khenthuong.document.StoredFile;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;

/** What was announced may be read by everybody who takes part; what a unit attached by the unit and by who sees all. */
@Component
@Transactional(readOnly = true)
class EmulationFileAccess implements FileAccess {

    private final LaunchTable launches;

    EmulationFileAccess(LaunchTable launches) {
        this.launches = launches;
    }

    @Override
    public boolean mayRead(Actor actor, StoredFile file) {
        return new EmulationPermissions(actor).takesPart() && launches.announces(actor.organisation(), file.id());
    }

    @Override
    public boolean refersTo(FileId file) {
        return launches.refersTo(file);
    }
}
