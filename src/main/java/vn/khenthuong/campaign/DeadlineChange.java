package vn.khenthuong.campaign;

import java.time.Instant;
import java.time.LocalDate;
import vn.khenthuong.organization.UnitLevel;
import vn.khenthuong.shared.ProposalCode;

/**
 * What somebody enters to change a deadline: for all, for one level of units, or for one dossier.
 *
 * @param number number and symbol of the notice, 1 to 60 characters
 * @param date its day, not in the future
 * @param deadline the new first instant that is too late, in the future
 * @param level the one level of units that it is for; null for all, or with a dossier
 * @param dossier the one dossier that it is for; null for all, or with a level
 * @param reason why, 1 to 2,000 characters
 */
public record DeadlineChange(
        String number, LocalDate date, Instant deadline, UnitLevel level, ProposalCode dossier, String reason) {}
