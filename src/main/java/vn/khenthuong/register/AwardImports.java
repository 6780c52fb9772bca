package vn.khenthuong.register;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Transactional;
import vn.khenthuong.audit.AuditSubject;
import vn.khenthuong.audit.AuditTrail;
import vn.khenthuong.campaign.Campaigns;
import vn.khenthuong.organization.Units;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.CampaignZone;
import vn.khenthuong.shared.Finding;
import vn.khenthuong.shared.KeyedHash;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.RefusedException;
import vn.khenthuong.shared.Subject;

/**
 * Earlier awards by a list: every row is read and judged once, waits in the database while an officer of Home Affairs looks it
 * over, and is entered with all others in one transaction, or none is. A row that the register holds already is left out, so
 * that the same list taken twice adds nothing.
 */
@Service
public class AwardImports {

    private static final Logger LOG = LoggerFactory.getLogger(AwardImports.class);

    /** Rows that go to the database together. */
    private static final int BATCH = 1000;

    /** Of a refused taking, so many remarks go along; all are listed by {@link #remarks}. */
    private static final int TOLD = 50;

    private static final int LONGEST_NAME = 200;
    private static final Duration KEPT = Duration.ofDays(1);

    private final AwardImportTable table;
    private final AwardImportPreviews previews;
    private final AwardForms forms;
    private final Campaigns campaigns;
    private final Units units;
    private final KeyedHash keys;
    private final AuditTrail audit;
    private final Clock clock;

