package vn.khenthuong.proposal;

import vn.khenthuong.organization.Unit;
import vn.khenthuong.shared.ProposalCode;

/**
 * A nominee as a round sees it.
 *
 * @param unit the submitting unit
 * @param citizenHash keyed hash of the citizen number, null if none; for the register only
 */
public record AwaitingNominee(
        ProposalCode dossier, String campaign, Unit unit, String citizenHash, NomineeView nominee) {}
