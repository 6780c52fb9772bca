package vn.khenthuong.portal.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.khenthuong.document.Files;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.UnitCode;

/** The PDF that comes with a form: stored before the act, dropped again if the act is refused. */
@Component
class FormUploads {

    private final Files files;

    FormUploads(Files files) {
        this.files = files;
    }

    /** For the actor's own office. @return null if none was chosen */
    FileId store(Actor actor, MultipartFile file, String purpose) throws IOException {
        return store(actor, actor.assignments().iterator().next().unit(), file, purpose);
    }

    /** For a unit. @return null if none was chosen */
    FileId store(Actor actor, UnitCode owner, MultipartFile file, String purpose) throws IOException {
        if (file == null || file.isEmpty()) {
            return null;
        }
        try (InputStream content = file.getInputStream()) {
            return files.store(actor, owner, file.getOriginalFilename(), content, purpose)
                    .id();
        }
    }

    void drop(FileId stored) {
        files.removeUnsealed(stored == null ? List.of() : List.of(stored));
    }
}
