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

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final ApplicationContext context;

    public TestAccounts(ApplicationContext context) {
        this.context = context;
    }

    /** A new person who holds the roles in the unit. */
    public Actor person(UnitCode unit, Role... roles) {
        String login = "acc." + NEXT.incrementAndGet() + "." + unit;
        Actor administrator = Route.administrator();
        context.getBean(People.class).create(administrator, login, "Trần Thị Ví Dụ", "");
        for (Role role : roles) {
            context.getBean(Assignments.class).assign(administrator, login, unit, role, null, null);
        }
        context.getBean(Accounts.class).create(administrator, login, "Trần Thị Ví Dụ", PASSWORD);
        return context.getBean(Actors.class).byUserId(login).orElseThrow();
    }
}
