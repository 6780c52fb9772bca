package vn.khenthuong.proposal;

import java.time.Instant;

/**
 * What a list of tasks shows of a dossier; names no person.
 *
 * @param campaign its code
 * @param deadline by when it must be sent; null if there is no deadline
 * @param completionDue by when what was returned must be completed; null if nothing was
 * @param sentAt null if it was not sent
 * @param nominees how many are still in the running
 */
public record DossierCard(String campaign, Instant deadline, Instant completionDue, Instant sentAt, int nominees) {}
