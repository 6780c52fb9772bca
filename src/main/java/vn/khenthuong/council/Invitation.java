package vn.khenthuong.council;

import java.time.Instant;
import java.util.UUID;
import vn.khenthuong.shared.ProposalCode;

/**
 * The call to a meeting of a unit's council.
 *
 * @param meetsAt when it begins
 * @param place where, at most 200 characters
 * @param agenda what is on it, at most 4,000 characters; may be empty
 * @param invitedBy login of the secretary
 */
public record Invitation(
        UUID id,
        ProposalCode dossier,
        Instant meetsAt,
        String place,
        String agenda,
        String invitedBy,
        Instant invitedAt) {

    boolean says(Instant otherTime, String otherPlace, String otherAgenda) {
        return meetsAt.equals(otherTime) && place.equals(otherPlace) && agenda.equals(otherAgenda);
    }
}
