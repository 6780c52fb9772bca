package vn.khenthuong.emulation;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.document.FileAccess;
import vn.khenthuong.document.StoredFile;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.UnitCode;

/** What was announced may be read by everybody who takes part; what a unit attached by the unit and by who sees all. */
@Component
@Transactional(readOnly = true)
class EmulationFileAccess implements FileAccess {

    /** Every record of this module that names the file, with the unit whose it is; none for an announcement. */
    private static final String RECORDS =
            """
            select organisation, null as unit from campaign_launch where file = :file
            union all
            select w.organisation, w.unit from campaign_work_file f join campaign_work w on w.id = f.work
            where f.file = :file
            union all
            select organisation, unit from campaign_report where file = :file
            """;

    private final JdbcClient jdbc;

    EmulationFileAccess(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Owner(String organisation, Optional<UnitCode> unit) {}

    @Override
    public boolean mayRead(Actor actor, StoredFile file) {
        EmulationPermissions may = new EmulationPermissions(actor);
        return may.takesPart()
                && records(file.id()).stream()
                        .filter(owner ->
                                owner.organisation().equals(actor.organisation().value()))
                        .anyMatch(owner -> owner.unit().map(may::sees).orElse(true));
    }

    @Override
    public boolean refersTo(FileId file) {
        return !records(file).isEmpty();
    }

    private List<Owner> records(FileId file) {
        return jdbc.sql(RECORDS)
                .param("file", file.value())
                .query((row, number) -> new Owner(
                        row.getString("organisation"),
                        Optional.ofNullable(row.getString("unit")).map(UnitCode::new)))
                .list();
    }
}