    AwardImports(
            AwardImportTable table,
            AwardImportPreviews previews,
            AwardForms forms,
            Campaigns campaigns,
            Units units,
            KeyedHash keys,
            AuditTrail audit,
            Clock clock) {
        this.table = table;
        this.previews = previews;
        this.forms = forms;
        this.campaigns = campaigns;
        this.units = units;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotPermittedException unless the actor is an officer of Home Affairs; as unknown for who reads no register */
    public void require(Actor actor) {
        AwardPermissions may = new AwardPermissions(actor);
        if (!may.mayImport()) {
            throw may.mayReadAll()
                    ? NotPermittedException.act("import", "award register")
                    : NotPermittedException.unknown("register");
        }
    }

    /**
     * Reads and judges a list; the register stays as it is. An earlier list of the same person that was not taken is dropped.
     *
     * @param fileName as it was uploaded
     * @param sha256 of the file, for the audit
     * @throws RefusedException if the list as a whole cannot be read
     */
    @Transactional(rollbackFor = IOException.class)
    public AwardImportView preview(Actor actor, String fileName, String sha256, ListedAwards list) throws IOException {
        require(actor);
        Instant now = clock.instant();
        table.deleteWaiting(actor);
        table.deleteBefore(now.minus(KEPT));
        UUID id = UUID.randomUUID();
        table.begin(actor, id, plain(fileName), sha256, now);
        Staging staging = new Staging(
                actor,
                id,
                new ListedAwardCheck(
                        new ListedNames(actor.organisation(), units, forms, campaigns),
                        keys,
                        now.atZone(CampaignZone.ZONE).toLocalDate()));
        List<String> ignored = list.read(staging::add);
        staging.flush();
        table.remarkSame(actor, id);
        String headings = String.join(", ", ignored).replaceAll("\\p{Cntrl}", " ");
        table.count(id, staging.rows, headings.length() > 500 ? headings.substring(0, 499) + "…" : headings);
        return view(actor, id);
    }

    /** @throws NotPermittedException as unknown unless the actor brought it */
    @Transactional(readOnly = true)
    public AwardImportView view(Actor actor, UUID id) {
        return previews.of(actor.organisation(), find(actor, id, false));
    }

    /** The list of the actor that waits to be taken; empty if there is none. */
    @Transactional(readOnly = true)
    public Optional<UUID> waiting(Actor actor) {
        require(actor);
        return table.waiting(actor);
    }

    /**
     * What is said of rows, what must be corrected first, then in the order of the rows.
     *
     * @param page from 0
     * @param size 1 to 200
     */
    @Transactional(readOnly = true)
    public List<AwardImportRemark> remarks(Actor actor, UUID id, int page, int size) {
        find(actor, id, false);
        return table.remarks(id, page * size, size);
    }

    /**
     * What a taking did.
     *
     * @param entered entries that were made
     * @param known rows that the register held already
     */
    public record Taken(int entered, int known) {}

    /**
     * Enters every row, or none if one of them must be corrected. A list that was taken before answers what it did then.
     *
     * @throws RefusedException with what must be corrected
     */
    @Transactional
    public Taken take(Actor actor, UUID id) {
        AwardImportTable.Stored stored = find(actor, id, true);
        if (stored.entered() != null) {
            return new Taken(stored.entered(), stored.known());
        }
        if (stored.wrong() > 0) {
            throw refused(stored);
        }
        table.lock(actor);
        Instant now = clock.instant();
        int entered = table.enter(actor, id, now);
        table.learnNames(actor, id);
        Taken taken = new Taken(entered, stored.rows() - entered);
        table.taken(id, entered, taken.known(), now);
        audit.record(
                actor,
                "awards.imported",
                new AuditSubject("award", id.toString()),
                "dòng: " + stored.rows() + "; ghi mới: " + entered + "; đã có: " + taken.known() + "; SHA-256: "
                        + stored.sha256(),
                Map.of());
        return taken;
    }

    /** Drops a list that waits; one that was taken stays taken. */
    @Transactional
    public void discard(Actor actor, UUID id) {
        find(actor, id, true);
        table.delete(id);
    }

    /** Lists hold names and birth dates: what nobody takes in a day goes. */
    @Scheduled(cron = "${khenthuong.document.cleanup}", zone = "Asia/Ho_Chi_Minh")
    void removeAtNight() {
        try {
            LOG.info("{} lists of earlier awards that nobody took were removed", removeOld());
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Lists of earlier awards stay until the next night: {}", away.toString());
        }
    }

    /** @return how many were removed */
    int removeOld() {
        return table.deleteBefore(clock.instant().minus(KEPT));
    }

    private AwardImportTable.Stored find(Actor actor, UUID id, boolean lock) {
        require(actor);
        return table.find(actor, id, lock).orElseThrow(() -> NotPermittedException.unknown("award import"));
    }

    private RefusedException refused(AwardImportTable.Stored stored) {
        Finding all = Finding.invalid(
                "award-import-wrong",
                Subject.file(stored.fileName()),
                String.valueOf(stored.wrong()),
                "0",
                "Danh sách còn " + stored.wrong()
                        + " dòng phải sửa nên chưa ghi dòng nào vào sổ. Hãy sửa trong tệp rồi tải lên lại.",
                stored.wrong()
                        + " rows have to be corrected, so none was entered. Correct the file and upload it again.");
        return new RefusedException(Stream.concat(
                        Stream.of(all),
                        table.remarks(stored.id(), 0, TOLD).stream()
                                .filter(AwardImportRemark::blocks)
                                .map(AwardImportRemark::finding))
                .toList());
    }

    private static String plain(String fileName) {
        String name =
                fileName == null ? "" : fileName.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    /** Rows on their way to the database. */
    private final class Staging {

        private final Actor actor;
        private final UUID id;
        private final ListedAwardCheck check;
        private final List<StagedAward> awards = new ArrayList<>();
        private final List<AwardImportRemark> remarks = new ArrayList<>();
        private int rows;

        private Staging(Actor actor, UUID id, ListedAwardCheck check) {
            this.actor = actor;
            this.id = id;
            this.check = check;
        }

        private void add(ListedAward listed) {
            rows++;
            ListedAwardCheck.Checked checked = check.check(listed);
            remarks.addAll(checked.remarks());
            if (checked.award() != null) {
                awards.add(checked.award());
            }
            if (awards.size() >= BATCH || remarks.size() >= BATCH) {
                flush();
            }
        }

        private void flush() {
            if (!awards.isEmpty()) {
                table.stage(actor, id, awards);
                awards.clear();
            }
            if (!remarks.isEmpty()) {
                table.remark(actor, id, remarks);
                remarks.clear();
            }
        }
    }
}
