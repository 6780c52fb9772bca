package vn.khenthuong.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khenthuong.document.Files;
import vn.khenthuong.eligibility.RepeatedFile;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.NomineeId;

/** Which files lie in which dossier. */
@Repository
class DossierDocuments {

    private static final String SELECT =
            "select d.id, d.nominee, d.item, d.file, d.title, d.added_by, d.added_at from dossier_document d ";

    private final JdbcClient jdbc;
    private final Files files;
    private final Clock clock;

    DossierDocuments(JdbcClient jdbc, Files files, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    DossierDocument add(Proposal proposal, NomineeId nominee, String item, FileId file, String title, String by) {
        DossierDocument document =
                new DossierDocument(UUID.randomUUID(), nominee, item, file, title, by, clock.instant());
        jdbc.sql("insert into dossier_document (id, proposal_id, organisation, nominee, item, file, title, added_by,"
                        + " added_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(document.id())
                .param(proposal.id())
                .param(proposal.organisation().value())
                .param(nominee == null ? null : nominee.value())
                .param(item)
                .param(file.value())
                .param(title)
                .param(by)
                .param(Timestamp.from(document.addedAt()))
                .update();
        return document;
    }

    void remove(UUID document) {
        jdbc.sql("delete from dossier_document where id = ?").param(document).update();
    }

    List<DossierDocument> of(Proposal proposal) {
        return jdbc.sql(SELECT + "where d.proposal_id = ? order by d.added_at, d.id")
                .param(proposal.id())
                .query(DossierDocuments::read)
                .list();
    }

    DossierDocument of(Proposal proposal, UUID id) {
        return of(proposal).stream()
                .filter(document -> document.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** What was put in by the upload with this key, if it was. */
    Optional<DossierDocument> byKey(Proposal proposal, String key) {
        return jdbc.sql(SELECT + "where d.proposal_id = ? and d.upload_key = ?")
                .params(proposal.id(), key)
                .query(DossierDocuments::read)
                .optional();
    }

    void mark(UUID document, String key) {
        jdbc.sql("update dossier_document set upload_key = ? where id = ?")
                .params(key, document)
                .update();
    }

    /** Documents whose content is the same, byte for byte, as that of another one of these; each with one such other. */
    List<RepeatedFile> repeated(List<DossierDocument> documents) {
        return repeated(
                documents,
                files.hashes(documents.stream().map(DossierDocument::file).toList()));
    }

    /** As {@link #repeated}, dossier by dossier; one query for all. */
    Map<Long, List<RepeatedFile>> repeatedOfEach(Map<Long, List<DossierDocument>> byDossier) {
        Map<FileId, String> hashes = files.hashes(byDossier.values().stream()
                .flatMap(List::stream)
                .map(DossierDocument::file)
                .toList());
        Map<Long, List<RepeatedFile>> repeated = new HashMap<>();
        byDossier.forEach((dossier, documents) -> repeated.put(dossier, repeated(documents, hashes)));
        return repeated;
    }

    private static List<RepeatedFile> repeated(List<DossierDocument> documents, Map<FileId, String> hashes) {
        List<RepeatedFile> repeated = new ArrayList<>();
        for (DossierDocument document : documents) {
            documents.stream()
                    .filter(other -> !other.id().equals(document.id())
                            && Objects.equals(hashes.get(other.file()), hashes.get(document.file())))
                    .findFirst()
                    .ifPresent(other -> repeated.add(new RepeatedFile(
                            document.item(), text(document.nominee()), other.item(), text(other.nominee()))));
        }
        return repeated;
    }

    private static String text(NomineeId nominee) {
        return nominee == null ? null : nominee.toString();
    }

    /** The dossier's database id that holds this file, if any. */
    Optional<Long> holderOf(FileId file) {
        return jdbc.sql("select proposal_id from dossier_document where file = ?")
                .param(file.value())
                .query(Long.class)
                .optional();
    }

    /** The documents of several dossiers, by the dossier's database id; one query. */
    Map<Long, List<DossierDocument>> ofEach(Collection<Long> dossiers) {
        Map<Long, List<DossierDocument>> found = new HashMap<>();
        if (!dossiers.isEmpty()) {
            jdbc.sql(SELECT.replace("select ", "select d.proposal_id, ")
                            + "where d.proposal_id in (:ids) order by d.added_at, d.id")
                    .param("ids", dossiers)
                    .query((row, number) -> found.computeIfAbsent(
                                    row.getLong("proposal_id"), dossier -> new ArrayList<>())
                            .add(read(row, number)))
                    .list();
        }
        return found;
    }

    private static DossierDocument read(ResultSet row, int number) throws SQLException {
        UUID nominee = row.getObject("nominee", UUID.class);
        return new DossierDocument(
                row.getObject("id", UUID.class),
                nominee == null ? null : new NomineeId(nominee),
                row.getString("item"),
                new FileId(row.getObject("file", UUID.class)),
                row.getString("title"),
                row.getString("added_by"),
                row.getTimestamp("added_at").toInstant());
    }
}
