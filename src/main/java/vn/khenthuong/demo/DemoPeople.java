package vn.khenthuong.demo;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.khenthuong.organization.Assignments;
import vn.khenthuong.organization.People;
import vn.khenthuong.security.DemoAccount;
import vn.khenthuong.security.DemoAccounts;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.workflow.Accounts;

/** Enters the demo's people with their roles and logins, and tells the login page whom one can be. */
@Component
@OnlyInPresentDemo
class DemoPeople implements DemoAccounts {

    static final String ADMINISTRATOR = "quantri";
    private static final String ADMINISTRATOR_NAME = "Từ Văn Quản Trị Giả";
    private static final String PASSWORD = "demo";

    /** A domain that no mail ever reaches (RFC 2606). */
    private static final String MAILBOX = "@daklak.example";

    private final Backstage backstage;
    private final People people;
    private final Assignments assignments;
    private final Accounts accounts;

    DemoPeople(Backstage backstage, People people, Assignments assignments, Accounts accounts) {
        this.backstage = backstage;
        this.people = people;
        this.assignments = assignments;
        this.accounts = accounts;
    }

    /** The administrator, named by the program itself; in the caller's transaction. */
    void enterAdministrator() {
        Actor program = Actor.system(Backstage.ORGANISATION);
        UnitCode office = new UnitCode("sonoivu");
        people.create(program, ADMINISTRATOR, ADMINISTRATOR_NAME, "Quản trị hệ thống");
        assignments.assign(program, ADMINISTRATOR, office, Role.SYSTEM_ADMINISTRATOR, null, null);
        assignments.assign(program, ADMINISTRATOR, office, Role.ORGANISATION_ADMINISTRATOR, null, null);
        accounts.create(program, ADMINISTRATOR, ADMINISTRATOR_NAME, PASSWORD);
    }

    /** A unit's people, entered by the administrator; in the caller's transaction. */
    void enter(Story.Cast cast) {
        Actor administrator = backstage.actor(ADMINISTRATOR);
        for (Story.Person person : cast.everybody()) {
            people.create(administrator, person.login(), person.name(), person.position());
            person.roles()
                    .forEach(role -> assignments.assign(administrator, person.login(), cast.code(), role, null, null));
            accounts.create(administrator, person.login(), person.name(), PASSWORD);
            people.writeTo(administrator, person.login(), person.login() + MAILBOX);
        }
    }

    @Override
    public List<DemoAccount> accounts() {
        List<DemoAccount> shown = new java.util.ArrayList<>();
        backstage.story().units().stream().filter(cast -> cast.label() != null).forEach(cast -> cast.everybody()
                .forEach(person -> shown.add(
                        new DemoAccount(person.login(), person.name(), cast.label(), person.tries(), false))));
        shown.add(new DemoAccount(
                ADMINISTRATOR,
                ADMINISTRATOR_NAME,
                "Quản trị",
                "Cockpit, Admin, tổ chức và tài khoản, đồng hồ diễn tập, thông báo đổi thời hạn",
                false));
        backstage.story().units().stream()
                .filter(cast -> cast.label() == null)
                .forEach(cast -> shown.add(new DemoAccount(
                        "canbo." + cast.key(),
                        cast.staff().get(0),
                        backstage.unitName(cast.code()),
                        "Hồ sơ " + cast.brief() + "; cùng đơn vị: lanhdao." + cast.key() + ", vanthu." + cast.key(),
                        true)));
        return List.copyOf(shown);
    }
}
