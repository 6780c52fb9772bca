package vn.khenthuong.proposal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.document.Files;
import vn.khenthuong.document.StoredFile;
import vn.khenthuong.document.UnclosedStream;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.ProposalCode;

/**
 * All files of a dossier in one ZIP: ASCII names that every system can unpack, and a list ({@code manifest.txt}) of what
 * each was called, whose it is, its size and SHA-256.
 */
@Service
public class DossierPackage {

    /** What the list is called inside the package. */
    public static final String MANIFEST = "manifest.txt";

    private final DossierAccess access;
    private final DossierDocuments documents;
    private final DossierChecks checks;
    private final Files files;

    DossierPackage(DossierAccess access, DossierDocuments documents, DossierChecks checks, Files files) {
        this.access = access;
        this.documents = documents;
        this.checks = checks;
        this.files = files;
    }

    /**
     * One file of a package.
     *
     * @param name inside the package: ASCII, at most 50 characters, unique
     * @param item what it is, in the plan's words
     * @param nominee whose it is; empty for the whole dossier
     */
    public record Entry(String name, String item, String nominee, StoredFile file) {}

    /**
     * What the package will hold: the dossier's own documents first, then each nominee's in the dossier's order.
     *
     * @throws NotPermittedException as unknown if the actor may not see the dossier
     */
    @Transactional(readOnly = true)
    public List<Entry> entries(Actor actor, ProposalCode code) {
        Proposal proposal = access.open(actor, code).proposal();
        Map<String, String> items = checks.campaign(proposal).plan().dossierItems().stream()
                .collect(
                        Collectors.toMap(item -> item.key(), item -> item.text().vi(), (a, b) -> a));
        List<NomineeId> order = proposal.nominees().stream().map(Nominee::id).toList();
        Map<NomineeId, String> names =
                proposal.nominees().stream().collect(Collectors.toMap(Nominee::id, Nominee::name));
        List<Entry> entries = new ArrayList<>();
        for (DossierDocument document : inOrder(documents.of(proposal), order)) {
            StoredFile file = files.info(document.file());
            entries.add(new Entry(
                    file.downloadName().numbered(entries.size() + 1),
                    items.getOrDefault(document.item(), document.item()),
                    document.nominee() == null ? "" : names.getOrDefault(document.nominee(), ""),
                    file));
        }
        return entries;
    }

    private static List<DossierDocument> inOrder(List<DossierDocument> all, List<NomineeId> nominees) {
        return all.stream()
                .sorted(Comparator.comparing(
                        document -> document.nominee() == null ? -1 : nominees.indexOf(document.nominee())))
                .toList();
    }

    /** Writes the package piece by piece; holds neither a file in memory nor a connection while the target is slow. */
    public void write(ProposalCode code, List<Entry> entries, OutputStream target) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new UnclosedStream(target), StandardCharsets.UTF_8)) {
            // PDFs are packed already.
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (Entry entry : entries) {
                begin(zip, entry.name(), entry.file().uploadedAt());
                files.writeTo(entry.file().id(), zip);
                zip.closeEntry();
            }
            begin(zip, MANIFEST, latest(entries));
            zip.write(manifest(code, entries).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }

    private static void begin(ZipOutputStream zip, String name, Instant at) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(FileTime.from(at));
        zip.putNextEntry(entry);
    }

    private static Instant latest(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.file().uploadedAt())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private static String manifest(ProposalCode code, List<Entry> entries) {
        StringBuilder text = new StringBuilder("Hồ sơ " + code + "\r\n");
        line(text, "Tệp", "Tên gốc", "Tài liệu", "Của", "Số byte", "SHA-256");
        for (Entry entry : entries) {
            line(
                    text,
                    entry.name(),
                    entry.file().originalName(),
                    entry.item(),
                    entry.nominee().isEmpty() ? "Hồ sơ" : entry.nominee(),
                    String.valueOf(entry.file().sizeBytes()),
                    entry.file().sha256());
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String... cells) {
        text.append(String.join("\t", cells)).append("\r\n");
    }
}
