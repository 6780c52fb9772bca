package vn.khenthuong.workflow;

import vn.khenthuong.shared.Actor;

/** Logins and passwords. Who somebody is and which roles they hold is the organisation's business; the groups follow. */
public interface Accounts {

    boolean exists(String userId);

    /**
     * Makes a login; its groups are those of the roles that the person holds already.
     *
     * @param administrator of the system or of the organisation, or the program itself at its start
     * @param fullName as shown in Tasklist
     * @throws vn.khenthuong.shared.RefusedException {@code login-free}, {@code password-strength}
     */
    void create(Actor administrator, String userId, String fullName, String password);

    /**
     * @param actor the person themself or an administrator
     * @throws vn.khenthuong.shared.RefusedException {@code password-strength}
     */
    void changePassword(Actor actor, String userId, String password);
}
