package vn.khenthuong.stateaward;

import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.StateListCode;

/** The way of a list for a State award; the module {@code workflow} implements it. */
public interface StateListProcess {

    /** Starts the route; gathering the list is its first task. */
    void open(OrganisationCode organisation, StateListCode list);

    /** Ends the route because the list was cancelled. */
    void cancelled(OrganisationCode organisation, StateListCode list);
}
