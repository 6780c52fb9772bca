package vn.khenthuong.security;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import vn.khenthuong.organization.Organisation;
import vn.khenthuong.organization.Organisations;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.Words;

/** How texts call the offices for whoever is signed in: as their organisation does; neutrally for everybody else. */
@Component
public class ReaderWords {

    private final CurrentActor currentActor;
    private final Organisations organisations;

    ReaderWords(CurrentActor currentActor, Organisations organisations) {
        this.currentActor = currentActor;
        this.organisations = organisations;
    }

    /** Never fails: an error page needs words too, and none of them is worth waiting for a database that is away. */
    public Words current() {
        return organisation().map(organisations::words).orElseGet(organisations::wordsForAnybody);
    }

    /** Whose words {@link #current} are; empty for those of everybody. */
    public Optional<OrganisationCode> organisation() {
        if (databaseAway()) {
            return Optional.empty();
        }
        try {
            return currentActor.find().map(Actor::organisation);
        } catch (DataAccessException | TransactionException away) {
            return Optional.empty();
        }
    }

    /** Whether somebody checks in the reader's organisation what comes to whoever decides. */
    public boolean checked() {
        return organisation()
                .flatMap(organisations::find)
                .map(Organisation::offices)
                .map(offices -> offices.checkingOffice().isPresent())
                .orElse(true);
    }

    private static boolean databaseAway() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request != null
                && Integer.valueOf(HttpServletResponse.SC_SERVICE_UNAVAILABLE)
                        .equals(request.getAttribute(
                                RequestDispatcher.ERROR_STATUS_CODE, RequestAttributes.SCOPE_REQUEST));
    }
}
