package vn.khenthuong.workflow.engine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khenthuong.organization.Assignments;
import vn.khenthuong.organization.Organisation;
import vn.khenthuong.organization.Organisations;
import vn.khenthuong.organization.People;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.workflow.Accounts;

/**
 * Without a demo the program begins with one account, the one named by {@code KHENTHUONG_ADMIN_USER}. Made at the first
 * start only: afterwards the password in the environment changes nothing.
 */
@Component
@ConditionalOnProperty(name = "khenthuong.demo.enabled", havingValue = "false")
class FirstAdministrator implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final String userId;
    private final String password;
    private final UnitCode unit;
    private final Organisations organisations;
    private final People people;
    private final Assignments assignments;
    private final Accounts accounts;
    private final TransactionTemplate transaction;

    FirstAdministrator(
            @Value("${khenthuong.admin.user:}") String userId,
            @Value("${khenthuong.admin.password:}") String password,
            @Value("${khenthuong.admin.unit:sonoivu}") String unit,
            Organisations organisations,
            People people,
            Assignments assignments,
            Accounts accounts,
            TransactionTemplate transaction) {
        this.userId = userId;
        this.password = password;
        this.unit = new UnitCode(unit);
        this.organisations = organisations;
        this.people = people;
        this.assignments = assignments;
        this.accounts = accounts;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        // Before anybody is served, and the units must be there.
        organisations.load();
        if (!userId.isBlank() && !accounts.exists(userId)) {
            transaction.executeWithoutResult(status -> found(organisations.all().get(0)));
            LOG.info("Made the first account: {}", userId);
        }
    }

    private void found(Organisation organisation) {
        Actor program = Actor.system(organisation.code());
        people.create(program, userId, "Quản trị hệ thống", "");
        assignments.assign(program, userId, unit, Role.SYSTEM_ADMINISTRATOR, null, null);
        assignments.assign(program, userId, unit, Role.ORGANISATION_ADMINISTRATOR, null, null);
        accounts.create(program, userId, "Quản trị hệ thống", password);
    }
}
