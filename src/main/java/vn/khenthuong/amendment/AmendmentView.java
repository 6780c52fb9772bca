package vn.khenthuong.amendment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.khenthuong.audit.AuditEvent;
import vn.khenthuong.register.Award;
import vn.khenthuong.register.AwardChange;
import vn.khenthuong.register.AwardChangeKind;
import vn.khenthuong.shared.AmendmentCode;
import vn.khenthuong.shared.FileId;

/**
 * An amendment as screens and programs show it, for one actor.
 *
 * @param award as it was decided
 * @param nameNow the awardee's name after all amendments issued so far
 * @param earlier what was issued of this award before, the oldest first
 * @param nameAfter null unless it is a correction
 * @param rejection why it was rejected; null if it was not
 * @param decisionNumber null until issued
 */
public record AmendmentView(
        AmendmentCode code,
        String campaign,
        Award award,
        String nameNow,
        List<AwardChange> earlier,
        AwardChangeKind kind,
        AmendmentGround ground,
        String nameAfter,
        String reason,
        FileId document,
        AmendmentState state,
        String openedBy,
        Instant openedAt,
        String approvedBy,
        String decidedBy,
        Instant decidedAt,
        boolean decidedOnBehalf,
        String rejectedBy,
        String rejection,
        String decisionNumber,
        LocalDate decisionDate,
        FileId decisionFile,
        List<AuditEvent> history,
        AmendmentPermissions may) {}
