package vn.khenthuong.portal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import vn.khenthuong.notification.UnsentGuard;
import vn.khenthuong.organization.Organisation;
import vn.khenthuong.organization.Organisations;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.organization.Units;
import vn.khenthuong.proposal.UnitStanding.Owed;
import vn.khenthuong.security.CurrentActor;
import vn.khenthuong.security.DemoAccounts;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Assignment;
import vn.khenthuong.workflow.RehearsalClockControl;

/**
 * Makes the {@link Frame} of the page being drawn. Templates ask for it as {@code @portalFrame}, so that error pages, which no
 * controller fills, have it too; a page is drawn even while the database is away.
 */
@Component
class PortalFrame {

    /** A page and its fragments ask several times; an error page that follows shows the same head. */
    private static final String MADE = PortalFrame.class.getName();

    private final CurrentActor currentActor;
    private final Organisations organisations;
    private final Units units;
    private final Clock clock;
    private final RehearsalClockControl control;
    private final ObjectProvider<DemoAccounts> demo;
    private final Formats formats;
    private final MessageSource messages;
    private final UnsentGuard guard;

    PortalFrame(
            CurrentActor currentActor,
            Organisations organisations,
            Units units,
            Clock clock,
            RehearsalClockControl control,
            ObjectProvider<DemoAccounts> demo,
            Formats formats,
            MessageSource messages,
            UnsentGuard guard) {
        this.currentActor = currentActor;
        this.organisations = organisations;
        this.units = units;
        this.clock = clock;
        this.control = control;
        this.demo = demo;
        this.formats = formats;
        this.messages = messages;
        this.guard = guard;
    }

    public Frame current() {
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        Frame known = (Frame) request.getAttribute(MADE);
        if (known == null) {
            known = made(request);
            request.setAttribute(MADE, known);
        }
        return known;
    }

    private Frame made(HttpServletRequest request) {
        Locale locale = LocaleContextHolder.getLocale();
        String language = "en".equals(locale.getLanguage()) ? "en" : "vi";
        String other = "en".equals(language) ? "vi" : "en";
        Instant now = clock.instant();
        Known known = databaseAway(request) ? Known.NOBODY : known(locale);
        return new Frame(
                language,
                other,
                link(request, other),
                known.organisation(),
                known.viewer(),
                request.getRequestURI().substring(request.getContextPath().length()),
                control.movable(),
                demo.getIfAvailable() != null,
                known.owed(),
                now,
                formats.time(now),
                formats.day(now),
                formats.hour(now));
    }

    /** The page that says so must not wait for the database once more. */
    private static boolean databaseAway(HttpServletRequest request) {
        return Integer.valueOf(HttpServletResponse.SC_SERVICE_UNAVAILABLE)
                .equals(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
    }

    private Known known(Locale locale) {
        try {
            return currentActor
                    .find()
                    .map(actor -> new Known(
                            organisations.all().stream()
                                    .filter(o -> o.code().equals(actor.organisation()))
                                    .map(Organisation::name)
                                    .findFirst()
                                    .orElse(""),
                            new Viewer(actor.fullName(), position(actor, locale), actor),
                            guard.of(actor)))
                    .orElse(Known.NOBODY);
        } catch (DataAccessException | TransactionException away) {
            return Known.NOBODY;
        }
    }

    private String position(Actor actor, Locale locale) {
        return actor.assignments().stream()
                .min(Comparator.comparing(Assignment::role))
                .map(held -> messages.getMessage("role." + held.role().name(), null, locale)
                        + units.find(actor.organisation(), held.unit())
                                .map(Unit::name)
                                .map(name -> " · " + name)
                                .orElse(""))
                .orElse("");
    }

    private static String link(HttpServletRequest request, String language) {
        boolean page = "GET".equals(request.getMethod());
        return UriComponentsBuilder.fromPath(page ? request.getRequestURI() : request.getContextPath() + "/")
                .query(page ? request.getQueryString() : null)
                .replaceQueryParam("lang", language)
                .build()
                .toUriString();
    }

    private record Known(String organisation, Viewer viewer, List<Owed> owed) {

        static final Known NOBODY = new Known("", null, List.of());
    }
}
