package vn.khenthuong.demo;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.khenthuong.eligibility.Route;

/** The steps of a played dossier in their order; each is done on a working day of its own. */
public enum RouteStep {
    DRAFT,
    CALL,
    MEET,
    SIGN(Route.PROVINCE),
    NUMBER(Route.PROVINCE),
    SEND(Route.PROVINCE),
    /** The appraising office asks for more; only some dossiers go through this and {@link #COMPLETE}. */
    RETURN(Route.PROVINCE),
    COMPLETE(Route.PROVINCE),
    ACCEPT(Route.PROVINCE),
    APPRAISE(Route.PROVINCE),
    APPROVE(Route.PROVINCE),
    SUBMIT(Route.PROVINCE),
    DECIDE(Route.PROVINCE),
    GRANT(Route.UNIT),
    ISSUE;

    private static final Set<RouteStep> DETOUR = EnumSet.of(RETURN, COMPLETE);

    private final Route only;

    RouteStep() {
        this(null);
    }

    RouteStep(Route only) {
        this.only = only;
    }

    /**
     * What was done of a dossier that goes this way, up to and with {@code through}.
     *
     * @param returned whether the appraising office sends it back once
     */
    static List<RouteStep> done(Route route, RouteStep through, boolean returned) {
        return Arrays.stream(values())
                .filter(step -> step.only == null || step.only == route)
                .filter(step -> returned || !DETOUR.contains(step))
                .filter(step -> step.compareTo(through) <= 0)
                .toList();
    }
}
