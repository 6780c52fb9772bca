package vn.khenthuong.proposal;

import java.time.Instant;
import java.util.UUID;
import vn.khenthuong.shared.FileId;
import vn.khenthuong.shared.NomineeId;

/**
 * A file in a dossier.
 *
 * @param nominee whose report or agreement it is; null for a document of the whole dossier
 * @param item key of the plan's dossier item, for example {@code letter}, {@code minutes}, {@code report}, {@code related}
 * @param title how people call it
 */
public record DossierDocument(
        UUID id, NomineeId nominee, String item, FileId file, String title, String addedBy, Instant addedAt) {}
