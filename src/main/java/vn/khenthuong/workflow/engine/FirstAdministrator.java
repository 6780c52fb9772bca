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
import vn.khenthuong.shared.OrganisationCode;
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
    private final String organisation;
    private final String unit;
    private final Organisations organisations;
    private final People people;
    private final Assignments assignments;
    private final Accounts accounts;
    private final TransactionTemplate transaction;

    FirstAdministrator(
            @Value("${khenthuong.admin.user:}") String userId,
            @Value("${khenthuong.admin.password:}") String password,
            @Value("${khenthuong.admin.organisation}") String organisation,
            @Value("${khenthuong.admin.unit:}") String unit,
            Organisations organisations,
            People people,
            Assignments assignments,
            Accounts accounts,
            TransactionTemplate transaction) {
        this.userId = userId;
        this.password = password;
        this.organisation = organisation;
        this.unit = unit;
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
            transaction.executeWithoutResult(status -> found(organisations.get(new OrganisationCode(organisation))));
            LOG.info("Made the first account: {}", userId);
        }
    }

    /** In the office that appraises, unless another unit is named. */
    private void found(Organisation organisation) {
        UnitCode at = unit.isBlank() ? organisation.offices().appraising().unit() : new UnitCode(unit);
        Actor program = Actor.system(organisation.code());
        people.create(program, userId, "Quản trị hệ thống", "");
        assignments.assign(program, userId, at, Role.SYSTEM_ADMINISTRATOR, null, null);
        assignments.assign(program, userId, at, Role.ORGANISATION_ADMINISTRATOR, null, null);
        accounts.create(program, userId, "Quản trị hệ thống", password);
    }
}
