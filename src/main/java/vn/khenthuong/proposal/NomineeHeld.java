package vn.khenthuong.proposal;

import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NomineeId;
import vn.khenthuong.shared.ProposalCode;

/** A nominee was held; published in the transaction that holds it, so that a round can drop the line at once. */
public record NomineeHeld(Actor by, ProposalCode dossier, NomineeId nominee) {}
