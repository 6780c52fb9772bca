package vn.khenthuong.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.khenthuong.amendment.AmendmentGround;
import vn.khenthuong.amendment.AmendmentState;
import vn.khenthuong.amendment.AmendmentView;
import vn.khenthuong.register.AwardChangeKind;
import vn.khenthuong.shared.AmendmentCode;
import vn.khenthuong.shared.FileId;

/**
 * What comes after a decision for one award.
 *
 * @param code of the amendment
 * @param award the register's entry
 * @param kind what is changed
 * @param ground why
 * @param groundClause where the ground stands; a configuration says that it is one
 * @param nameNow the name written now
 * @param nameAfter the right name, of a correction only
 * @param reason in the officer's words
 * @param document what proves it
 * @param state where it is
 * @param openedAt when it was asked for
 * @param rejection why it was rejected; null if it was not
 * @param decisionNumber of the decision that amends; null until issued
 * @param decisionDate its day
 * @param decisionFile the sealed decision
 */
record AmendmentResponse(
        AmendmentCode code,
        UUID award,
        AwardChangeKind kind,
        AmendmentGround ground,
        String groundClause,
        String nameNow,
        String nameAfter,
        String reason,
        FileId document,
        AmendmentState state,
        Instant openedAt,
        String rejection,
        String decisionNumber,
        LocalDate decisionDate,
        FileId decisionFile) {

    static AmendmentResponse of(AmendmentView view) {
        return new AmendmentResponse(
                view.code(),
                view.award().id(),
                view.kind(),
                view.ground(),
                view.ground().clause().ref(),
                view.nameNow(),
                view.nameAfter(),
                view.reason(),
                view.document(),
                view.state(),
                view.openedAt(),
                view.rejection(),
                view.decisionNumber(),
                view.decisionDate(),
                view.decisionFile());
    }
}
