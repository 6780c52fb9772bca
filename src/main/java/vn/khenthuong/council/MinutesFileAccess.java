package vn.khenthuong.council;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.khenthuong.document.FileAccess;
import vn.khenthuong.document.StoredFile;
import vn.khenthuong.proposal.Dossiers;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.ProposalCode;

/** Minutes of every meeting stay readable with the dossier, also of one that was held again. */
@Component
class MinutesFileAccess implements FileAccess {

    private final JdbcClient jdbc;
    private final Dossiers dossiers;

    MinutesFileAccess(JdbcClient jdbc, Dossiers dossiers) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
    }

    @Override
    public boolean mayRead(Actor actor, StoredFile file) {
        return dossierOf(file.id())
                .flatMap(dossier -> dossiers.permissionsIfVisible(actor, dossier))
                .isPresent();
    }

    @Override
    public boolean refersTo(FileId file) {
        return dossierOf(file).isPresent();
    }

    private Optional<ProposalCode> dossierOf(FileId file) {
        return jdbc.sql("select dossier from council_meeting where minutes_file = ? order by recorded_at limit 1")
                .param(file.value())
                .query(String.class)
                .optional()
                .map(ProposalCode::new);
    }
}
