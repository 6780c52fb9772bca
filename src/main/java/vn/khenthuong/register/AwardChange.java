package vn.khenthuong.register;

import java.time.LocalDate;
import java.util.UUID;
import vn.khenthuong.shared.AmendmentCode;

/**
 * What a later decision changed of an award; kept beside the award, which stays as it was decided.
 *
 * @param award the entry's id
 * @param amendment the amendment that brought it
 * @param nameAfter the awardee's name as it is right from then on
 * @param decisionNumber of the later decision
 * @param decisionDate of the later decision
 */
public record AwardChange(
        UUID award,
        AwardChangeKind kind,
        AmendmentCode amendment,
        String nameAfter,
        String decisionNumber,
        LocalDate decisionDate) {}
