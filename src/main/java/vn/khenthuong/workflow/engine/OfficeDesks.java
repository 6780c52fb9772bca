package vn.khenthuong.workflow.engine;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import vn.khenthuong.shared.Role;
import vn.khenthuong.workflow.process.AwardAmendmentProcess;
import vn.khenthuong.workflow.process.AwardProposalProcess;
import vn.khenthuong.workflow.process.DecisionRoundProcess;
import vn.khenthuong.workflow.process.StateAwardProcess;
import vn.khenthuong.workflow.tasks.DisplayVariables;

/**
 * What an office needs in the engine's applications: Tasklist itself, its lists with the columns of our business, and the
 * diagrams. Nothing else: no other office's lists, no variables of instances. Written again at every start, so that a
 * changed list reaches installations that exist; running it twice changes nothing.
 */
@Component
class OfficeDesks {

    private static final String TASKLIST = "tasklist";

    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final TaskService tasks;
    private final IdentityService identity;

    OfficeDesks(
            AuthorizationService authorizations, FilterService filters, TaskService tasks, IdentityService identity) {
        this.authorizations = authorizations;
        this.filters = filters;
        this.tasks = tasks;
        this.identity = identity;
    }

    /** Every office that exists. */
    void furnishAll() {
        identity.createGroupQuery().groupType("WORKFLOW").unlimitedList().stream()
                .map(Group::getId)
                .filter(GroupIds::ofOffice)
                .forEach(this::furnish);
    }

    void furnish(String groupId) {
        Role role = GroupIds.roleOf(groupId).orElseThrow();
        List<DeskFilter> desk = DeskFilter.of(role);
        if (desk.isEmpty()) {
            return;
        }
        grant(groupId, Resources.APPLICATION, TASKLIST, Permissions.ACCESS);
        grant(groupId, Resources.PROCESS_DEFINITION, AwardProposalProcess.KEY, Permissions.READ);
        grant(groupId, Resources.PROCESS_DEFINITION, DecisionRoundProcess.KEY, Permissions.READ);
        grant(groupId, Resources.PROCESS_DEFINITION, AwardAmendmentProcess.KEY, Permissions.READ);
        grant(groupId, Resources.PROCESS_DEFINITION, StateAwardProcess.KEY, Permissions.READ);
        for (DeskFilter wanted : desk) {
            grant(groupId, Resources.FILTER, store(groupId, wanted), Permissions.READ);
        }
    }

    /** The filter's name is all that Tasklist shows, so the group to which a list belongs is kept as a property. */
    private String store(String groupId, DeskFilter wanted) {
        Filter filter = filters.createTaskFilterQuery().filterName(wanted.name()).unlimitedList().stream()
                .filter(f -> groupId.equals(f.getProperties().get("group")))
                .findFirst()
                .orElseGet(() -> filters.newTaskFilter(wanted.name()));
        filter.setQuery(query(groupId, wanted));
        filter.setProperties(properties(groupId, wanted));
        return filters.saveFilter(filter).getId();
    }

    private TaskQuery query(String groupId, DeskFilter wanted) {
        TaskQuery query = tasks.createTaskQuery();
        if (wanted.mine()) {
            query.taskAssigneeExpression("${currentUser()}");
        } else {
            query.taskCandidateGroup(groupId).includeAssignedTasks();
        }
        if (!wanted.steps().isEmpty()) {
            query.taskDefinitionKeyIn(wanted.steps().toArray(String[]::new));
        }
        if (wanted.late()) {
            query.dueBeforeExpression("${dateTime().toDate()}");
        }
        return query.orderByTaskCreateTime().asc();
    }

    private static Map<String, Object> properties(String groupId, DeskFilter wanted) {
        List<Map<String, String>> columns = new ArrayList<>();
        DisplayVariables.LABELS.forEach((name, label) -> columns.add(Map.of("name", name, "label", label)));
        return Map.of(
                "group",
                groupId,
                "priority",
                wanted.priority(),
                "color",
                wanted.late() ? "#b45309" : "#9b1c1c",
                "description",
                wanted.name(),
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                columns);
    }

    private void grant(String groupId, Resource resource, String resourceId, Permission permission) {
        boolean granted = authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(groupId)
                        .resourceType(resource)
                        .resourceId(resourceId)
                        .authorizationType(AUTH_TYPE_GRANT)
                        .count()
                > 0;
        if (granted) {
            return;
        }
        Authorization authorization = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
        authorization.setGroupId(groupId);
        authorization.setResource(resource);
        authorization.setResourceId(resourceId);
        authorization.addPermission(permission);
        authorizations.saveAuthorization(authorization);
    }
}
