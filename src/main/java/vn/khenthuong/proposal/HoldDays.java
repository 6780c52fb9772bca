package vn.khenthuong.proposal;

import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.khenthuong.organization.Organisation;
import vn.khenthuong.organization.Organisations;
import vn.khenthuong.register.SubjectHolds;
import vn.khenthuong.shared.ChangedMeanwhileException;
import vn.khenthuong.shared.RefusedException;

/**
 * Lets holds follow the calendar: lines leave their rounds on a hold's first day, routes show its end. Until then the rules
 * judge by the day itself, so nobody on hold is awarded in between.
 */
@Component
class HoldDays {

    private static final Logger LOG = LoggerFactory.getLogger(HoldDays.class);

    private final Organisations organisations;
    private final SubjectHolds holds;
    private final HoldRegister register;
    private final RegisterHolds days;

    HoldDays(Organisations organisations, SubjectHolds holds, HoldRegister register, RegisterHolds days) {
        this.organisations = organisations;
        this.holds = holds;
        this.register = register;
        this.days = days;
    }

    /** One that fails, because somebody works on the dossier, is made up for by the next time. */
    @Scheduled(cron = "${khenthuong.holds.days}")
    void follow() {
        try {
            for (Organisation organisation : organisations.all()) {
                holds.toBegin(organisation.code(), days.today())
                        .forEach(id -> attempt(id, hold -> register.begin(organisation.code(), hold)));
                holds.toEnd(organisation.code(), days.today())
                        .forEach(id -> attempt(id, hold -> register.end(organisation.code(), hold)));
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Holds do not follow the calendar now, the next time will do: {}", away.toString());
        }
    }

    private static void attempt(UUID id, Consumer<UUID> act) {
        try {
            act.accept(id);
        } catch (DataAccessException | TransactionException | ChangedMeanwhileException | RefusedException busy) {
            LOG.info("Hold {} follows the calendar the next time: {}", id, busy.toString());
        }
    }
}
