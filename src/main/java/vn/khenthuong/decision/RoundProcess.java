package vn.khenthuong.decision;

import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.RoundCode;

/** A round's way through the offices. Calls take part in the caller's transaction. */
public interface RoundProcess {

    /** Starts the route; the officer's list is its first task. */
    void open(OrganisationCode organisation, RoundCode round);

    /** Ends the route because Home Affairs cancelled the round. */
    void cancelled(OrganisationCode organisation, RoundCode round);
}
