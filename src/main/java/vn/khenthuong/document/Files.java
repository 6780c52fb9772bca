package vn.khenthuong.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.document.Spool.Spooled;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.UnitCode;

/**
 * Keeps PDFs: takes them in, gives them out, seals them. Methods with an {@link Actor} ask who that is; the others are
 * for modules that have asked already.
 */
@Service
public class Files {

    private final StoredFiles files;
    private final FileSignatures signatures;
    private final PdfInspection inspection;
    private final VirusScan scan;
    private final Spool spool;
    private final DocumentSettings settings;
    private final ObjectProvider<FileAccess> access;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;
    private final Clock clock;

    Files(
            StoredFiles files,
            FileSignatures signatures,
            PdfInspection inspection,
            VirusScan scan,
            Spool spool,
            DocumentSettings settings,
            ObjectProvider<FileAccess> access,
            PlatformTransactionManager transactions,
            AuditTrail audit,
            Clock clock) {
        this.files = files;
        this.signatures = signatures;
        this.inspection = inspection;
        this.scan = scan;
        this.spool = spool;
        this.settings = settings;
        this.access = access;
        this.transaction = new TransactionTemplate(transactions);
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes a file in, checks it and stores it in a short transaction of its own. The uploader alone can read it until a
     * record refers to it.
     *
     * @param owner the unit to whose records the file will belong
     * @param originalName as the browser sent it
     * @param content read at most one buffer beyond the size limit; not closed
     * @throws RefusedException if the file is not good; nothing is stored
     * @throws NotPermittedException if the actor may not upload for that unit
     * @throws IllegalStateException if called inside a transaction: a slow client would hold its connection
     * @throws UncheckedIOException if the client breaks off
     */
    public StoredFile store(Actor actor, UnitCode owner, String originalName, InputStream content, String purpose) {
        requireUploader(actor, owner);
        try (Upload upload = receive(originalName, content)) {
            return store(actor, owner, upload, purpose);
        }
    }

    /**
     * First half of storing, for callers that store in a transaction of theirs: takes the file in and checks it. Holds
     * no database connection.
     *
     * @throws RefusedException if the file is not good; nothing is left of it
     * @throws IllegalStateException if called inside a transaction
     */
    public Upload receive(String originalName, InputStream content) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Receive the upload before the transaction begins");
        }
        String name = OriginalName.clean(originalName);
        Spooled spooled = spool.take(content, settings.maxBytes());
        try {
            if (spooled.tooLarge()) {
                throw new RefusedException(new PdfFindings(name).tooLarge(settings.maxBytes()));
            }
            PdfInspection.Result result = inspection.inspect(spooled.path(), name);
            RefusedException.ifBlocked(result.findings());
            RefusedException.ifBlocked(
                    scan.refusal(spooled.path(), name).stream().toList());
            return new Upload(spooled, name, result.pages(), result.signatures());
        } catch (IOException broken) {
            spooled.close();
            throw new UncheckedIOException(broken);
        } catch (RuntimeException | Error broken) {
            spooled.close();
            throw broken;
        }
    }

    /** Second half of storing: joins the caller's transaction, or makes a short one. */
    public StoredFile store(Actor actor, UnitCode owner, Upload upload, String purpose) {
        requireUploader(actor, owner);
        Spooled content = upload.content();
        StoredFile file = new StoredFile(
                new FileId(UUID.randomUUID()),
                actor.organisation(),
                owner,
                upload.originalName(),
                "application/pdf",
                content.sizeBytes(),
                content.sha256(),
                upload.pages(),
                actor.userId(),
                clock.instant(),
                Optional.empty(),
                purpose);
        transaction.executeWithoutResult(status -> {
            files.add(file, content.path());
            signatures.add(file, upload.signatures());
            audit(actor, file);
        });
        return file;
    }

    private void audit(Actor actor, StoredFile file) {
        String onBehalfOf =
                actor.units().contains(file.owner()) ? "" : file.owner().value();
        audit.record(
                actor,
                onBehalfOf,
                "file.uploaded",
                new AuditSubject("file", file.id().toString()),
                file.purpose() + ", SHA-256 " + file.sha256(),
                // The name of a file often holds the name of a person.
                Map.of("name", file.originalName()));
    }

    /**
     * What is known of the file; asks nobody.
     *
     * @throws NotPermittedException (unknown) if there is none
     */
    public StoredFile info(FileId id) {
        return files.find(id).orElseThrow(() -> unknown(id));
    }

    /** As {@link #info(FileId)}, of several at once; unknown ones are left out. */
    public Map<FileId, StoredFile> infos(Collection<FileId> ids) {
        return ids.isEmpty() ? Map.of() : files.find(Set.copyOf(ids));
    }

    /** The SHA-256 of each file, by id; unknown ones are left out. Asks nobody. */
    public Map<FileId, String> hashes(Collection<FileId> ids) {
        return ids.isEmpty() ? Map.of() : files.hashes(Set.copyOf(ids));
    }

    /** What was found of the signatures in each file when it was taken in; files without any are left out. Asks nobody. */
    public Map<FileId, List<PdfSignature>> signatures(Collection<FileId> ids) {
        return ids.isEmpty() ? Map.of() : signatures.of(Set.copyOf(ids));
    }

    /** As {@link #info(FileId)}, for an actor who may read the file; for everybody else it does not exist. */
    public StoredFile info(Actor actor, FileId id) {
        StoredFile file = info(id);
        List<FileAccess> records = access.orderedStream().toList();
        boolean referred = records.stream().anyMatch(record -> record.refersTo(id));
        boolean allowed = records.stream().anyMatch(record -> record.mayRead(actor, file));
        if (!new FilePermissions(actor).mayRead(file, referred, allowed)) {
            throw unknown(id);
        }
        return file;
    }

    /**
     * The content for an actor who may read it, fetched piece by piece while it is read.
     *
     * @throws NotPermittedException (unknown) if the actor may not read the file or there is none
     */
    public InputStream open(Actor actor, FileId id) {
        return new ChunkedContent(files, info(actor, id));
    }

    /** The content, asking nobody. */
    public InputStream open(FileId id) {
        return new ChunkedContent(files, info(id));
    }

    /** Writes the content for an actor who may read it. No connection is held while the target is slow. */
    public void writeTo(Actor actor, FileId id, OutputStream target) throws IOException {
        try (InputStream content = open(actor, id)) {
            content.transferTo(target);
        }
    }

    /** Writes the content, asking nobody. */
    public void writeTo(FileId id, OutputStream target) throws IOException {
        try (InputStream content = open(id)) {
            content.transferTo(target);
        }
    }

    /**
     * Makes the files unchangeable for ever, in the caller's transaction or one of its own. Sealing again changes
     * nothing: the first instant stays.
     *
     * @throws NotPermittedException (unknown) if one does not exist; then none is sealed
     */
    public void seal(Collection<FileId> ids) {
        Set<FileId> all = Set.copyOf(ids);
        if (all.isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            if (files.count(all) != all.size()) {
                throw NotPermittedException.unknown("one of " + all.size() + " files");
            }
            files.seal(all, clock.instant());
        });
    }

    /**
     * Removes the files that are not sealed, in the caller's transaction or one of its own; sealed and unknown ones are
     * passed over. Asks nobody.
     *
     * @return how many were removed
     */
    public int removeUnsealed(Collection<FileId> ids) {
        Set<FileId> all = Set.copyOf(ids);
        if (all.isEmpty()) {
            return 0;
        }
        Integer removed = transaction.execute(status -> files.removeUnsealed(all));
        return removed == null ? 0 : removed;
    }

    private static void requireUploader(Actor actor, UnitCode owner) {
        if (!new FilePermissions(actor).mayStoreFor(owner)) {
            throw NotPermittedException.act("upload", owner.value());
        }
    }

    private static NotPermittedException unknown(FileId id) {
        return NotPermittedException.unknown("file " + id);
    }
}
