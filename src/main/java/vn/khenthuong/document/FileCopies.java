package vn.khenthuong.document;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.UnitCode;

/** Copies files for the records of another organisation: organisations share no row, so that each keeps what is its own. */
@Service
public class FileCopies {

    private final StoredFiles files;
    private final FileSignatures signatures;
    private final AuditTrail audit;
    private final Clock clock;

    FileCopies(StoredFiles files, FileSignatures signatures, AuditTrail audit, Clock clock) {
        this.files = files;
        this.signatures = signatures;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Copies a file in the caller's transaction. Content, and what was found of its signatures, are the original's; the copy is
     * sealed by itself. Whether the original may be read is the caller's question.
     *
     * @param owner the unit to whose records the copy will belong
     * @throws NotPermittedException if the actor may not upload for that unit, or there is no such file
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public FileId copy(Actor actor, UnitCode owner, FileId from, String purpose) {
        if (!new FilePermissions(actor).mayStoreFor(owner)) {
            throw NotPermittedException.act("upload", owner.value());
        }
        StoredFile original = files.find(from).orElseThrow(() -> NotPermittedException.unknown("file " + from));
        StoredFile copy = new StoredFile(
                new FileId(UUID.randomUUID()),
                actor.organisation(),
                owner,
                original.originalName(),
                original.mediaType(),
                original.sizeBytes(),
                original.sha256(),
                original.pages(),
                actor.userId(),
                clock.instant(),
                Optional.empty(),
                purpose);
        files.addCopy(copy, from);
        signatures.add(copy, signatures.of(List.of(from)).getOrDefault(from, List.of()));
        audit.record(
                actor,
                owner.value(),
                "file.copied",
                new AuditSubject("file", copy.id().toString()),
                purpose + ", SHA-256 " + copy.sha256(),
                Map.of("name", copy.originalName()));
        return copy.id();
    }
}
