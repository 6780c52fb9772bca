package vn.khenthuong.proposal;

import vn.khenthuong.eligibility.Route;
import vn.khenthuong.organization.Unit;
import vn.khenthuong.shared.ProposalCode;

/**
 * A nominee as a round, or a list for a State award, sees it.
 *
 * @param route which of the two it waits for
 * @param unit the submitting unit
 * @param citizenHash keyed hash of the citizen number, null if none; for the register only
 */
public record AwaitingNominee(
        ProposalCode dossier, String campaign, Route route, Unit unit, String citizenHash, NomineeView nominee) {}
