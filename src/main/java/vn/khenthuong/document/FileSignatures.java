package vn.khenthuong.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.khenthuong.shared.FileId;

/** What was found of the signatures in each file; written with the file, never changed. */
@Repository
class FileSignatures {

    private final JdbcClient jdbc;

    FileSignatures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(StoredFile file, List<PdfSignature> signatures) {
        for (int number = 0; number < signatures.size(); number++) {
            PdfSignature signature = signatures.get(number);
            jdbc.sql(
                            """
                            insert into stored_file_signature (file_id, number, organisation, timestamp, signer, issuer,
                                                               signed_at, time_proven, whole_file, reason)
                            values (:file, :number, :organisation, :timestamp, :signer, :issuer,
                                    :signedAt, :proven, :whole, :reason)
                            """)
                    .param("file", file.id().value())
                    .param("number", number)
                    .param("organisation", file.organisation().value())
                    .param("timestamp", signature.timestamp())
                    .param("signer", signature.signer())
                    .param("issuer", signature.issuer())
                    .param(
                            "signedAt",
                            signature.signedAt() == null
                                    ? null
                                    : signature.signedAt().atOffset(ZoneOffset.UTC),
                            java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("proven", signature.timeProven())
                    .param("whole", signature.wholeFile())
                    .param("reason", signature.reason().name())
                    .update();
        }
    }

    /** By file, in the order in which they were made; files without any are left out. */
    Map<FileId, List<PdfSignature>> of(Collection<FileId> files) {
        Map<FileId, List<PdfSignature>> found = new HashMap<>();
        jdbc.sql("select * from stored_file_signature where file_id in (:files) order by file_id, number")
                .param("files", files.stream().map(FileId::value).toList())
                .query(row -> {
                    found.computeIfAbsent(new FileId(row.getObject("file_id", UUID.class)), file -> new ArrayList<>())
                            .add(map(row));
                });
        return found;
    }

    private static PdfSignature map(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("signed_at", OffsetDateTime.class);
        return new PdfSignature(
                row.getBoolean("timestamp"),
                row.getString("signer"),
                row.getString("issuer"),
                at == null ? null : at.toInstant(),
                row.getBoolean("time_proven"),
                row.getBoolean("whole_file"),
                SignatureReason.valueOf(row.getString("reason")));
    }
}
