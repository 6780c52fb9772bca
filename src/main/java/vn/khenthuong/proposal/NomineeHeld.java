package vn.khenthuong.proposal;

import java.util.Map;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;

/**
 * Nominees were held; published in the transaction that holds them, so that a round can drop their lines at once.
 *
 * @param nominees with the dossier of each
 */
public record NomineeHeld(Actor by, Map<NomineeId, ProposalCode> nominees) {}
