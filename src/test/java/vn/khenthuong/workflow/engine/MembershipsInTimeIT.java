package vn.khenthuong.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.khenthuong.organization.Assignments;
import vn.khenthuong.organization.People;
import vn.khenthuong.shared.RehearsalClock;
import vn.khenthuong.shared.Role;
import vn.khenthuong.shared.UnitCode;
import vn.khenthuong.support.IntegrationTest;
import vn.khenthuong.support.Route;
import vn.khenthuong.support.TestPeople;
import vn.khenthuong.workflow.Accounts;

/** A deputy for a fortnight: the engine must not show the tasks of a role that has ended, nor hide those of one begun. */
@IntegrationTest
class MembershipsInTimeIT {

    private static final UnitCode FINANCE = new UnitCode("sotaichinh");

    @Autowired
    MembershipsInTime memberships;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Assignments assignments;

    @Autowired
    IdentityService identity;

    @Autowired
    RehearsalClock clock;

    private Duration before;

    @BeforeEach
    void remember() {
        before = clock.offset();
    }

    @AfterEach
    void putBack() {
        clock.setOffset(before);
        memberships.follow();
    }

    @Test
    void rolesBeginAndEndThoughNobodyTouchesThem() {
        String deputy = "t.phothay.thoigian";
        Instant now = clock.instant();
        people.create(Route.administrator(), deputy, "Nguyễn Văn Mẫu", "");
        accounts.create(Route.administrator(), deputy, "Nguyễn Văn Mẫu", TestPeople.PASSWORD);
        assignments.assign(
                Route.administrator(),
                deputy,
                FINANCE,
                Role.DEPUTY_HEAD,
                now.plus(Duration.ofDays(1)),
                now.plus(Duration.ofDays(15)));
        memberships.follow();
        assertThat(groups(deputy)).isEmpty();

        clock.moveTo(now.plus(Duration.ofDays(2)));
        memberships.follow();
        assertThat(groups(deputy)).containsExactly("daklak.sotaichinh.deputy-head");

        clock.moveTo(now.plus(Duration.ofDays(16)));
        memberships.follow();
        assertThat(groups(deputy)).isEmpty();
    }

    private List<String> groups(String userId) {
        return identity.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .toList();
    }
}
