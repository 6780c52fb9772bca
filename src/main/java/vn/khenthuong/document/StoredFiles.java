package vn.khenthuong.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.UnitCode;

/** The two tables of files. Rows are written once; {@code sealed_at} is set once and nothing else ever changes. */
@Repository
class StoredFiles {

    /** Bytes of one row; only the last row of a file is shorter. */
    static final int CHUNK_BYTES = 256 * 1024;

    private final JdbcClient jdbc;

    StoredFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(StoredFile file, Path content) {
        addRow(file);
        addChunks(file, content);
    }

    /** The content stays in the database on its way. */
    void addCopy(StoredFile file, FileId from) {
        addRow(file);
        jdbc.sql(
                        """
                        insert into stored_file_chunk (file_id, number, organisation, bytes)
                        select :file, number, :organisation, bytes from stored_file_chunk where file_id = :from
                        """)
                .param("file", file.id().value())
                .param("organisation", file.organisation().value())
                .param("from", from.value())
                .update();
    }

    private void addRow(StoredFile file) {
        jdbc.sql(
                        """
                        insert into stored_file (id, organisation, owner, original_name, media_type, size_bytes, sha256,
                                                 pages, uploaded_by, uploaded_at, purpose)
                        values (:id, :organisation, :owner, :name, :mediaType, :size, :sha256,
                                :pages, :uploadedBy, :uploadedAt, :purpose)
                        """)
                .param("id", file.id().value())
                .param("organisation", file.organisation().value())
                .param("owner", file.owner().value())
                .param("name", file.originalName())
                .param("mediaType", file.mediaType())
                .param("size", file.sizeBytes())
                .param("sha256", file.sha256())
                .param("pages", file.pages())
                .param("uploadedBy", file.uploadedBy())
                .param("uploadedAt", utc(file.uploadedAt()))
                .param("purpose", file.purpose())
                .update();
    }

    private void addChunks(StoredFile file, Path content) {
        try (InputStream in = Files.newInputStream(content)) {
            byte[] chunk;
            for (int number = 0; (chunk = in.readNBytes(CHUNK_BYTES)).length > 0; number++) {
                jdbc.sql(
                                """
                                insert into stored_file_chunk (file_id, number, organisation, bytes)
                                values (:file, :number, :organisation, :bytes)
                                """)
                        .param("file", file.id().value())
                        .param("number", number)
                        .param("organisation", file.organisation().value())
                        .param("bytes", chunk)
                        .update();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Optional<StoredFile> find(FileId id) {
        return jdbc.sql("select * from stored_file where id = :id")
                .param("id", id.value())
                .query((row, number) -> map(row))
                .optional();
    }

    Map<FileId, StoredFile> find(Collection<FileId> ids) {
        Map<FileId, StoredFile> found = new HashMap<>();
        jdbc.sql("select * from stored_file where id in (:ids)")
                .param("ids", values(ids))
                .query((row, number) -> map(row))
                .list()
                .forEach(file -> found.put(file.id(), file));
        return found;
    }

    /** One row of the content, in a statement of its own; empty behind the last. */
    Optional<byte[]> chunk(FileId id, int number) {
        return jdbc.sql("select bytes from stored_file_chunk where file_id = :id and number = :number")
                .param("id", id.value())
                .param("number", number)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    /** @return how many were open and are sealed now */
    int seal(Collection<FileId> ids, Instant at) {
        return jdbc.sql("update stored_file set sealed_at = :at where id in (:ids) and sealed_at is null")
                .param("at", utc(at))
                .param("ids", values(ids))
                .update();
    }

    /** Oldest first. */
    List<FileId> unsealedBefore(Instant before) {
        return jdbc
                .sql(
                        "select id from stored_file where sealed_at is null and uploaded_at < :before order by uploaded_at")
                .param("before", utc(before))
                .query(UUID.class)
                .list()
                .stream()
                .map(FileId::new)
                .toList();
    }

    int count(Collection<FileId> ids) {
        return jdbc.sql("select count(*) from stored_file where id in (:ids)")
                .param("ids", values(ids))
                .query(Integer.class)
                .single();
    }

    /** The rows of the content go with the file. */
    int removeUnsealed(Collection<FileId> ids) {
        return jdbc.sql("delete from stored_file where id in (:ids) and sealed_at is null")
                .param("ids", values(ids))
                .update();
    }

    Map<FileId, String> hashes(Collection<FileId> ids) {
        Map<FileId, String> hashes = new HashMap<>();
        jdbc.sql("select id, sha256 from stored_file where id in (:ids)")
                .param("ids", values(ids))
                .query(row -> {
                    hashes.put(new FileId(row.getObject("id", UUID.class)), row.getString("sha256"));
                });
        return hashes;
    }

    private static StoredFile map(ResultSet row) throws SQLException {
        OffsetDateTime sealed = row.getObject("sealed_at", OffsetDateTime.class);
        return new StoredFile(
                new FileId(row.getObject("id", UUID.class)),
                new OrganisationCode(row.getString("organisation")),
                new UnitCode(row.getString("owner")),
                row.getString("original_name"),
                row.getString("media_type"),
                row.getLong("size_bytes"),
                row.getString("sha256"),
                row.getInt("pages"),
                row.getString("uploaded_by"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(sealed).map(OffsetDateTime::toInstant),
                row.getString("purpose"));
    }

    private static List<UUID> values(Collection<FileId> ids) {
        return ids.stream().map(FileId::value).toList();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
