package vn.khenthuong.appraisal;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.khenthuong.organization.Organisation;
import vn.khenthuong.organization.Organisations;
import vn.khenthuong.shared.ChangedMeanwhileException;
import vn.khenthuong.shared.NotPermittedException;

/** Lets dossiers go to stand-ins when absences begin by the calendar, and when one comes back to somebody who is away. */
@Component
class AbsenceDays {

    private static final Logger LOG = LoggerFactory.getLogger(AbsenceDays.class);

    private final Organisations organisations;
    private final AppraiserAbsences absences;

    AbsenceDays(Organisations organisations, AppraiserAbsences absences) {
        this.organisations = organisations;
        this.absences = absences;
    }

    /** One that fails, because somebody works on a dossier, is made up for by the next time. */
    @Scheduled(cron = "${khenthuong.absences.days}")
    void follow() {
        try {
            for (Organisation organisation : organisations.all()) {
                absences.inEffect(organisation.code()).forEach(id -> attempt(organisation, id));
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Absences do not follow the calendar now, the next time will do: {}", away.toString());
        }
    }

    private void attempt(Organisation organisation, UUID id) {
        try {
            absences.handOver(organisation.code(), id);
        } catch (DataAccessException | TransactionException | ChangedMeanwhileException | NotPermittedException busy) {
            LOG.info("Absence {} follows the calendar the next time: {}", id, busy.toString());
        }
    }
}
