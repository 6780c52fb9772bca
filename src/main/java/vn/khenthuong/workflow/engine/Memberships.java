package vn.khenthuong.workflow.engine;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.stereotype.Component;
import vn.khenthuong.organization.MembershipWriter;
import vn.khenthuong.organization.Organisation;
import vn.khenthuong.organization.Organisations;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.Role;

/** Writes roles as the engine's groups, in the transaction that changes them. Admin shows them and changes none. */
@Component
class Memberships implements MembershipWriter {

    private static final String ADMINISTRATORS = org.camunda.bpm.engine.authorization.Groups.CAMUNDA_ADMIN;

    private final IdentityService identity;
    private final OfficeDesks desks;
    private final EngineUser engineUser;
    private final Organisations organisations;

    Memberships(IdentityService identity, OfficeDesks desks, EngineUser engineUser, Organisations organisations) {
        this.identity = identity;
        this.desks = desks;
        this.engineUser = engineUser;
        this.organisations = organisations;
    }

    @Override
    public void memberships(String userId, Set<String> groups) {
        engineUser.unchecked(() -> write(userId, groups));
    }

    private void write(String userId, Set<String> groups) {
        if (identity.createUserQuery().userId(userId).count() == 0) {
            return;
        }
        Set<String> wanted = new HashSet<>(groups);
        if (groups.stream().anyMatch(g -> GroupIds.roleOf(g)
                .filter(Role.SYSTEM_ADMINISTRATOR::equals)
                .isPresent())) {
            wanted.add(ADMINISTRATORS);
        }
        Set<String> held = identity.createGroupQuery().groupMember(userId).unlimitedList().stream()
                .map(Group::getId)
                .filter(g -> g.equals(ADMINISTRATORS) || GroupIds.roleOf(g).isPresent())
                .collect(Collectors.toSet());
        held.stream().filter(g -> !wanted.contains(g)).forEach(g -> identity.deleteMembership(userId, g));
        wanted.stream().filter(g -> !held.contains(g)).forEach(g -> {
            ensureGroup(g);
            identity.createMembership(userId, g);
        });
        groups.stream().map(Memberships::organisationOf).distinct().forEach(o -> ensureTenant(o, userId));
    }

    private void ensureGroup(String groupId) {
        if (identity.createGroupQuery().groupId(groupId).count() > 0) {
            return;
        }
        Group group = identity.newGroup(groupId);
        group.setName(GroupIds.roleOf(groupId)
                .map(role -> RoleNames.of(role, organisations.words(new OrganisationCode(organisationOf(groupId)))))
                .orElse(groupId));
        group.setType("WORKFLOW");
        identity.saveGroup(group);
        if (GroupIds.ofOffice(groupId)) {
            desks.furnish(groupId);
        }
    }

    private void ensureTenant(String organisation, String userId) {
        if (identity.createTenantQuery().tenantId(organisation).count() == 0) {
            Tenant tenant = identity.newTenant(organisation);
            tenant.setName(organisations
                    .find(new OrganisationCode(organisation))
                    .map(Organisation::name)
                    .orElse(organisation));
            identity.saveTenant(tenant);
        }
        if (identity.createTenantQuery()
                        .tenantId(organisation)
                        .userMember(userId)
                        .count()
                == 0) {
            identity.createTenantUserMembership(organisation, userId);
        }
    }

    private static String organisationOf(String groupId) {
        return groupId.substring(0, groupId.indexOf('.'));
    }
}
