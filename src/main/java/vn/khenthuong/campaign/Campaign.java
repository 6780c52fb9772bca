package vn.khenthuong.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import vn.khenthuong.eligibility.PlanRules;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.shared.OrganisationCode;

/**
 * One version of a campaign. Dossiers keep the version that was the newest when they were sent; limits are always the
 * newest version's.
 *
 * @param version from 1
 * @param sha256 of the file that the version was made from, 64 hexadecimal digits
 * @param closedAt when the campaign was closed, null while it is open
 * @param plan the file's content, with what is assumed
 * @param assumptions which of it is assumed
 * @param ended what was recorded of the event that ends the window; null while nothing is
 * @param rules the same, as the rules read it
 */
public record Campaign(
        int version,
        String sha256,
        Instant closedAt,
        Plan plan,
        Assumptions assumptions,
        WindowEnd ended,
        PlanRules rules) {

    public String code() {
        return plan.code();
    }

    /** Prefix of dossier and round codes, for example {@code DL2026}. */
    public String prefix() {
        return plan.prefix();
    }

    public OrganisationCode organisation() {
        return plan.organisation();
    }

    public boolean open() {
        return closedAt == null;
    }

    /** The plan's own deadline, exclusive; empty if it sets none. {@link Deadlines} knows the notices. */
    public Optional<Instant> deadline() {
        return deadline(plan);
    }

    static Optional<Instant> deadline(Plan plan) {
        return Optional.ofNullable(plan.deadline())
                .map(Plan.Deadline::exclusive)
                .map(OffsetDateTime::toInstant);
    }

    /** Last day of the window, inclusive: the plan's own, or the recorded one; empty while it is open. */
    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(rules.windowTo());
    }

    /**
     * The one quota line of a body, for the award form that the lines bind. Ask {@code Units.lineBodyOf} first: a unit
     * below a body has no line of its own (stand A15).
     *
     * @return empty if the plan has no line for this sort of body
     */
    public Optional<QuotaLine> lineFor(Unit body) {
        return LineMatch.lineFor(plan.lines(), body);
    }

    public List<QuotaLine> lines() {
        return plan.lines();
    }
}
