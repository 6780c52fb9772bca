package vn.khenthuong.campaign;

import java.time.Instant;
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
 * @param plan the file's content
 * @param rules the same, as the rules read it
 */
public record Campaign(int version, String sha256, Instant closedAt, Plan plan, PlanRules rules) {

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

    /** The plan's own deadline, exclusive; {@link Deadlines} knows the notices. */
    public Instant deadline() {
        return plan.deadline().exclusive().toInstant();
    }

    /**
     * The one quota line of a body, for the award form that the lines bind. Ask {@code Units.lineBodyOf} first: a unit
     * below a body has no line of its own (stand A15).
     *
     * @return empty if the plan has no line for this sort of body
     */
    public Optional<QuotaLine> lineFor(Unit body) {
        return LineMatch.lineFor(plan.quota().lines(), body);
    }

    public List<QuotaLine> lines() {
        return plan.quota().lines();
    }
}
