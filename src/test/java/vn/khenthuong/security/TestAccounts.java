package vn.khenthuong.security;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.organization.Actors;
import vn.khenthuong.organization.Assignments;
import vn.khenthuong.organization.People;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.Route;
import vn.khenthuong.workflow.Accounts;

/** People with a login and a password, each test with its own. */
public final class TestAccounts {

    public static final String PASSWORD = "mot-mat-khau-dai";

    private static final String FOUNDER = "acc.founder";
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final ApplicationContext context;

    /** There is an administrator from now on: without one, Tasklist would lead everybody to the engine's own setup. */
    public TestAccounts(ApplicationContext context) {
        this.context = context;
        if (!context.getBean(Accounts.class).exists(FOUNDER)) {
            person(FOUNDER, new UnitCode("sonoivu"), Role.SYSTEM_ADMINISTRATOR);
        }
    }

    /** A new person who holds the roles in the unit. */
    public Actor person(UnitCode unit, Role... roles) {
        return person("acc." + NEXT.incrementAndGet() + "." + unit, unit, roles);
    }

    private Actor person(String login, UnitCode unit, Role... roles) {
        Actor administrator = Route.administrator();
        context.getBean(People.class).create(administrator, login, "Trần Thị Ví Dụ", "");
        for (Role role : roles) {
            context.getBean(Assignments.class).assign(administrator, login, unit, role, null, null);
        }
        context.getBean(Accounts.class).create(administrator, login, "Trần Thị Ví Dụ", PASSWORD);
        return context.getBean(Actors.class).byUserId(login).orElseThrow();
    }
}
