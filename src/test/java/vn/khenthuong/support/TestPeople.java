package vn.khenthuong.support;

import java.time.Instant;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import vn.khenthuong.organization.Actors;
import vn.khenthuong.organization.Assignments;
import vn.khenthuong.organization.Offices;
import vn.khenthuong.organization.Organisations;
import vn.khenthuong.organization.People;
import vn.khenthuong.shared.Actor;
import vn.khenthuong.shared.Assignment;
import vn.khenthuong.shared.OrganisationCode;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.workflow.Accounts;

/** Made-up people with logins, made when they are first asked for: one for each role in each unit. */
public final class TestPeople {

    /** Everybody's password. */
    public static final String PASSWORD = "dien-tap-2026";

    public static final OrganisationCode DAK_LAK = new OrganisationCode("daklak");

    /** Before any instant to which a test moves the clock, so that a person made meanwhile still has the role later. */
    public static final Instant IN_OFFICE_SINCE = Instant.parse("2025-01-01T00:00:00Z");

    /** Judged by these roles alone; has no login. */
    public static final Actor ADMINISTRATOR = administrator(DAK_LAK, new UnitCode("sonoivu"));

    private final People people;
    private final Assignments assignments;
    private final Accounts accounts;
    private final Actors actors;
    private final OrganisationCode organisation;
    private final Offices offices;
    private final Actor administrator;

    private TestPeople(ApplicationContext context, OrganisationCode organisation) {
        this.organisation = organisation;
        this.offices = context.getBean(Organisations.class).offices(organisation);
        this.administrator = administrator(organisation, offices.appraising().unit());
        this.people = context.getBean(People.class);
        this.assignments = context.getBean(Assignments.class);
        this.accounts = context.getBean(Accounts.class);
        this.actors = context.getBean(Actors.class);
    }

    public static TestPeople in(ApplicationContext context) {
        return in(context, DAK_LAK);
    }

    public OrganisationCode organisation() {
        return organisation;
    }

    /** The people of another organisation; their logins begin with its code. */
    public static TestPeople in(ApplicationContext context, OrganisationCode organisation) {
        return new TestPeople(context, organisation);
    }

    /** Who may enter people and roles in an organisation; has no login. */
    public static Actor administrator(OrganisationCode organisation, UnitCode office) {
        return new Actor(
                "quantri.kiemthu",
                "Trần Thị Ví Dụ",
                organisation,
                Set.of(
                        new Assignment(Role.ORGANISATION_ADMINISTRATOR, office),
                        new Assignment(Role.SYSTEM_ADMINISTRATOR, office)));
    }

    /** Login of the person with this role in a unit, for example {@code kt.head.24163}. */
    public String in(UnitCode unit, Role role) {
        return login("kt." + role.key() + "." + unit, unit, role);
    }

    /** Login of another person with the same role in a unit. */
    public String in(UnitCode unit, Role role, String suffix) {
        return login("kt." + role.key() + suffix + "." + unit, unit, role);
    }

    /** Login of the person with this role in an office of the route. */
    public String office(Role role) {
        return office(role, "");
    }

    /** Login of another person with the same role. */
    public String office(Role role, String suffix) {
        UnitCode unit =
                switch (role) {
                    case OFFICE_REVIEWER, CHAIRMAN, VICE_CHAIRMAN, DECISION_CLERK ->
                        offices.deciding().unit();
                    default -> offices.appraising().unit();
                };
        return login("kt." + role.key() + suffix, unit, role);
    }

    /** The actor of a login, with the roles of this instant. */
    public Actor actor(String userId) {
        return actors.byUserId(userId).orElseThrow();
    }

    private synchronized String login(String name, UnitCode unit, Role role) {
        String userId = organisation.equals(DAK_LAK) ? name : organisation + "." + name;
        if (people.find(userId).isEmpty()) {
            people.create(administrator, userId, "Nguyễn Văn Mẫu (" + userId + ")", "");
            assignments.assign(administrator, userId, unit, role, IN_OFFICE_SINCE, null);
            accounts.create(administrator, userId, "Nguyễn Văn Mẫu", PASSWORD);
        }
        return userId;
    }
}
