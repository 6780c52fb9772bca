package vn.khenthuong.decision;

import java.util.UUID;
import vn.khenthuong.proposal.AwaitingNominee;
import vn.khenthuong.register.Award;

/**
 * What one certificate of an issued decision says.
 *
 * @param award the register's entry: number inside the decision (số sổ vàng), decision
 * @param name as it is right now: the one decided, or the last correction's
 * @param nominee post and unit, as the decision's list has them
 */
public record Certificate(Award award, String name, AwaitingNominee nominee) {

    /** The register's key of the award, never guessed: what a verification page is found by. */
    public UUID key() {
        return award.id();
    }
}
