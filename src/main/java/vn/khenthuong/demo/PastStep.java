package vn.khenthuong.demo;

import java.util.Arrays;
import java.util.List;
import vn.khenthuong.eligibility.Route;

/** The steps of a dossier of 2021 in their order; each is done on a working day of its own. */
enum PastStep {
    DRAFT,
    CALL,
    MEET,
    SIGN(Route.PROVINCE),
    NUMBER(Route.PROVINCE),
    SEND(Route.PROVINCE),
    ACCEPT(Route.PROVINCE),
    APPRAISE(Route.PROVINCE),
    APPROVE(Route.PROVINCE),
    SUBMIT(Route.PROVINCE),
    DECIDE(Route.PROVINCE),
    GRANT(Route.UNIT),
    ISSUE;

    private final Route only;

    PastStep() {
        this(null);
    }

    PastStep(Route only) {
        this.only = only;
    }

    /** What was done of a dossier that goes this way, up to and with {@code through}. */
    static List<PastStep> done(Route route, PastStep through) {
        return Arrays.stream(values())
                .filter(step -> step.only == null || step.only == route)
                .filter(step -> step.compareTo(through) <= 0)
                .toList();
    }
}
