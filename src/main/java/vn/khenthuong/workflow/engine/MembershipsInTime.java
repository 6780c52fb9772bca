package vn.khenthuong.workflow.engine;

import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.khenthuong.organization.Assignments;
import vn.khenthuong.organization.Organisations;

/** Lets the engine's memberships follow the time: roles begin and end without anybody touching them. */
@Component
class MembershipsInTime {

    private static final Logger LOG = LoggerFactory.getLogger(MembershipsInTime.class);

    private final Organisations organisations;
    private final Assignments assignments;
    private final Clock clock;
    private volatile Instant since;

    MembershipsInTime(Organisations organisations, Assignments assignments, Clock clock) {
        this.organisations = organisations;
        this.assignments = assignments;
        this.clock = clock;
    }

    /**
     * Writes the memberships of those whose roles began or ended since the last time; of everybody the first time
     * and after the clock went back. One that fails is made up for by the next.
     */
    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "${khenthuong.accounts.memberships}")
    void follow() {
        Instant last = since;
        Instant now = clock.instant();
        try {
            organisations.all().forEach(organisation -> {
                if (last == null || last.isAfter(now)) {
                    assignments.refreshAll(organisation.code());
                } else {
                    assignments.refreshSince(organisation.code(), last);
                }
            });
            since = now;
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Memberships are not refreshed, the next time will do: {}", away.toString());
        }
    }
}
