package vn.khenthuong.api;

import java.time.LocalDate;
import java.util.List;
import vn.khenthuong.api.problem.Language;
import vn.khenthuong.proposal.NameReading;
import vn.khenthuong.proposal.NomineeDraft;
import vn.khenthuong.proposal.NomineeState;
import vn.khenthuong.proposal.NomineeView;
import vn.khenthuong.register.Hold;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.UnitCode;

/**
 * A nominee of a dossier.
 *
 * @param id identifies the line
 * @param position from 1
 * @param typed what was entered; can be changed and sent back. Its citizen number is always null, which keeps what is
 *     stored
 * @param citizenNumberMasked the last four digits behind dots; empty if none is stored
 * @param lineBody code of the body whose quota line counts
 * @param bodyName name of the body proposed for
 * @param line key of the quota line; null if none applies
 * @param lineText the line in the plan's words
 * @param state where the nominee is
 * @param stateText the same in words
 * @param stateReason why; may be empty
 * @param nameReading who read the name for the certificate as it is now; null while nobody has
 * @param holds holds in force; ground, authority and document only for readers who may know them
 * @param supplementNumber number of the supplementary letter that sent it; null for the first letter's
 * @param supplementDate its day
 */
record NomineeResponse(
        NomineeId id,
        int position,
        NomineeDraft typed,
        String citizenNumberMasked,
        UnitCode lineBody,
        String bodyName,
        String line,
        String lineText,
        NomineeState state,
        String stateText,
        String stateReason,
        NameReading nameReading,
        List<Hold> holds,
        String supplementNumber,
        LocalDate supplementDate) {

    static NomineeResponse of(NomineeView view, Language language) {
        return new NomineeResponse(
                view.id(),
                view.position(),
                view.typed(),
                view.citizenNumberMasked(),
                view.lineBody(),
                view.bodyName(),
                view.line(),
                view.lineText(),
                view.state(),
                language.of(view.state().text()),
                view.stateReason(),
                view.nameReading(),
                view.holds(),
                view.supplementNumber(),
                view.supplementDate());
    }
}
