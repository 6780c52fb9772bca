package vn.khenthuong.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Service;
import vn.khenthuong.organization.Organisations;
import vn.khenthuong.register.AwardImportView;
import vn.khenthuong.register.AwardImports;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.RefusedException;

/** Earlier awards by spreadsheet: the workbook to fill, and reading what came back into its preview. */
@Service
public class AwardSheets {

    private static final int BUFFER = 64 * 1024;

    private final AwardImports imports;
    private final Organisations organisations;

    /** The texts of one large workbook are in memory while it is read; two would be twice as many. */
    private final Semaphore reading = new Semaphore(1);

    AwardSheets(AwardImports imports, Organisations organisations) {
        this.imports = imports;
        this.organisations = organisations;
    }

    /** @throws NotPermittedException unless the actor may import */
    public void write(Actor actor, OutputStream out) throws IOException {
        imports.require(actor);
        new AwardSheetWriter(organisations.words(actor.organisation())).write(out);
    }

    /**
     * Reads and judges an uploaded workbook of at most 100,000 rows and 40 MB; the register stays as it is.
     *
     * @param fileName as it was uploaded
     * @throws NotPermittedException unless the actor may import
     * @throws RefusedException if it is no workbook that can be read, or another one is being read
     */
    public AwardImportView preview(Actor actor, String fileName, InputStream workbook) throws IOException {
        imports.require(actor);
        try (XlsxFile.Spooled file = XlsxFile.spool(workbook, SheetBounds.AWARDS)) {
            if (!reading.tryAcquire()) {
                throw SheetRefusal.of(
                        "award-import-busy",
                        "Hệ thống đang đọc một tệp khác. Hãy đợi một phút rồi tải lên lại.",
                        "Another file is being read. Wait a minute and upload it again.");
            }
            try {
                return imports.preview(actor, fileName, sha256(file.path()), each -> {
                    AwardSheetReader reader = new AwardSheetReader(each);
                    XlsxFile.read(file.path(), SheetBounds.AWARDS, reader);
                    return reader.finish();
                });
            } finally {
                reading.release();
            }
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            int read;
            while ((read = in.read(buffer)) >= 0) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
