package vn.khenthuong.decision;

import java.time.LocalDate;
import java.util.List;
import vn.khenthuong.eligibility.NomineeKind;
import vn.khenthuong.register.AwardChange;
import vn.khenthuong.register.AwardChanges;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.UnitCode;

/**
 * What everybody may know of an award: nothing that the certificate itself does not say.
 *
 * @param campaign code of the campaign
 * @param unit who proposed
 * @param name as it is right now
 * @param changes what later decisions changed, the oldest first
 */
public record PublicAward(
        OrganisationCode organisation,
        String campaign,
        String awardForm,
        UnitCode unit,
        NomineeKind kind,
        String name,
        String decisionNumber,
        LocalDate decisionDate,
        int ordinal,
        List<AwardChange> changes) {

    public PublicAward {
        changes = List.copyOf(changes);
    }

    public boolean revoked() {
        return AwardChanges.revoked(changes);
    }

    PublicAward after(List<AwardChange> later) {
        return new PublicAward(
                organisation,
                campaign,
                awardForm,
                unit,
                kind,
                later.isEmpty() ? name : later.get(later.size() - 1).nameAfter(),
                decisionNumber,
                decisionDate,
                ordinal,
                later);
    }
}
