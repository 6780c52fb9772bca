package vn.khenthuong.organization;

import java.util.Set;

/** Port: writes a login's group memberships where the engine reads them, in the caller's transaction. */
public interface MembershipWriter {

    /**
     * Makes the login a member of exactly these groups among those that this program computes; other groups of the login
     * stay as they are. Does nothing for a login that has no account yet.
     */
    void memberships(String userId, Set<String> groups);
}
