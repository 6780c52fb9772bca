package vn.khenthuong.campaign;

import java.time.Instant;
import java.time.LocalDate;
import vn.khenthuong.shared.ProposalCode;

/**
 * What somebody enters to change a deadline.
 *
 * @param number number and symbol of the notice, 1 to 60 characters
 * @param date its day, not in the future
 * @param deadline the new first instant that is too late, in the future
 * @param dossier the one dossier that it is for; null for all
 * @param reason why, needed for one dossier; at most 2,000 characters
 */
public record DeadlineChange(String number, LocalDate date, Instant deadline, ProposalCode dossier, String reason) {}
