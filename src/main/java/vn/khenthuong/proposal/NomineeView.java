package vn.khenthuong.proposal;

import java.time.LocalDate;
import java.util.List;
import vn.khenthuong.register.Hold;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.UnitCode;

/**
 * A nominee as screens show it.
 *
 * @param typed what was typed; its citizen number is always null
 * @param citizenNumberMasked {@code ••••••••1234}, empty if none is stored
 * @param bodyName name of the body proposed for
 * @param line key of the quota line, null if none applies
 * @param lineText the line in the plan's words
 * @param nameReading who read the name for the certificate as it is now; null while nobody has
 * @param holds holds in force
 * @param fallback whether it is to be considered for the provincial form if it does not get the State's
 * @param fallen whether it came to that
 * @param supplementNumber number of the supplementary letter that sent it (stand A19); null for the first letter's
 * @param supplementDate that letter's day
 * @param stateReason why it is in its state; may be empty
 */
public record NomineeView(
        NomineeId id,
        int position,
        NomineeDraft typed,
        String citizenNumberMasked,
        UnitCode lineBody,
        String bodyName,
        String line,
        String lineText,
        NomineeState state,
        String stateReason,
        NameReading nameReading,
        List<Hold> holds,
        boolean fallback,
        boolean fallen,
        String supplementNumber,
        LocalDate supplementDate) {

    public String name() {
        return typed.name();
    }

    public boolean held() {
        return !holds.isEmpty();
    }
}
