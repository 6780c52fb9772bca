package vn.khenthuong.campaign;

import java.time.Instant;
import java.time.LocalDate;
import vn.khenthuong.organization.UnitLevel;
import vn.khenthuong.shared.ProposalCode;

/**
 * A notice that changed the deadline (plan V.2).
 *
 * @param number number and symbol of the notice
 * @param date its day
 * @param deadline the new first instant that is too late
 * @param level the one level of units that it is for; null for all, or with a dossier
 * @param dossier the one dossier that it is for; null for all, or with a level
 * @param reason why
 * @param by who entered it
 * @param at when it was entered
 */
public record DeadlineNotice(
        String number,
        LocalDate date,
        Instant deadline,
        UnitLevel level,
        ProposalCode dossier,
        String reason,
        String by,
        Instant at) {

    boolean forAll() {
        return level == null && dossier == null;
    }
}
