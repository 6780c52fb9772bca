package vn.khenthuong.document;

import java.time.Instant;
import java.util.Optional;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.UnitCode;

/**
 * What is known of a file without opening it.
 *
 * @param owner the unit to whose records it belongs
 * @param originalName as its uploader called it, cleaned, in composed letters (NFC)
 * @param mediaType by content, not by name
 * @param sha256 of the content, lower-case hex
 * @param pages at least 1
 * @param uploadedBy login
 * @param sealedAt since when it can be neither changed nor deleted; empty before
 * @param purpose what it was uploaded as, for example {@code submission-letter}; for the record only
 */
public record StoredFile(
        FileId id,
        OrganisationCode organisation,
        UnitCode owner,
        String originalName,
        String mediaType,
        long sizeBytes,
        String sha256,
        int pages,
        String uploadedBy,
        Instant uploadedAt,
        Optional<Instant> sealedAt,
        String purpose) {

    public boolean sealed() {
        return sealedAt.isPresent();
    }

    /** What it is called when it leaves the program. */
    public DownloadName downloadName() {
        return new DownloadName(originalName);
    }
}
