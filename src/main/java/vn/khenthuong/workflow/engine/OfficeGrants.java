package vn.khenthuong.workflow.engine;

import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;

/**
 * Which rights the engine gives by itself: an office's group may work on the tasks offered to it, and nobody else gets
 * anything. Unit people work through our own door, which has asked the permission object before; a right on the engine
 * would open a second door.
 */
class OfficeGrants extends DefaultAuthorizationProvider {

    /** Names and passwords are changed through our use cases; the engine only shows them. */
    @Override
    public AuthorizationEntity[] newUser(User user) {
        return new AuthorizationEntity[] {createGrantAuthorization(user.getId(), null, USER, user.getId(), READ)};
    }

    @Override
    public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
        return GroupIds.ofOffice(groupId) ? super.newTaskGroupIdentityLink(task, groupId, type) : null;
    }

    /** Whoever may take a task has the right by the group already. */
    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String before, String now) {
        return null;
    }

    @Override
    public AuthorizationEntity[] newTaskOwner(Task task, String before, String now) {
        return null;
    }

    @Override
    public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String userId, String type) {
        return null;
    }
}
