package vn.khenthuong.campaign;

import java.util.List;
import vn.khenthuong.organization.UnitKind;
import vn.khenthuong.shared.Clause;
import vn.khenthuong.shared.Text;
import vn.khenthuong.shared.UnitCode;

/**
 * A line of the plan's table of numbers. Its limits hold for each body that it applies to, not for all of them together.
 *
 * @param key stable over all versions of the campaign, for example {@code COMMUNE}
 * @param appliesTo which bodies
 * @param limits one combined, or one for each kind of nominee; all of them bind
 * @param exact whether the plan names a number rather than a ceiling (stand A1: fewer is a warning)
 * @param text the line as screens show it, in the plan's words
 * @param clause where it stands
 */
public record QuotaLine(String key, AppliesTo appliesTo, List<Limit> limits, boolean exact, Text text, Clause clause) {

    public QuotaLine {
        limits = limits == null ? List.of() : List.copyOf(limits);
    }

    /**
     * Which bodies a line applies to: those named, and those of the kinds.
     *
     * @param bodies by code
     * @param kinds by kind
     * @param remaining of the kinds only those that no other line matches
     */
    public record AppliesTo(List<UnitCode> bodies, List<UnitKind> kinds, boolean remaining) {

        public AppliesTo {
            bodies = bodies == null ? List.of() : List.copyOf(bodies);
            kinds = kinds == null ? List.of() : List.copyOf(kinds);
        }
    }
}
