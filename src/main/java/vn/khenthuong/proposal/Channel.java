package vn.khenthuong.proposal;

/** How a dossier came. */
public enum Channel {
    /** The unit works in the portal. */
    PORTAL,
    /** It came by iDesk and Home Affairs entered it for the unit (stand A14). */
    IDESK
}
