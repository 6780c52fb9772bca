package vn.khenthuong.document;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.khenthuong.shared.FileId;

/** Removes what somebody uploaded and nobody used. */
@Component
class UnattachedFiles {

    private static final Logger LOG = LoggerFactory.getLogger(UnattachedFiles.class);

    private final StoredFiles files;
    private final ObjectProvider<FileAccess> access;
    private final DocumentSettings settings;
    private final Clock clock;

    UnattachedFiles(StoredFiles files, ObjectProvider<FileAccess> access, DocumentSettings settings, Clock clock) {
        this.files = files;
        this.access = access;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(cron = "${khenthuong.document.cleanup}", zone = "Asia/Ho_Chi_Minh")
    void removeAtNight() {
        try {
            LOG.info("{} files that nobody used were removed", remove());
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Unused files stay until the next night: {}", away.toString());
        }
    }

    /** @return how many were removed */
    int remove() {
        Instant before = clock.instant().minus(Duration.ofDays(settings.keepUnattachedDays()));
        List<FileAccess> modules = access.orderedStream().toList();
        List<FileId> unused = files.unsealedBefore(before).stream()
                .filter(file -> modules.stream().noneMatch(module -> module.needs(file)))
                .toList();
        return unused.isEmpty() ? 0 : files.removeUnsealed(unused);
    }
}
