package vn.khenthuong.proposal;

import java.util.Map;
import java.util.Set;
import vn.khenthuong.eligibility.Route;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.NotPermittedException;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;

/**
 * Who may do what with one dossier, answered from facts alone and denied by default. Unit people see their own unit's
 * dossiers and nobody else's; Home Affairs sees what was sent to it; the Chairman's side sees what awaits or has their
 * decision; the inspector sees all and changes nothing. Conflict is a person's, not a unit's (stand A20).
 *
 * @param actor who asks
 * @param unit the submitting unit
 * @param councilUnit whose council meets on it, and on an own award whose head grants it
 * @param route which way the dossier goes
 * @param channel how the dossier came; one from iDesk is kept by the officer who entered it
 * @param state where it is
 * @param everSent whether it was ever sent to Home Affairs, wherever it is now
 * @param createdBy who began it
 * @param parts what each person did to it
 * @param reachedDecision whether a nominee stands or stood in a round's list
 * @param sameOrganisation whether actor and dossier belong to one organisation
 * @param nominated whether the actor may be a nominee of the dossier
 */
public record ProposalPermissions(
        Actor actor,
        UnitCode unit,
        UnitCode councilUnit,
        Route route,
        Channel channel,
        ProposalState state,
        boolean everSent,
        String createdBy,
        Map<String, Set<Part>> parts,
        boolean reachedDecision,
        boolean sameOrganisation,
        boolean nominated) {

    public boolean mayView() {
        if (!sameOrganisation) {
            return false;
        }
        if (actor.units().contains(unit) || actor.has(Role.INSPECTOR) || enteredByActor() || broughtToActor()) {
            return true;
        }
        if (actor.homeAffairs()) {
            return everSent || granted();
        }
        return actor.chairmansSide()
                && (reachedDecision || state == ProposalState.AWAITING_DECISION || state == ProposalState.DECIDED);
    }

    /** Write the draft, add nominees and documents, bring it to the council. */
    public boolean mayDraft() {
        return state == ProposalState.DRAFT && actsForUnit(Role.AWARD_OFFICER, Role.COUNCIL_SECRETARY);
    }

    /** Begin a new dossier with who is in this one. */
    public boolean mayCopy() {
        return mayView() && actor.hasIn(unit, Role.AWARD_OFFICER, Role.COUNCIL_SECRETARY);
    }

    /** Correct what Home Affairs listed, and send it back. */
    public boolean mayComplete() {
        return everSent && !state.ended() && actsForUnit(Role.AWARD_OFFICER);
    }

    /** Proof-read the names for the certificates, from the draft on and again after a correction. */
    public boolean mayReadNames() {
        return !state.ended()
                && actsForUnit(Role.AWARD_OFFICER, Role.COUNCIL_SECRETARY, Role.HEAD, Role.DEPUTY_HEAD, Role.CLERK);
    }

    /** Call the council, and record how it met. */
    public boolean mayRecordMeeting() {
        return state == ProposalState.COUNCIL && actsForCouncilUnit(Role.COUNCIL_SECRETARY);
    }

    /** Not on oneself: the step goes to a deputy, or from the deputy to the head. */
    public boolean maySign() {
        return state == ProposalState.SIGNING && actsForUnit(Role.HEAD, Role.DEPUTY_HEAD) && !nominated;
    }

    /** Grant an own award: the head or a deputy, not on oneself. */
    public boolean mayGrant() {
        return state == ProposalState.GRANTING && actsForCouncilUnit(Role.HEAD, Role.DEPUTY_HEAD) && !nominated;
    }

    /** Number, date and issue the decision on an own award. */
    public boolean mayIssue() {
        return state == ProposalState.ISSUING && actsForCouncilUnit(Role.CLERK);
    }

    public boolean mayNumber() {
        return state == ProposalState.NUMBERING && actsForUnit(Role.CLERK);
    }

    public boolean maySend() {
        return state == ProposalState.READY && actsForUnit(Role.HEAD, Role.DEPUTY_HEAD, Role.CLERK);
    }

    /** Send a supplementary letter for a nominee whose hold was lifted. */
    public boolean maySupplement() {
        return everSent && !state.ended() && actsForUnit(Role.HEAD, Role.DEPUTY_HEAD, Role.CLERK);
    }

    /** Withdraw the dossier or a nominee: the officer while unsent, the head or a deputy afterwards. */
    public boolean mayWithdraw() {
        if (state.ended()) {
            return false;
        }
        return state.unsent()
                ? actsForUnit(Role.AWARD_OFFICER, Role.HEAD, Role.DEPUTY_HEAD)
                : actsForUnit(Role.HEAD, Role.DEPUTY_HEAD);
    }

    /** Receive, return and appraise; not on a dossier that one drafted, voted on, signed or sent, nor on oneself. */
    public boolean mayAppraise() {
        return sameOrganisation
                && everSent
                && !state.ended()
                && actor.has(Role.APPRAISER)
                && !unitSide(actor.userId())
                && !nominated;
    }

    /** Approve an appraisal: another person than the appraiser. A deputy director steps in for a division head in conflict. */
    public boolean mayApprove() {
        return sameOrganisation
                && state == ProposalState.APPROVAL
                && actor.has(Role.DIVISION_HEAD, Role.DEPUTY_DIRECTOR)
                && !unitSide(actor.userId())
                && !did(actor.userId(), Part.APPRAISED)
                && !nominated;
    }

    /** Place or lift a hold on a nominee, at any time before the decision; before sending the unit does it itself. */
    public boolean mayHold() {
        boolean who = state.unsent()
                ? actsForUnit(Role.AWARD_OFFICER, Role.HEAD)
                : actor.has(Role.APPRAISER, Role.DIVISION_HEAD);
        return sameOrganisation && who && !state.ended() && !nominated;
    }

    /**
     * Lift a hold: who may place one, and Home Affairs also where the dossier has ended, because the hold is on the person
     * and would follow them into the next dossier for ever.
     */
    public boolean mayLift() {
        boolean endedAtHomeAffairs = sameOrganisation
                && everSent
                && state.ended()
                && actor.has(Role.APPRAISER, Role.DIVISION_HEAD)
                && !nominated;
        return mayHold() || endedAtHomeAffairs;
    }

    /** Allow one dossier a later deadline, by a notice that Home Affairs' director or deputy signs. */
    public boolean mayExtend() {
        return sameOrganisation
                && state.unsent()
                && actor.has(Role.DIRECTOR, Role.DEPUTY_DIRECTOR, Role.ORGANISATION_ADMINISTRATOR);
    }

    /** Read what the offices noted while they worked; the unit reads what came of it. */
    public boolean mayReadWorkingNotes() {
        return sameOrganisation && (actor.homeAffairs() || actor.chairmansSide() || actor.has(Role.INSPECTOR));
    }

    /** Whether this person drafted, voted on, signed or sent it. */
    public boolean unitSide(String userId) {
        return did(userId, Part.DRAFTED)
                || did(userId, Part.VOTED)
                || did(userId, Part.SIGNED)
                || did(userId, Part.SENT);
    }

    /**
     * Refuses: as unknown if the actor may not even see the dossier, as an act otherwise.
     *
     * @throws NotPermittedException if not allowed
     */
    public void require(boolean allowed, String act, String subject) {
        if (!mayView()) {
            throw NotPermittedException.unknown(subject);
        }
        if (!allowed) {
            throw NotPermittedException.act(act, subject);
        }
    }

    /** The people of the body above see what was brought to their council, and what it ended in. */
    private boolean broughtToActor() {
        return actor.units().contains(councilUnit)
                && parts.values().stream().anyMatch(done -> done.contains(Part.BROUGHT));
    }

    /** What a head granted is reported upward. */
    private boolean granted() {
        return route == Route.UNIT && state == ProposalState.DECIDED;
    }

    private boolean did(String userId, Part part) {
        return parts.getOrDefault(userId, Set.of()).contains(part);
    }

    private boolean enteredByActor() {
        return channel == Channel.IDESK
                && actor.has(Role.APPRAISER)
                && actor.userId().equals(createdBy);
    }

    private boolean actsForCouncilUnit(Role... roles) {
        return councilUnit.equals(unit) ? actsForUnit(roles) : sameOrganisation && actor.hasIn(councilUnit, roles);
    }

    /** Until it is sent, the officer who entered a dossier from iDesk copies its papers alone; then it is the unit's too. */
    private boolean actsForUnit(Role... roles) {
        boolean unitToo = channel != Channel.IDESK || !state.unsent();
        return sameOrganisation && (enteredByActor() || (unitToo && actor.hasIn(unit, roles)));
    }
}
