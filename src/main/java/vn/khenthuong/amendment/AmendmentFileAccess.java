package vn.khenthuong.amendment;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.document.FileAccess;
import vn.khenthuong.document.StoredFile;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;

/** The proof and the decision of an amendment may be read by whoever may see it. */
@Component
@Transactional(readOnly = true)
class AmendmentFileAccess implements FileAccess {

    private final AmendmentTable table;
    private final AmendmentAccess access;

    AmendmentFileAccess(AmendmentTable table, AmendmentAccess access) {
        this.table = table;
        this.access = access;
    }

    @Override
    public boolean mayRead(Actor actor, StoredFile file) {
        return table.withFile(actor.organisation().value(), file.id().value())
                .map(amendment -> access.permissions(actor, amendment).mayView())
                .orElse(false);
    }

    @Override
    public boolean refersTo(FileId file) {
        return table.refersTo(file.value());
    }
}
